package dicta.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement. The parts that an attribution or a paragraph break cuts it into belong to the same statement.
 *
 * @param place whether the offsets count in the article's text or in its title
 * @param parts where its words stand, without the outer quotation marks, in order, at least one
 * @param kind direct, mixed or indirect
 * @param text the parts' words as written, joined by {@code " … "}
 * @param speaker who said it
 * @param cue the words that attribute it ("said", "wrote on social media"); absent where there are none
 * @param about the people whom it speaks of
 * @param said when it was said
 * @param countries ISO 3166-1 alpha-2 codes that it mentions
 * @param trail how the speaker was worked out: one step an entry, {@code rule-name: plain words [start,end)}
 */
public record Quote(
    Place place,
    List<Span> parts,
    Kind kind,
    String text,
    Speaker speaker,
    Optional<String> cue,
    List<PersonRef> about,
    Said said,
    List<String> countries,
    List<String> trail) {

  /** What stands between the parts in {@link #text}. */
  public static final String PART_SEPARATOR = " … ";

  public Quote {
    Objects.requireNonNull(place);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(cue);
    Objects.requireNonNull(said);
    parts = List.copyOf(parts);
    about = List.copyOf(about);
    countries = List.copyOf(countries);
    trail = List.copyOf(trail);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a statement has at least one part");
    }
  }

  /** First UTF-16 code unit of the first part. */
  public int start() {
    return parts.getFirst().start();
  }

  /** One past the last UTF-16 code unit of the last part. */
  public int end() {
    return parts.getLast().end();
  }

  /**
   * Identity of the statement, safe in URLs: the article's id, then where the statement starts. It survives a re-index as
   * long as the text and the start stay the same.
   */
  public String id(String articleId) {
    return articleId + (place == Place.TITLE ? ".t" : ".") + start();
  }

  /** Joins parts of {@code source} in the way of {@link #text}. */
  public static String join(String source, List<Span> parts) {
    var out = new StringBuilder();
    for (Span part : parts) {
      out.append(out.isEmpty() ? "" : PART_SEPARATOR).append(source, part.start(), part.end());
    }
    return out.toString();
  }
}
