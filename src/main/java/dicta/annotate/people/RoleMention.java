package dicta.annotate.people;

import dicta.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Words that name somebody by an office: "the former Turkish president", "president of Ukraine", "his Ukrainian counterpart".
 *
 * @param span where they stand, the article ("the") and the country included
 * @param first first token
 * @param last one past the last token
 * @param head token of the word for the office (its first one)
 * @param roles kinds of office that are meant, in the order in which they are to be tried
 * @param titles one of these words must be in the holder's title; empty: any title
 * @param country explicit or implied; absent: of whom or what the context speaks
 * @param place state or city below the country that must stand in the holder's title: "Vermont" of "the Vermont senator"
 * @param when whose turn is meant
 * @param relation whether the holder is meant or somebody in relation to a person spoken of before
 * @param vague whether the words name no office ("the Iowa Republican"): any of the kinds can be meant, and who is must be known
 *     from the text
 * @param possessed whether "his", "her", "their" or a name's possessive stands before ("his foreign minister")
 */
public record RoleMention(
    Span span,
    int first,
    int last,
    int head,
    List<String> roles,
    List<String> titles,
    Optional<String> country,
    Optional<String> place,
    When when,
    Relation relation,
    boolean vague,
    boolean possessed) {
  /** The same words with somebody else's turn meant. */
  public RoleMention in(When other) {
    return new RoleMention(span, first, last, head, roles, titles, country, place, other, relation, vague, possessed);
  }

  /** Whose turn. */
  public enum When {
    /** Whoever holds it on the day. */
    CURRENT,
    FORMER,
    /** Who held it at the time that the sentence speaks of: "then-president". */
    THEN,
    ELECT,
    ACTING
  }

  /** To whom. */
  public enum Relation {
    HOLDER,
    /** Holder of the same office of another country: "his Ukrainian counterpart". */
    COUNTERPART,
    PREDECESSOR,
    SUCCESSOR
  }
}
