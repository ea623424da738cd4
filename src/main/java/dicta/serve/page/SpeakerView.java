package dicta.serve.page;

import dicta.model.How;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.util.Optional;

/**
 * A speaker as shown beside a statement.
 *
 * @param name empty where it stands above the statements
 * @param initials one or two letters
 * @param href the speaker's page, for those that have an identity
 * @param office held at the article's date, with its country where that is not already in the title
 * @param as the words that the article uses, where they are no name
 * @param how how the speaker is named, in words
 * @param doubtful whether the reader must be warned
 */
public record SpeakerView(
    String name, String initials, Optional<String> href, Optional<String> office, Optional<String> as, String how,
    boolean known, boolean doubtful, String confidence) {
  /** Below this the page says that a speaker is uncertain. */
  private static final double SURE = 0.6;

  static SpeakerView of(Speaker speaker, Messages m) {
    boolean known = speaker.how() != How.UNRESOLVED && speaker.name().isPresent();
    String name = speaker.name().filter(n -> known).orElse(m.t("speaker.unresolved"));
    boolean unnamed = speaker.type() == SpeakerType.UNNAMED;
    return new SpeakerView(
        unnamed ? capitalised(name) : name,
        known && !unnamed ? initials(name) : "?",
        speaker.id().map(id -> "/speaker/" + Link.encodePath(id)),
        office(speaker.office(), speaker.country(), m),
        speaker.mention().filter(mention -> known && !unnamed && speaker.how() != How.NAME && !mention.equals(name)),
        m.t("how." + speaker.how().name().toLowerCase(java.util.Locale.ROOT)),
        known,
        known && speaker.confidence() < SURE,
        m.percent(speaker.confidence()));
  }

  /** The same below a heading that names the speaker, and perhaps the office. */
  SpeakerView under(Optional<String> named) {
    return new SpeakerView("", initials, href, office.filter(o -> !named.equals(Optional.of(o))), as, how, known, doubtful, confidence);
  }

  /** Whether there is anything left to say. */
  public boolean says() {
    return !name.isEmpty() || office.isPresent() || as.isPresent() || doubtful;
  }

  static Optional<String> office(Optional<String> office, Optional<String> country, Messages m) {
    Optional<String> land = country.map(m::country);
    if (office.isEmpty()) {
      return land;
    }
    String title = office.get();
    return Optional.of(land.filter(l -> !title.contains(l)).map(l -> title + ", " + l).orElse(title));
  }

  /** The first letters of the first and the last word. */
  static String initials(String name) {
    String[] words = name.strip().split("[\\s-]+");
    String first = firstLetter(words[0]);
    return words.length > 1 ? first + firstLetter(words[words.length - 1]) : first;
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : firstLetter(text) + text.substring(Character.charCount(text.codePointAt(0)));
  }
}
