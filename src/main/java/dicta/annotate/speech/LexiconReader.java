package dicta.annotate.speech;

import dicta.model.Gender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the tab-separated files of a language. Lines that start with {@code #} are comments; a broken line is an error that
 * names file and line, since these files are part of the program.
 */
final class LexiconReader {
  /** Files in the common form: word, trait, gender, number. */
  private static final List<String> WORD_FILES = List.of(
      "honorifics.tsv", "roles.tsv", "sources.tsv", "organisations.tsv", "documents.tsv", "audiences.tsv", "channels.tsv",
      "grammar.tsv", "name-particles.tsv", "not-names.tsv");

  /** Endings that the finder of noun phrases looks at; see {@link Words}. */
  private static final Set<String> NOUN_ENDINGS = Set.of("person", "plural", "adjective");
  /** What an ending tells of listed words as well. */
  private static final Set<Trait> OF_LISTED_WORDS = EnumSet.of(Trait.ENDS_AS_GERUND, Trait.ENDS_AS_PAST, Trait.ENDS_AS_SINGULAR, Trait.ENDS_AS_SEVERAL);

  private static final Cue.Form[] COLUMNS = {
    Cue.Form.BASE, Cue.Form.PRESENT, Cue.Form.PAST, Cue.Form.PARTICIPLE, Cue.Form.GERUND
  };

  final Set<String> abbreviations = new HashSet<>();
  final Set<String> functionWords = new HashSet<>();
  private final Map<String, Set<Trait>> endings = new HashMap<>();
  private final Map<String, Word.Builder> builders = new HashMap<>();

  static LexiconReader read(String lang) {
    var reader = new LexiconReader();
    String folder = lang + "/";
    WORD_FILES.forEach(file -> reader.each(folder + file, reader::word));
    reader.each(folder + "verbs.tsv", reader::verb);
    reader.each(folder + "cues.tsv", reader::cue);
    reader.each(folder + "nouns.tsv", reader::noun);
    reader.each(folder + "phrases.tsv", reader::phrase);
    reader.each(folder + "abbreviations.tsv", row -> reader.abbreviations.add(row[0]));
    reader.each(folder + "endings.tsv", reader::ending);
    reader.each(folder + "function-words.tsv", row -> reader.functionWords.add(row[0]));
    reader.abbreviations.forEach(a -> reader.builder(a).add(Trait.ABBREVIATION));
    return reader;
  }

  /** For each ending the word that stands for all unlisted words with it. */
  Map<String, Word> endings() {
    return endings.entrySet().stream().collect(Collectors.toUnmodifiableMap(
        Map.Entry::getKey, e -> {
          var word = new Word.Builder().unlisted();
          e.getValue().forEach(word::add);
          return word.build();
        }));
  }

  Map<String, Word> words() {
    builders.forEach((word, builder) -> {
      endings.forEach((ending, shapes) -> {
        if (word.endsWith(ending)) {
          shapes.stream().filter(OF_LISTED_WORDS::contains).forEach(builder::add);
        }
      });
    });
    return builders.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().build()));
  }

  private void ending(String[] row) {
    if (NOUN_ENDINGS.contains(row[1])) {
      return;
    }
    endings.put(row[0], switch (row[1]) {
      case "noun" -> EnumSet.noneOf(Trait.class);
      case "past" -> EnumSet.of(Trait.ENDS_AS_FINITE, Trait.ENDS_AS_PAST);
      default -> EnumSet.of(Trait.named("ends-as-" + row[1]));
    });
  }

  private Word.Builder builder(String word) {
    return builders.computeIfAbsent(word, w -> new Word.Builder());
  }

  private void word(String[] row) {
    Gender gender = switch (column(row, 2)) {
      case "f" -> Gender.FEMALE;
      case "m" -> Gender.MALE;
      case "-", "" -> Gender.UNKNOWN;
      default -> throw new IllegalArgumentException("gender is f, m or -, not " + row[2]);
    };
    Count count = switch (column(row, 3)) {
      case "s" -> Count.SINGULAR;
      case "p" -> Count.PLURAL;
      case "-", "" -> Count.UNKNOWN;
      default -> throw new IllegalArgumentException("number is s, p or -, not " + row[3]);
    };
    builder(row[0]).add(Trait.named(row[1]), gender, count);
  }

  /** Forms in one column: present ones, a slash, past ones, a semicolon, those that cannot be finite; then the kind. */
  private void verb(String[] row) {
    int slash = row[0].indexOf('/');
    int semicolon = row[0].indexOf(';') < 0 ? row[0].length() : row[0].indexOf(';');
    verbForms(row[0].substring(0, Math.max(slash, 0)), Trait.FINITE, row[1]);
    verbForms(row[0].substring(slash + 1, semicolon), Trait.PAST, row[1]);
    String nonFinite = row[0].substring(Math.min(semicolon + 1, row[0].length()));
    verbForms(nonFinite, Trait.NON_FINITE, row[1]);
    if (nonFinite.strip().split(" +").length > 1) { // a participle of its own beside the gerund
      verbForms(row[0].substring(slash + 1, semicolon), Trait.PAST_ONLY, row[1]);
    }
  }

  private void verbForms(String forms, Trait trait, String kind) {
    for (String form : forms.strip().split(" +")) {
      if (!form.isEmpty()) {
        Word.Builder b = builder(form).add(trait);
        if (kind.equals("thought")) {
          b.add(Trait.THOUGHT);
        }
      }
    }
  }

  /**
   * Form columns, then frames. A column may hold several forms, separated by {@code |}; languages with more forms than these
   * five put all finite ones of a tense into its column.
   */
  private void cue(String[] row) {
    Set<Frame> frames = frames(row[COLUMNS.length]);
    Map<String, Set<Cue.Form>> forms = new LinkedHashMap<>();
    for (int c = 0; c < COLUMNS.length; c++) {
      for (String form : row[c].split("\\|")) {
        if (!form.isEmpty() && !form.equals("-")) {
          forms.computeIfAbsent(form, f -> EnumSet.noneOf(Cue.Form.class)).add(COLUMNS[c]);
        }
      }
    }
    forms.forEach((form, inflections) -> {
      List<String> words = Arrays.asList(form.split(" "));
      builder(words.getFirst()).add(new Cue(row[0], words, inflections, frames));
    });
  }

  private void noun(String[] row) {
    var cue = new NounCue(row[0], frames(row[2]));
    builder(row[0]).add(cue);
    builder(row[1]).add(cue);
  }

  private void phrase(String[] row) {
    List<String> words = Arrays.asList(row[0].split(" "));
    builder(words.getFirst()).add(new Phrase(words, Phrase.Kind.named(row[1])));
  }

  private static Set<Frame> frames(String names) {
    return Arrays.stream(names.split(" ")).map(Frame::named).collect(Collectors.toSet());
  }

  private static String column(String[] row, int index) {
    return index < row.length ? row[index] : "";
  }

  private void each(String file, Consumer<String[]> take) {
    String path = "/dicta/lang/" + file;
    List<String> lines = new ArrayList<>();
    try (InputStream in = LexiconReader.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + path);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          take.accept(line.split("\t", -1));
        } catch (RuntimeException e) {
          throw new IllegalStateException(path + ":" + (i + 1) + ": " + e.getMessage() + ": " + line, e);
        }
      }
    }
  }
}
