package dicta.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text into index terms. Words are cut by Unicode's rules (UAX 29). Each word becomes its <em>folded</em> form (lower case, no
 * diacritics, no possessive 's) and, at the same position and each behind a mark that no word begins with:
 *
 * <ul>
 *   <li>{@link #RAW} its form with diacritics, where that differs: "año" is not "ano", yet both find each other;
 *   <li>{@link #STEM} its stem in the text's language, where that differs from the folded form: a search for "talks" asks for
 *       {@code talks}, the stem {@code talk} and the word {@code talk}.
 * </ul>
 *
 * <p>{@link #WHO} marks words of the speaker's name in a statement's text field. Thread-safe.
 */
public final class Words {
  public static final char RAW = '\u0001';
  public static final char STEM = '\u0002';
  public static final char WHO = '\u0003';

  /** Longer words are cut: nobody searches for them and they blow up the dictionary. */
  static final int LONGEST_WORD = 60;

  private static final Map<String, Language> BY_LANG = new ConcurrentHashMap<>();

  private Words() {}

  /**
   * What is kept of a language.
   *
   * @param stems of words that the analyzer met before
   * @param free cutters to be used again; Lucene's own way keeps one for each thread, and every request has a thread of its own
   */
  private record Language(Analyzer analyzer, Map<String, String> stems, Lexicon lexicon, ArrayBlockingQueue<WordCutter> free) {
    private static final int MOST_FREE = 8;

    static Language of(String lang) {
      var stems = new ConcurrentHashMap<String, String>();
      var analyzer =
          new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
              StandardTokenizer words = WordCutter.tokenizer();
              return new TokenStreamComponents(words, new WordForms(words, Stems.of(lang), stems));
            }
          };
      return new Language(analyzer, stems, new Lexicon(lang), new ArrayBlockingQueue<>(MOST_FREE));
    }
  }

  private static Language language(String lang) {
    String known = Stems.knows(lang) ? lang : "";
    Language there = BY_LANG.get(known);
    return there != null ? there : BY_LANG.computeIfAbsent(known, Language::of);
  }

  /** The analyzer for a text in a language; one of an unknown language has no stems. */
  public static Analyzer of(String lang) {
    return language(lang).analyzer;
  }

  /** One word of a text. Immutable. */
  public static final class Word {
    private final Forms forms;
    private final int start;
    private final int end;

    Word(Forms forms, int start, int end) {
      this.forms = forms;
      this.start = start;
      this.end = end;
    }

    /** The same word of a text that begins so many UTF-16 code units before. */
    Word moved(int by) {
      return new Word(forms, start + by, end + by);
    }

    /** Its folded form. */
    public String folded() {
      return forms.folded();
    }

    /** All its index terms, the folded one first. */
    public List<String> forms() {
      return forms.terms();
    }

    Forms all() {
      return forms;
    }

    /** First UTF-16 code unit. */
    public int start() {
      return start;
    }

    /** One past the last. */
    public int end() {
      return end;
    }

    /**
     * The index term of its stem, for a word that was cut without a language: what {@link Words#of(String, String)} gives among its
     * forms for that language. Empty where there is none.
     */
    public String stem(String lang) {
      if (!Stems.knows(lang)) {
        return "";
      }
      char[] written = (forms().size() == 1 ? folded() : forms().get(1).substring(1)).toCharArray();
      String last = language(lang).lexicon.forms(written, written.length, Stems.of(lang)).terms().getLast();
      return last.charAt(0) == STEM ? last : "";
    }
  }

  /** The words of a text, in order. */
  public static List<Word> of(String text, String lang) {
    Language language = language(lang);
    WordCutter cutter = language.free.poll();
    if (cutter == null) {
      cutter = new WordCutter(language.lexicon);
    }
    List<Word> words = cutter.cut(text);
    language.free.offer(cutter);
    return words;
  }
}
