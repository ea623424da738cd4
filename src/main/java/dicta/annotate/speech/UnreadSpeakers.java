package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.SmallWords;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.List;
import java.util.Optional;

/**
 * Who stands right beside a quotation in a language without files: {@code „…“, sagte Anna Keller}, {@code Anna Keller: „…“}. Nothing
 * is known of the words between but that the last one is no small word, as a preposition or an auxiliary is; so there may be only one
 * or two, and only one person. One text; not thread-safe.
 */
final class UnreadSpeakers {
  /** "a déclaré": so many words at most between a quotation and a name. */
  private static final int MOST_BETWEEN = 2;
  /** "sagte am Montag": so many at most between a name and a colon. */
  private static final int MOST_BEFORE_COLON = 3;
  /** "Dr.", "Prof.": so many letters at most before the dot that shortens a title. */
  private static final int LONGEST_TITLE = 4;
  private static final double KNOWN = 0.7;
  private static final double NOT_KNOWN = 0.6;
  private static final double BY_SURNAME = 0.6;

  private final TokenizedText text;
  private final List<CountryMention> places;
  private final UnreadNames names;
  private final SmallWords small;
  private final String lang;

  UnreadSpeakers(TokenizedText text, List<CountryMention> places, UnreadNames names, SmallWords small, String lang) {
    this.text = text;
    this.places = places;
    this.names = names;
    this.small = small;
    this.lang = lang;
  }

  /**
   * Somebody beside a quotation.
   *
   * @param first token of the name
   * @param last one past its last token
   * @param sure probability that it is who said the words
   */
  record Beside(int first, int last, Entity entity, double sure) {}

  /** The one person beside a quotation; nobody where two are. */
  Optional<Beside> of(Quotation q) {
    Optional<Beside> behind = behind(q);
    Optional<Beside> before = before(q);
    if (behind.isPresent() && before.isPresent() && behind.get().entity() != before.get().entity()) {
      return Optional.empty();
    }
    return behind.or(() -> before);
  }

  private Optional<Beside> behind(Quotation q) {
    int i = q.after();
    if (!q.closed() || i >= text.size() || text.paragraph(i) != text.paragraph(q.first())) {
      return Optional.empty();
    }
    boolean parted = ",，".indexOf(text.text().charAt(text.end(q.last() - 1) - 1)) >= 0;
    while (i < text.size() && text.type(i) == Type.PUNCTUATION && ",，—–-".indexOf(mark(i)) >= 0) {
      parted = true;
      i++;
    }
    int from = i;
    while (i < text.size() && text.type(i) == Type.WORD && text.word(i).chars().noneMatch(Character::isUpperCase) && i - from < MOST_BETWEEN) {
      i++;
    }
    boolean led = parted && i > from && !isSmall(i - 1);
    return led && i < text.size() ? named(i).filter(b -> isAlone(b, b.last(), endOfSentence(b.last()))) : Optional.empty();
  }

  private Optional<Beside> before(Quotation q) {
    int colon = q.open() - 1;
    if (q.continued() || colon < 1 || mark(colon) != ':' && mark(colon) != '：') {
      return Optional.empty();
    }
    int from = text.sentenceStart(text.sentence(colon));
    if (!UnreadNames.isCapital(text, from) || isSmall(from)) {
      return Optional.empty();
    }
    Optional<Beside> found = named(from);
    int words = found.map(b -> colon - b.last()).orElse(0);
    boolean close = found.isPresent() && words <= MOST_BEFORE_COLON && (words > 0 ? isVerbLike(found.get().last()) : found.get().first() == from);
    return close ? found.filter(b -> isAlone(b, b.last(), colon)) : Optional.empty();
  }

  /** A word in small letters that is no small word; what follows it before the colon does not matter. */
  private boolean isVerbLike(int token) {
    return text.type(token) == Type.WORD && !text.isCapitalised(token) && !isSmall(token);
  }

  /** The name that the words in capitals at a token end with, behind one other word, an office, at most. */
  private Optional<Beside> named(int token) {
    int first = token;
    while (UnreadNames.isCapital(text, first) && first + 2 < text.size() && text.word(first).length() <= LONGEST_TITLE && mark(first + 1) == '.') {
      first += 2;
    }
    if (!UnreadNames.isCapital(text, first)) {
      return Optional.empty();
    }
    int end = names.runEnd(text, first);
    List<UnreadNames.Name> found = names.in(text, places, first, end);
    if (found.size() == 1) {
      UnreadNames.Name name = found.getFirst();
      boolean office = name.first() > first;
      boolean known = name.entity().known.isPresent();
      boolean doubtful = office && (name.first() > first + 1 || names.isGiven(text.word(first)) || !known && text.lower(end - 1).endsWith("s"));
      return name.last() == end && name.bare() && !doubtful
          ? Optional.of(new Beside(name.first(), end, name.entity(), known ? KNOWN : NOT_KNOWN)) : Optional.empty();
    }
    boolean alone = end - first == 1 || end - first == 2 && !names.isGiven(text.word(first));
    return found.isEmpty() && alone
        ? names.surnamed(text.word(end - 1)).map(e -> new Beside(end - 1, end, e, BY_SURNAME)) : Optional.empty();
  }

  /** Whether nobody else is named between two tokens, and the name goes on neither with an ending nor with a word in capitals. */
  private boolean isAlone(Beside somebody, int from, int to) {
    if (from < text.size() && text.type(from) == Type.POSSESSIVE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (UnreadNames.isCapital(text, i) && names.isSurname(text.word(i)) && names.surnamed(text.word(i)).filter(e -> e == somebody.entity()).isEmpty()) {
        return false;
      }
    }
    return names.in(text, places, from, to).stream().allMatch(n -> n.entity() == somebody.entity());
  }

  private int endOfSentence(int last) {
    return last >= text.size() ? last : Math.max(last, text.sentenceEnd(text.sentence(last - 1)));
  }

  private boolean isSmall(int token) {
    return small.has(lang, text.lower(token)) || text.lower(token).length() < 2;
  }

  private char mark(int token) {
    return text.text().charAt(text.start(token));
  }
}
