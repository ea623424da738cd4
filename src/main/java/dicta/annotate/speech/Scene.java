package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.DateMention;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One text (or title) with everything that attribution looks at: its words' traits, noun phrases, quotations, and its
 * sentences as they are once each quotation counts as one piece. Immutable.
 */
final class Scene {
  final TokenizedText text;
  final Word[] words;
  final Mentions mentions;
  final List<Quotation> quotations;
  /** Names and titles in quotation marks: nobody's words, and words like any other. */
  final List<Quotation> names;
  private final List<DateMention> dates;
  private final WordClasses classes;
  /** Whether its verbs do without a subject, and may have other phrases before the one behind them: see {@link WordClasses#freeSubjects()}. */
  final boolean freeSubjects;
  private final int[] quotation;
  private final int[] outer;
  private final int[] outerFirst;
  private final boolean[] time;

  Scene(TokenizedText text, Word[] words, Mentions mentions, List<Quotation> quotations, List<DateMention> dates,
      WordClasses classes) {
    this(text, words, mentions, quotations, List.of(), dates, classes);
  }

  private Scene(TokenizedText text, Word[] words, Mentions mentions, List<Quotation> quotations, List<Quotation> names,
      List<DateMention> dates, WordClasses classes) {
    this.names = List.copyOf(names);
    this.dates = List.copyOf(dates);
    this.text = text;
    this.classes = classes;
    this.freeSubjects = classes.freeSubjects();
    this.words = words;
    Set<String> initials = Initials.in(text);
    for (int i = 0; i < words.length; i++) {
      boolean acronym = classes.is(WordClasses.Kind.ACRONYM, text.lower(i)) || !initials.isEmpty() && initials.contains(text.word(i));
      if (acronym && isAcronym(text, i)) {
        words[i] = Word.UNKNOWN; // "US", "WHO"
      }
    }
    this.mentions = mentions;
    for (Mention m : mentions.all()) {
      for (int i = m.nameFirst(); m.hasName() && i < m.nameLast(); i++) {
        if (words[i].is(Trait.MODAL) && text.isCapitalised(i)) {
          words[i] = Word.UNKNOWN; // "Theresa May", "Will Smith"
        }
      }
    }
    this.quotations = List.copyOf(quotations);
    int n = text.size();
    quotation = new int[n];
    Arrays.fill(quotation, -1);
    for (int q = 0; q < quotations.size(); q++) {
      Quotation it = quotations.get(q);
      for (int i = Math.max(0, it.open()); i < it.after(); i++) {
        if (i >= it.first() || text.type(i) == Type.QUOTE || text.end(i) - text.start(i) == 1) {
          quotation[i] = q;
        }
      }
    }
    outer = new int[n];
    for (int i = 1; i < n; i++) {
      boolean inside = quotation[i] >= 0 && quotation[i] == quotation[i - 1];
      outer[i] = outer[i - 1] + (!inside && text.sentence(i) != text.sentence(i - 1) ? 1 : 0);
    }
    int sentences = n == 0 ? 0 : outer[n - 1] + 1;
    outerFirst = new int[sentences + 1];
    Arrays.fill(outerFirst, n);
    for (int i = n - 1; i >= 0; i--) {
      outerFirst[outer[i]] = i;
    }
    time = new boolean[n];
    for (DateMention d : dates) {
      for (int i = text.tokenAt(d.span().start()); i < n && text.start(i) < d.span().end(); i++) {
        time[i] = true;
      }
    }
  }

  /** In capitals, among words that are not. */
  private static boolean isAcronym(TokenizedText text, int i) {
    return NameTokens.isAcronym(text.word(i)) && !shouted(text, i - 1) && !shouted(text, i + 1);
  }

  private static boolean shouted(TokenizedText text, int i) {
    return i >= 0 && i < text.size() && text.type(i) == Type.WORD && text.word(i).length() > 1 && NameTokens.isAcronym(text.word(i));
  }

  /** The same with some of its quotations taken for what they are: names and titles. */
  Scene withNames(List<Quotation> some) {
    List<Quotation> spoken = quotations.stream().filter(q -> !some.contains(q)).toList();
    return some.isEmpty() ? this : new Scene(text, words, mentions, spoken, some, dates, classes);
  }

  /** Index of the quotation that a token is inside of, marks included, or -1. */
  int quotationAt(int token) {
    return token < 0 || token >= quotation.length ? -1 : quotation[token];
  }

  boolean quoted(int token) {
    return quotationAt(token) >= 0;
  }

  /** Number of the sentence of a token, quotations counted as one piece. */
  int sentence(int token) {
    return outer[token];
  }

  int sentenceStart(int token) {
    return outerFirst[outer[token]];
  }

  int sentenceEnd(int token) {
    return outerFirst[outer[token] + 1];
  }

  /** First token of a sentence by its number; the text's end for one past the last. */
  int sentenceStartOf(int sentence) {
    return outerFirst[sentence];
  }

  boolean is(int token, Trait trait) {
    return token >= 0 && token < words.length && words[token].is(trait);
  }

  /** A form of a frequent verb that can be finite. */
  boolean isVerb(int token) {
    return is(token, Trait.FINITE) || is(token, Trait.PAST);
  }

  /** Whether a token belongs to a time expression or names a time. */
  boolean isTime(int token) {
    return token >= 0 && token < time.length && (time[token] || words[token].is(Trait.TIME));
  }

  boolean is(int token, WordClasses.Kind kind) {
    return token >= 0 && token < words.length && classes.is(kind, text.lower(token));
  }

  /** Words at the end of a body's name that show that the noun at a token can stand for it: see {@link WordClasses#bodyNames}. */
  Set<String> bodyNames(int token) {
    return classes.bodyNames(text.lower(token));
  }

  boolean isWord(int token, String lower) {
    return token >= 0 && token < words.length && text.lower(token).equals(lower);
  }

  /** Whether words stand one after the other from a token on. */
  boolean reads(int token, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!isWord(token + k, words.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** The first character of a token, or a space outside the text. */
  char charAt(int token) {
    return token >= 0 && token < words.length ? text.text().charAt(text.start(token)) : ' ';
  }

  boolean isComma(int token) {
    return charAt(token) == ',';
  }

  boolean isDash(int token) {
    char c = charAt(token);
    return c == '—' || c == '–' || c == '-';
  }

  boolean isColon(int token) {
    return charAt(token) == ':';
  }

  /** The last character inside a quotation, behind which a quotation within it may have closed: the comma of "'One,' ". */
  char lastChar(Quotation q) {
    int i = q.span().end() - 1;
    char c = text.text().charAt(i);
    return i > q.span().start() && (c == '\'' || c == '’' || c == '"' || c == '”') ? text.text().charAt(i - 1) : c;
  }
}
