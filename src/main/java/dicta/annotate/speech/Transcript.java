package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a transcript or an interview: paragraphs that open with a label, "MR. EARNEST:", "Smith:", "((Smith))", "Q". A text
 * counts as one if at least three paragraphs have a label and one label comes twice. Labels in small letters ("Anna Lind:") must look
 * like people: lists of goods and recipes have words before colons too. Made for one text.
 */
final class Transcript {
  private static final int LONGEST_LABEL = 9;
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_CAPTION = 16;
  private static final int MOST_INITIALS = 3;
  /** A label is misread where another one, like it, comes so many times as often. */
  private static final int RARE = 3;

  private final TokenizedText text;
  private final Words known;
  private final @Nullable Label[] labels;
  /** Paragraphs that nobody speaks: "TEL: …". */
  private final boolean[] furniture;
  private final Map<String, Integer> uses = new HashMap<>();
  private final boolean punctuated;

  /**
   * One turn.
   *
   * @param label first token of the label's words
   * @param labelEnd one past the last of them
   * @param byAsker whether it is a question by the press or an interviewer
   * @param parts its paragraphs, without the label; stage directions and captions left out
   */
  record Turn(int label, int labelEnd, boolean byAsker, List<Span> parts) {}

  /** @param from first token of the label's words, {@code to} one past them, {@code body} first token of what is said */
  private record Label(int from, int to, int body, boolean marked) {}

  private Transcript(TokenizedText text, Words known) {
    this.text = text;
    this.known = known;
    this.labels = new @Nullable Label[text.paragraphs()];
    this.furniture = new boolean[labels.length];
    int ended = 0;
    for (int p = 0; p < labels.length; p++) {
      labels[p] = label(text.paragraphStart(p), text.paragraphEnd(p));
      if (labels[p] != null && (known.isFurniture(text.lower(labels[p].from())) || numbers(labels[p]) > 1)) {
        labels[p] = null;
        furniture[p] = true;
      }
      if (labels[p] != null) {
        uses.merge(words(labels[p]), 1, Integer::sum);
      }
      ended += ends(p) ? 1 : 0;
    }
    labelInitials();
    mendMisread();
    punctuated = ended * 10 >= labels.length * 6;
  }

  /** "MS We did not expect it.": initials without a colon that answer marked questions again and again. */
  private void labelInitials() {
    Map<String, List<Integer>> answers = new HashMap<>();
    for (int p = 1; p < labels.length; p++) {
      int from = text.paragraphStart(p);
      Label question = labels[p - 1];
      if (labels[p] == null && question != null && question.marked() && from + 1 < text.paragraphEnd(p) && isInitials(from)
          && text.type(from + 1) == Type.WORD && text.isCapitalised(from + 1)) {
        answers.computeIfAbsent(text.word(from), w -> new ArrayList<>()).add(p);
      }
    }
    answers.forEach((initials, paragraphs) -> {
      if (paragraphs.size() > 1) {
        for (int p : paragraphs) {
          int from = text.paragraphStart(p);
          labels[p] = new Label(from, from + 1, from + 1, true);
          uses.merge(words(labels[p]), 1, Integer::sum);
        }
      }
    });
  }

  /** "PMV:", "IPM:" once among many a "PM:", "HAWKEI:" among "HAWKE:": a letter too many, as scans have it, makes no other speaker. */
  private void mendMisread() {
    Map<String, Label> first = new HashMap<>();
    for (Label label : labels) {
      if (label != null) {
        first.putIfAbsent(words(label), label);
      }
    }
    for (int p = 0; p < labels.length; p++) {
      Label label = labels[p];
      String misread = label == null || label.to() - label.from() > 1 ? "" : words(label);
      Set<String> meant = new HashSet<>();
      for (int i = 0; misread.length() > 2 && i < misread.length(); i++) {
        String without = misread.substring(0, i) + misread.substring(i + 1);
        if (first.containsKey(without) && uses.get(without) >= RARE * uses.get(misread)) {
          meant.add(without);
        }
      }
      if (label != null && meant.size() == 1) {
        Label right = first.get(meant.iterator().next());
        labels[p] = new Label(right.from(), right.to(), label.body(), label.marked());
      }
    }
  }

  private boolean isInitials(int word) {
    String it = text.word(word);
    return text.type(word) == Type.WORD && it.length() >= 2 && it.length() <= MOST_INITIALS && it.chars().allMatch(Character::isUpperCase);
  }

  /** "May 19 '97 16:20" is when something was printed. */
  private int numbers(Label label) {
    int numbers = 0;
    for (int i = label.from(); i < label.to(); i++) {
      numbers += text.type(i) == Type.NUMBER ? 1 : 0;
    }
    return numbers;
  }

  /** The turns by place; none where the text is no transcript. */
  static List<Turn> turns(TokenizedText text, Words known) {
    return new Transcript(text, known).read();
  }

  private List<Turn> read() {
    int labelled = 0;
    for (int p = 0; p < labels.length; p++) {
      if (labels[p] != null && !speaks(labels[p])) {
        labels[p] = null;
      }
      labelled += labels[p] == null ? 0 : 1;
    }
    if (labelled < FEWEST_LABELS || uses.values().stream().noneMatch(n -> n > 1)) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (int p = 0; p < labels.length; p++) {
      Label label = labels[p];
      if (label == null) {
        continue;
      }
      List<Span> parts = new ArrayList<>();
      add(label.body(), text.paragraphEnd(p), parts);
      for (int q = p + 1; q < labels.length && labels[q] == null; q++) {
        if (!furniture[q] && !isCaption(q)) {
          add(text.paragraphStart(q), text.paragraphEnd(q), parts);
        }
      }
      String words = words(label);
      String first = words.substring(0, (words + " ").indexOf(' '));
      String last = words.substring(words.lastIndexOf(' ') + 1);
      turns.add(new Turn(label.from(), label.to(), known.asks(words) || known.asks(last) || known.asks(first), parts));
    }
    return withAskers(turns);
  }

  /** Whether a label is somebody's: brackets, capitals, or a name, a title or a role that comes more than once. */
  private boolean speaks(Label label) {
    if (label.marked() || isCapitals(label.from(), label.to())) {
      return true;
    }
    if (uses.get(words(label)) < 2) {
      return false;
    }
    int names = 0;
    for (int i = label.from(); i < label.to(); i++) {
      int bits = known.bits(text.lower(i));
      if ((bits & (Words.GIVEN | Words.TITLE | Words.PERSON)) != 0) {
        return true;
      }
      names += text.type(i) == Type.WORD ? 1 : 0;
    }
    return names == 1 && mentionedElsewhere(label.from());
  }

  /**
   * Whether a word stands in a capital letter in the middle of a sentence somewhere: "Smith" of "Smith:". Who is spoken of as "the
   * Lakers" is a team, and its label heads notes.
   */
  private boolean mentionedElsewhere(int word) {
    String lower = text.lower(word);
    boolean mentioned = false;
    for (int i = 1; i < text.size(); i++) {
      if (text.lower(i).equals(lower) && text.isCapitalised(i) && text.sentenceStart(text.sentence(i)) != i) {
        if ((known.bits(text.lower(i - 1)) & Words.DET) != 0) {
          return false;
        }
        mentioned = true;
      }
    }
    return mentioned;
  }

  /** A short paragraph without an end mark between others that have one: a caption, a heading, a row of a list. */
  private boolean isCaption(int p) {
    int from = text.paragraphStart(p);
    return punctuated && !ends(p) && text.paragraphEnd(p) - from <= LONGEST_CAPTION
        || from < text.paragraphEnd(p) && Character.getType(mark(from)) == Character.OTHER_SYMBOL;
  }

  /** Whether a paragraph ends with a mark that ends speech. */
  private boolean ends(int p) {
    int end = text.paragraphEnd(p);
    return end > text.paragraphStart(p) && ".?!…\"”’'»)]-—–".indexOf(text.text().charAt(text.end(end - 1) - 1)) >= 0;
  }

  /** Whoever mostly asks, ends most turns with a question mark; somebody else answers at length. */
  private List<Turn> withAskers(List<Turn> turns) {
    Map<String, int[]> counts = new HashMap<>(); // turns, questions, characters
    for (Turn t : turns) {
      int[] c = counts.computeIfAbsent(words(t), k -> new int[3]);
      c[0]++;
      c[1] += !t.parts().isEmpty() && text.text().charAt(t.parts().getLast().end() - 1) == '?' ? 1 : 0;
      c[2] += t.parts().stream().mapToInt(Span::length).sum();
    }
    List<Turn> marked = new ArrayList<>();
    for (Turn t : turns) {
      int[] c = counts.get(words(t));
      boolean asks = c[0] > 1 && c[1] * 10 >= c[0] * 7;
      boolean answered = counts.values().stream().anyMatch(o -> o[2] >= 2 * c[2] && o[1] * 7 < o[0]);
      boolean asker = asks || c[0] > 2 && c[1] * 10 >= c[0] * 3 && answered;
      marked.add(asker ? new Turn(t.label(), t.labelEnd(), true, t.parts()) : t);
    }
    return marked;
  }

  private void add(int from, int to, List<Span> parts) {
    int first = from;
    while (first < to && mark(first) == ':') {
      first++; // "((WN)) : …"
    }
    if (first >= to) {
      return;
    }
    char opens = mark(first);
    char closes = mark(to - 1);
    boolean direction = opens == '(' && closes == ')' || opens == '[' && closes == ']';
    boolean lower = false;
    for (int i = first; i < to && !lower; i++) {
      lower = text.type(i) == Type.WORD && !text.isCapitalised(i);
    }
    if (!direction && (lower || to - first > 2 && !isCapitals(first, to))) {
      parts.add(text.span(first, to));
    }
  }

  private boolean isCapitals(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.type(i) == Type.WORD && !text.word(i).equals(text.word(i).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Label label(int from, int to) {
    if (from >= to) {
      return null;
    }
    if (text.word(from).equals("Q") && from + 1 < to && text.start(from + 1) > text.end(from)) {
      return new Label(from, from + 1, from + 1, true);
    }
    if (from + 3 < to && mark(from) == '(' && mark(from + 1) == '(') {
      for (int i = from + 2; i + 1 < to && i < from + LONGEST_LABEL; i++) {
        if (mark(i) == ')' && mark(i + 1) == ')') {
          return new Label(from + 2, i, i + 2, true);
        }
      }
      return null;
    }
    int words = 0;
    for (int i = from; i < to && i < from + LONGEST_LABEL; i++) {
      char c = mark(i);
      if (c == ':') {
        // "PRIME MINISTER:" on a line of its own, what is said on the next
        return words == 0 || i + 1 >= to && !isCapitals(from, i) ? null : new Label(from, i, i + 1, false);
      }
      if (text.type(i) == Type.WORD && text.isCapitalised(i)) {
        words++;
      } else if (".,'’()-".indexOf(c) < 0 && !(text.type(i) == Type.NUMBER && words > 0)) {
        return null;
      }
    }
    return null;
  }

  private char mark(int i) {
    return text.text().charAt(text.start(i));
  }

  private String words(Turn turn) {
    return words(new Label(turn.label(), turn.labelEnd(), turn.labelEnd(), false));
  }

  private String words(Label label) {
    StringBuilder out = new StringBuilder();
    for (int i = label.from(); i < label.to(); i++) {
      if (text.type(i) == Type.WORD) {
        out.append(out.isEmpty() ? "" : " ").append(text.lower(i));
      }
    }
    return out.toString();
  }
}
