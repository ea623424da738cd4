package dicta.search.lucene;

import dicta.index.Stems;
import dicta.index.Words;
import dicta.search.query.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Marks in a text what a query asked for. Texts are a few dozen words long, so they are analysed again; that is faster than term
 * vectors and needs no room in the index. Immutable.
 */
final class Highlighter {
  /** A run of words that is marked as one: a single word, or a phrase. */
  private record Run(List<Test> words, int within) {}

  /** Whether a word of a text in a language is what was asked for. */
  private interface Test {
    boolean fits(Words.Word word, String lang);
  }

  private static final Highlighter NONE = new Highlighter();

  private final List<Run> runs = new ArrayList<>();
  private final Set<String> languages;

  private Highlighter() {
    languages = Set.of();
  }

  /**
   * @param loose whether words may be spelt otherwise
   * @param languages those of the archive
   */
  Highlighter(Node query, boolean loose, List<String> languages, Names names) {
    this.languages = new HashSet<>(languages);
    collect(query, true, names);
    if (loose) {
      for (Node part : query instanceof Node.And and ? and.parts() : List.of(query)) {
        if (part instanceof Node.Word word) {
          Words.of(word.text(), "").stream().map(Words.Word::folded).filter(w -> w.length() >= Translator.SHORTEST_MISSPELT)
              .forEach(w -> runs.add(new Run(List.of(near(w, Translator.edits(w), 0)), 0)));
        }
      }
    }
  }

  /** Marks nothing. */
  static Highlighter none() {
    return NONE;
  }

  private void collect(Node node, boolean wanted, Names names) {
    switch (node) {
      case Node.And and -> and.parts().forEach(p -> collect(p, wanted, names));
      case Node.Or or -> or.parts().forEach(p -> collect(p, wanted, names));
      case Node.Title title -> collect(title.inner(), !wanted, names);
      case Node.Word word when wanted -> word(word.text(), names);
      case Node.Phrase phrase when wanted -> phrase(phrase);
      case Node.Pattern pattern when wanted -> runs.add(new Run(List.of(like(pattern.text())), 0));
      case Node.Fuzzy fuzzy when wanted -> fuzzy(fuzzy, names);
      case Node.Word w -> {}
      case Node.Phrase p -> {}
      case Node.Pattern p -> {}
      case Node.Fuzzy f -> {}
      case Node.All all -> {}
      case Node.Not not -> {}
      case Node.Values values -> {}
      case Node.Days days -> {}
      case Node.Undated undated -> {}
      case Node.Numbers numbers -> {}
    }
  }

  private void word(String typed, Names names) {
    List<Words.Word> parts = Words.of(typed, "");
    if (parts.size() > 1) {
      runs.add(new Run(parts.stream().map(p -> is(p.folded())).toList(), 0));
    } else if (!parts.isEmpty()) {
      String folded = parts.getFirst().folded();
      Set<String> forms = new HashSet<>(names.otherSpellings(folded));
      forms.add(folded);
      for (String lang : languages) {
        for (String form : Words.of(typed, lang).getFirst().forms()) {
          if (form.charAt(0) == Words.STEM) {
            forms.add(form.substring(1));
            forms.add(form);
          }
        }
        forms.add(Words.STEM + folded);
      }
      runs.add(new Run(List.of(inflected(forms)), 0));
    }
  }

  /** Words with one of some forms; stems are worked out only of words that begin as one of the forms does. */
  private static Test inflected(Set<String> forms) {
    var initials = new BitSet();
    forms.forEach(f -> initials.set(f.charAt(f.length() > 1 && f.charAt(0) == Words.STEM ? 1 : 0)));
    return (w, lang) ->
        forms.contains(w.folded())
            || (initials.get(w.folded().charAt(0)) || !Stems.keepFirstLetter(lang)) && forms.contains(w.stem(lang));
  }

  private static Test is(String folded) {
    return (w, lang) -> w.folded().equals(folded);
  }

  private static Test like(String pattern) {
    var automaton = new CharacterRunAutomaton(Patterns.automaton(Patterns.folded(pattern)));
    return (w, lang) -> automaton.run(w.folded());
  }

  private void phrase(Node.Phrase phrase) {
    var words = new ArrayList<Test>();
    for (String piece : phrase.text().split("\\s+")) {
      if (piece.equals("*")) {
        words.add((w, lang) -> true);
      } else if (piece.replaceAll("\\?$", "").matches(".*[*?].*")) {
        words.add(like(piece.replaceAll("[^\\p{L}\\p{N}*?']", "")));
      } else {
        Words.of(piece, "").forEach(w -> words.add(is(w.folded())));
      }
    }
    if (!words.isEmpty()) {
      runs.add(new Run(words, phrase.within()));
    }
  }

  private void fuzzy(Node.Fuzzy fuzzy, Names names) {
    List<Words.Word> parts = Words.of(fuzzy.text(), "");
    if (parts.size() == 1) {
      runs.add(new Run(List.of(near(parts.getFirst().folded(), fuzzy.edits(), 1)), 0));
    } else {
      word(fuzzy.text(), names);
    }
  }

  /** @param kept how many letters at the beginning must be the same */
  private static Test near(String folded, int edits, int kept) {
    int from = folded.offsetByCodePoints(0, kept);
    var automaton =
        new CharacterRunAutomaton(
            Operations.determinize(
                new LevenshteinAutomata(folded.substring(from), true).toAutomaton(edits, folded.substring(0, from)),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    return (w, lang) -> automaton.run(w.folded());
  }

  boolean marksNothing() {
    return runs.isEmpty();
  }

  /** UTF-16 ranges {@code [start,end)}, in order, none overlapping another. */
  List<int[]> marks(String text, String lang) {
    if (runs.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    List<Words.Word> words = Words.of(text, "");
    var found = new ArrayList<int[]>();
    for (Run run : runs) {
      if (run.within > 0) {
        near(run, words, lang, found);
      } else {
        for (int i = 0; i + run.words.size() <= words.size(); i++) {
          if (stands(run, words, lang, i)) {
            found.add(new int[] {words.get(i).start(), words.get(i + run.words.size() - 1).end()});
          }
        }
      }
    }
    return merged(found);
  }

  private static boolean stands(Run run, List<Words.Word> words, String lang, int at) {
    for (int j = 0; j < run.words.size(); j++) {
      if (!run.words.get(j).fits(words.get(at + j), lang)) {
        return false;
      }
    }
    return true;
  }

  /** Each word by itself, in stretches that hold all words of the run. */
  private static void near(Run run, List<Words.Word> words, String lang, List<int[]> found) {
    int width = run.words.size() + run.within;
    for (int i = 0; i < words.size(); i++) {
      List<Words.Word> stretch = words.subList(i, Math.min(words.size(), i + width));
      if (run.words.stream().allMatch(t -> stretch.stream().anyMatch(w -> t.fits(w, lang)))) {
        for (Words.Word word : stretch) {
          if (run.words.stream().anyMatch(t -> t.fits(word, lang))) {
            found.add(new int[] {word.start(), word.end()});
          }
        }
      }
    }
  }

  private static List<int[]> merged(List<int[]> ranges) {
    ranges.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
    var out = new ArrayList<int[]>();
    for (int[] range : ranges) {
      if (!out.isEmpty() && range[0] < out.getLast()[1]) {
        out.getLast()[1] = Math.max(out.getLast()[1], range[1]);
      } else {
        out.add(Arrays.copyOf(range, 2));
      }
    }
    return out;
  }
}
