package dicta.annotate.speech;

import java.util.List;
import java.util.Locale;

/**
 * A phrase that attributes without a verb, or says where something was said.
 *
 * @param words lower case; {@link #POSSESSOR} stands for a possessive pronoun or a name with {@code 's}
 * @param kind what the phrase does
 */
record Phrase(List<String> words, Kind kind) {
  static final String POSSESSOR = "*";

  enum Kind {
    /** The source follows: "according to". */
    SOURCE,
    /** Behind a quotation the same, where a source follows that can be one: "per the filing", not "per year". */
    CITED,
    /** The source is the possessor: "in his view". */
    POSSESSOR,
    /** Where it was said: "on Twitter". */
    CHANNEL;

    static Kind named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  Phrase {
    words = List.copyOf(words);
  }
}
