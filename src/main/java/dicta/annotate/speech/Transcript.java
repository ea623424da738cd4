package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a transcript: paragraphs that open with a label, "MR. EARNEST:", "Smith:", "((Smith))", "Q". A text counts as a
 * transcript if at least three paragraphs have one and a label comes twice.
 */
final class Transcript {
  private static final int LONGEST_LABEL = 9;
  private Transcript() {}

  /**
   * One turn.
   *
   * @param label first token of the label's words
   * @param labelEnd one past the last of them
   * @param byAsker whether it is a question by the press or an interviewer
   * @param parts its paragraphs, without the label, stage directions left out
   */
  record Turn(int label, int labelEnd, boolean byAsker, List<Span> parts) {}

  /** @param from first token of the label's words, {@code to} one past them, {@code body} first token of what is said */
  private record Label(int from, int to, int body) {}

  static List<Turn> turns(TokenizedText text, Words known) {
    @Nullable Label[] labels = new @Nullable Label[text.paragraphs()];
    Map<String, Integer> uses = new HashMap<>();
    int labelled = 0;
    for (int p = 0; p < labels.length; p++) {
      labels[p] = label(text, text.paragraphStart(p), text.paragraphEnd(p));
      if (labels[p] != null && known.isFurniture(text.lower(labels[p].from()))) {
        labels[p] = null;
      }
      if (labels[p] != null) {
        labelled++;
        uses.merge(words(text, labels[p]), 1, Integer::sum);
      }
    }
    if (labelled < 3 || uses.values().stream().noneMatch(n -> n > 1)) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (int p = 0; p < labels.length; p++) {
      Label label = labels[p];
      if (label == null || !shouts(text, label) && uses.get(words(text, label)) < 2) {
        continue;
      }
      List<Span> parts = new ArrayList<>();
      add(text, label.body(), text.paragraphEnd(p), parts);
      int q = p + 1;
      while (q < labels.length && (labels[q] == null || !shouts(text, labels[q]) && uses.get(words(text, labels[q])) < 2)) {
        add(text, text.paragraphStart(q), text.paragraphEnd(q), parts);
        q++;
      }
      String words = words(text, label);
      String last = words.substring(words.lastIndexOf(' ') + 1);
      turns.add(new Turn(label.from(), label.to(), known.asks(words) || known.asks(last), parts));
    }
    return withAskers(text, turns);
  }

  /** Whoever ends most of their turns with a question mark asks the questions, if somebody else answers. */
  private static List<Turn> withAskers(TokenizedText text, List<Turn> turns) {
    Map<String, int[]> counts = new HashMap<>();
    for (Turn t : turns) {
      int[] c = counts.computeIfAbsent(words(text, new Label(t.label(), t.labelEnd(), t.labelEnd())), k -> new int[2]);
      c[0]++;
      c[1] += !t.parts().isEmpty() && text.text().charAt(t.parts().getLast().end() - 1) == '?' ? 1 : 0;
    }
    if (counts.size() < 2) {
      return turns;
    }
    List<Turn> marked = new ArrayList<>();
    for (Turn t : turns) {
      int[] c = counts.get(words(text, new Label(t.label(), t.labelEnd(), t.labelEnd())));
      marked.add(c[0] > 1 && c[1] * 10 >= c[0] * 7 ? new Turn(t.label(), t.labelEnd(), true, t.parts()) : t);
    }
    return marked;
  }

  private static void add(TokenizedText text, int from, int to, List<Span> parts) {
    if (from >= to) {
      return;
    }
    char first = text.text().charAt(text.start(from));
    char last = text.text().charAt(text.start(to - 1));
    boolean direction = first == '(' && last == ')' || first == '[' && last == ']';
    boolean lower = false;
    for (int i = from; i < to && !lower; i++) {
      lower = text.type(i) == Type.WORD && !text.isCapitalised(i);
    }
    if (!direction && (lower || to - from > 2 && !allCapitals(text, from, to))) {
      parts.add(text.span(from, to));
    }
  }

  private static boolean allCapitals(TokenizedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.type(i) == Type.WORD && !text.word(i).equals(text.word(i).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Label label(TokenizedText text, int from, int to) {
    if (from >= to) {
      return null;
    }
    if (text.word(from).equals("Q") && from + 1 < to && text.start(from + 1) > text.end(from)) {
      return new Label(from, from + 1, from + 1);
    }
    if (from + 3 < to && mark(text, from) == '(' && mark(text, from + 1) == '(') {
      for (int i = from + 2; i + 1 < to && i < from + LONGEST_LABEL; i++) {
        if (mark(text, i) == ')' && mark(text, i + 1) == ')') {
          return new Label(from + 2, i, i + 2);
        }
      }
      return null;
    }
    int words = 0;
    for (int i = from; i < to && i < from + LONGEST_LABEL; i++) {
      char c = mark(text, i);
      if (c == ':') {
        // "PRIME MINISTER:" on a line of its own, what is said on the next
        return words == 0 || i + 1 >= to && !allCapitals(text, from, i) ? null : new Label(from, i, i + 1);
      }
      if (text.type(i) == Type.WORD && text.isCapitalised(i)) {
        words++;
      } else if (c != '.' && c != ',' && c != '\'' && c != '’' && c != '(' && c != ')' && c != '-') {
        return null;
      }
    }
    return null;
  }

  private static char mark(TokenizedText text, int i) {
    return text.text().charAt(text.start(i));
  }

  /** Whether a label stands in capitals. */
  private static boolean shouts(TokenizedText text, Label label) {
    return allCapitals(text, label.from(), label.to());
  }

  private static String words(TokenizedText text, Label label) {
    StringBuilder out = new StringBuilder();
    for (int i = label.from(); i < label.to(); i++) {
      if (text.type(i) == Type.WORD) {
        out.append(out.isEmpty() ? "" : " ").append(text.lower(i));
      }
    }
    return out.toString();
  }
}
