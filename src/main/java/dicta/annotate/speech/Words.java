package dicta.annotate.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the words of a language, as bits, for the finder of noun phrases: one look-up a token. Immutable after
 * loading, thread-safe.
 */
final class Words {
  static final int DET = 1;
  static final int POSS = 1 << 1;
  static final int PREP = 1 << 2;
  static final int CONJ = 1 << 3;
  static final int SUB = 1 << 4;
  static final int REL = 1 << 5;
  static final int PRON = 1 << 6;
  static final int AUX = 1 << 7;
  static final int ADV = 1 << 8;
  /** A form of a verb. */
  static final int VERB = 1 << 9;
  static final int NUM = 1 << 10;
  static final int TITLE = 1 << 11;
  static final int PERSON = 1 << 12;
  static final int ORG = 1 << 13;
  static final int ORGNAME = 1 << 14;
  static final int DOC = 1 << 15;
  static final int TIME = 1 << 16;
  static final int GIVEN = 1 << 17;
  static final int PARTICLE = 1 << 18;
  /** Never a name, though often in a capital letter: weekdays, months. */
  static final int NOT_NAME = 1 << 19;
  static final int FEMALE = 1 << 20;
  static final int MALE = 1 << 21;
  static final int PLURAL = 1 << 22;
  /** A kind of source that articles leave unnamed. */
  static final int SOURCE = 1 << 23;
  static final int GIVEN_FEMALE = 1 << 24;
  static final int GIVEN_MALE = 1 << 25;
  static final int SUFFIX = 1 << 26;
  /** A common word; in capitals only at the start of a sentence or by custom. */
  static final int NOT_A_NAME = 1 << 27;
  /** A verb's base form: no finite verb after a singular noun. */
  static final int BASE_VERB = 1 << 28;
  /** The preposition of belonging: "of". */
  static final int OF = 1 << 29;

  /** Small words that end a noun phrase. */
  static final int FUNCTION = DET | POSS | PREP | CONJ | SUB | REL | PRON | AUX | ADV;
  /** Nouns that can head a speaker. */
  static final int HEAD = PERSON | ORG | DOC;

  private static final int SHORTEST_BY_ENDING = 7;

  private final List<String> finiteEndings = new ArrayList<>();
  private final List<String> otherEndings = new ArrayList<>();
  private final List<String> personEndings = new ArrayList<>();
  private final List<String> pluralEndings = new ArrayList<>();
  private final List<String> adjectiveEndings = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>(32_768);

  private final Set<String> bodies = new HashSet<>();
  private final Set<String> askers = new HashSet<>();
  private final Set<String> furniture = new HashSet<>();
  private final Set<String> offices = new HashSet<>();
  private final Set<String> thingsFirst = new HashSet<>();
  private final Set<String> thingsLast = new HashSet<>();
  private final ShortForms shortForms;
  private final WordClasses classes;

  private Words(ShortForms shortForms, WordClasses classes) {
    this.shortForms = shortForms;
    this.classes = classes;
  }

  /** The words of a language; a language without files knows given names only. */
  static Words of(String lang) {
    Words words = new Words(ShortForms.of(lang), WordClasses.of(lang));
    words.readRows("/dicta/names/bodies.tsv", row -> words.bodies.add(row[0].toLowerCase(Locale.ROOT)));
    String folder = "/dicta/lang/" + lang + "/";
    words.readRows("/dicta/names/given-names.tsv", row -> words.add(row[0], GIVEN | givenGender(row[1])));
    words.readRows(folder + "given-names.tsv", row -> words.add(row[0], GIVEN | givenGender(row[1])));
    words.readRows(folder + "labels.tsv", row -> words.labelWords(row[1]).add(row[0]));
    words.readRows(folder + "things.tsv", row -> (row[1].equals("first") ? words.thingsFirst : words.thingsLast).add(row[0]));
    words.readRows(folder + "speaker-nouns.tsv", row -> words.add(row[0], noun(row[1]) | gender(row[2]) | number(row[3])));
    words.readRows(folder + "small-words.tsv", row -> words.add(row[0], small(row[1])));
    for (String file : new String[] {"grammar", "roles", "honorifics", "organisations", "documents", "sources",
        "name-particles", "not-names", "audiences"}) {
      words.readRows(folder + file + ".tsv", row -> words.add(row[0], trait(row[1]) | gender(row[2]) | number(row[3])));
    }
    words.readRows(folder + "verbs.tsv", row -> {
      String[] forms = row[0].replace(";", " ").strip().split(" +");
      words.addAll(forms, VERB);
      words.add(forms[0], BASE_VERB);
    });
    words.readRows(folder + "endings.tsv", row -> words.ending(row[0], row[1]));
    words.readRows(folder + "cues.tsv", row -> {
      for (int i = 0; i < 5 && i < row.length; i++) {
        for (String form : row[i].equals("-") ? new String[0] : row[i].split("\\|")) {
          words.add(form.split(" ")[0], i == 0 ? VERB | BASE_VERB : VERB);
        }
      }
    });
    return words;
  }

  private void ending(String ending, String kind) {
    switch (kind) {
      case "finite" -> finiteEndings.add(ending);
      case "past", "adverb", "gerund" -> otherEndings.add(ending);
      case "person" -> personEndings.add(ending);
      case "plural" -> pluralEndings.add(ending);
      case "adjective" -> adjectiveEndings.add(ending);
      default -> { } // tells nothing about nouns
    }
  }

  ShortForms shortForms() {
    return shortForms;
  }

  boolean is(WordClasses.Kind kind, String lower) {
    return classes.is(kind, lower);
  }

  WordClasses classes() {
    return classes;
  }

  /** All that is known of a word in lower case, or 0. */
  int bits(String lower) {
    Integer found = known.get(lower);
    return found == null ? 0 : found;
  }

  /** Whether an unlisted word ends like a finite verb and like nothing else. */
  boolean endsAsFinite(String lower) {
    return endsWith(lower, finiteEndings) && bits(lower) == 0;
  }

  /** Whether a word ends like a verb or an adverb: "overheated", "running", "warmly". */
  boolean endsAsVerb(String lower) {
    return endsWith(lower, otherEndings) || endsWith(lower, finiteEndings);
  }

  boolean endsAsPlural(String lower) {
    return pluralEndings.stream().anyMatch(lower::endsWith);
  }

  /** Whether a word can be an adjective behind its noun: "el portavoz presidencial". */
  boolean isAdjective(String lower) {
    return classes.is(WordClasses.Kind.ADJECTIVE, lower) || endsWith(lower, adjectiveEndings) && (bits(lower) & (VERB | FUNCTION | HEAD)) == 0;
  }

  /** What the ending tells of an unlisted word: nouns for people that no list can hold, "ecologist", "phoneticians". */
  int byEnding(String lower) {
    if (lower.length() < SHORTEST_BY_ENDING) {
      return 0;
    }
    if (personEndings.stream().anyMatch(lower::endsWith)) {
      return PERSON;
    }
    for (String plural : pluralEndings) {
      if (lower.endsWith(plural) && personEndings.stream().anyMatch(lower.substring(0, lower.length() - plural.length())::endsWith)) {
        return PERSON | PLURAL;
      }
    }
    return 0;
  }

  private static boolean endsWith(String lower, List<String> endings) {
    for (String ending : endings) {
      if (lower.endsWith(ending) && lower.length() >= ending.length() + 3) {
        return true;
      }
    }
    return false;
  }

  /** Whether a speaker label's last word means somebody who asks the questions. */
  boolean asks(String label) {
    return askers.contains(label);
  }

  /** Whether a word of a speaker label belongs to an office, not to a name: "PM", "prime". */
  boolean isOffice(String label) {
    return offices.contains(label);
  }

  /** Whether a word that opens, or ends, a name in capitals makes it that of a place, an event or a thing: "north", "facility". */
  boolean isThing(String lower, boolean opens) {
    return (opens ? thingsFirst : thingsLast).contains(lower);
  }

  private Set<String> labelWords(String kind) {
    return switch (kind) {
      case "asker" -> askers;
      case "office" -> offices;
      case "furniture" -> furniture;
      default -> throw new IllegalArgumentException("a label word is asker, office or furniture, not " + kind);
    };
  }

  /** Whether a word before a colon opens page furniture: "Image", "Source". */
  boolean isFurniture(String label) {
    return furniture.contains(label);
  }

  /** Whether a name in lower case is known to be a body's, an outlet's or a company's. */
  boolean isBody(String lowerName) {
    return bodies.contains(lowerName);
  }

  private void addAll(String[] forms, int what) {
    for (String form : forms) {
      add(form, what);
    }
  }

  private void add(String word, int what) {
    if (what != 0) {
      known.merge(word, what, (a, b) -> a | b);
    }
  }

  private static int gender(String column) {
    return switch (column) {
      case "f" -> FEMALE;
      case "m" -> MALE;
      default -> 0;
    };
  }

  private static int givenGender(String column) {
    return switch (column) {
      case "f" -> GIVEN_FEMALE;
      case "m" -> GIVEN_MALE;
      default -> 0;
    };
  }

  private static int number(String column) {
    return column.equals("p") ? PLURAL : 0;
  }

  private static int noun(String column) {
    return switch (column) {
      case "title" -> TITLE;
      case "person" -> PERSON;
      case "org" -> ORG;
      case "orgname" -> ORGNAME;
      case "doc" -> DOC;
      case "time" -> TIME;
      default -> 0;
    };
  }

  private static int small(String column) {
    return switch (column) {
      case "det" -> DET;
      case "poss" -> POSS;
      case "prep" -> PREP;
      case "conj" -> CONJ;
      case "sub" -> SUB;
      case "rel" -> REL;
      case "pron" -> PRON;
      case "aux", "contr" -> AUX;
      case "adv", "neg" -> ADV;
      case "verb" -> VERB;
      case "num" -> NUM;
      default -> 0;
    };
  }

  private static int trait(String column) {
    return switch (column) {
      case "determiner" -> DET;
      case "possessive-pronoun" -> POSS;
      case "preposition" -> PREP;
      case "of-mark" -> OF;
      case "conjunction" -> CONJ;
      case "subordinator" -> SUB;
      case "relative" -> REL;
      case "auxiliary", "modal" -> AUX;
      case "adverb", "negation" -> ADV;
      case "time" -> TIME | NOT_NAME;
      case "honorific" -> TITLE;
      case "role" -> PERSON;
      case "source" -> PERSON | SOURCE;
      case "organisation" -> ORG;
      case "document" -> DOC;
      case "name-particle" -> PARTICLE;
      case "name-suffix" -> SUFFIX;
      case "not-a-name" -> NOT_A_NAME;
      case "pronoun", "object-pronoun" -> PRON;
      default -> 0;
    };
  }

  private interface Row {
    void read(String[] columns);
  }

  private void readRows(String resource, Row each) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        return;
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] columns = line.split("\t", -1);
          if (columns.length < 2) {
            throw new IllegalStateException(resource + ": a row needs at least two columns: " + line);
          }
          each.read(columns.length >= 4 ? columns : Arrays.copyOf(pad(columns), 6));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static String[] pad(String[] columns) {
    String[] padded = new String[6];
    Arrays.fill(padded, "");
    System.arraycopy(columns, 0, padded, 0, Math.min(6, columns.length));
    return padded;
  }
}
