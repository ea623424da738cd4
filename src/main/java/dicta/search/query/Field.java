package dicta.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of the query language. */
public enum Field {
  SPEAKER(Type.NAME, "speaker:zelensky"),
  ABOUT(Type.NAME, "about:putin"),
  COUNTRY(Type.VALUE, "country:UA"),
  SPEAKER_COUNTRY(Type.VALUE, "speaker_country:US"),
  SOURCE(Type.VALUE, "source:BBC"),
  KIND(Type.VALUE, "kind:direct"),
  LANG(Type.VALUE, "lang:es"),
  HOW(Type.VALUE, "how:name"),
  TITLE(Type.WORDS, "title:ceasefire"),
  SAID(Type.DATE, "said:2025-05"),
  PUBLISHED(Type.DATE, "published:2025-05..2025-06"),
  MENTIONED(Type.DATE, "mentioned:2022"),
  CONFIDENCE(Type.NUMBER, "confidence:>=0.8");

  /** What may stand behind the colon. */
  public enum Type {
    /** Names of people, as people write them. */
    NAME,
    /** Values of a facet. */
    VALUE,
    /** A query for words. */
    WORDS,
    /** Dates and ranges of dates. */
    DATE,
    /** Numbers from 0 to 1 and ranges of them. */
    NUMBER
  }

  private final Type type;
  private final String example;

  Field(Type type, String example) {
    this.type = type;
    this.example = example;
  }

  public Type type() {
    return type;
  }

  /** As one types it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String example() {
    return example;
  }

  static Optional<Field> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(f -> f.word().equals(wanted)).findFirst();
  }

  /** All fields as one types them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }
}
