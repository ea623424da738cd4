package dicta.annotate.dates;

import dicta.annotate.dates.Form.Element;
import dicta.annotate.text.TokenizedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Fits the forms of a language to the tokens of one text. Not thread-safe. */
final class Matcher {
  private static final int MOST_CAPTURED = 10;

  private final TokenizedText text;
  private final @Nullable Word[] words;
  private final WordClass[] classes = new WordClass[MOST_CAPTURED];
  private final int[] values = new int[MOST_CAPTURED];
  private int captured;

  Matcher(TokenizedText text, @Nullable Word[] words) {
    this.text = text;
    this.words = words;
  }

  /** The expression that {@code form} makes from token {@code i} on, or null. */
  @Nullable Expression match(Form form, int i) {
    captured = 0;
    if (form.constant() != 0) {
      classes[captured] = WordClass.HOLIDAY;
      values[captured++] = form.constant();
    }
    int end = match(form.elements(), 0, i, text.paragraph(i));
    if (end < 0) {
      return null;
    }
    return new Expression(
        form.as(), i, end, captured, Arrays.copyOf(classes, captured), Arrays.copyOf(values, captured));
  }

  /** One past the last token of the elements from {@code e} on, or -1. */
  private int match(Element[] elements, int e, int i, int paragraph) {
    if (e == elements.length) {
      return i;
    }
    Element element = elements[e];
    if (i < text.size() && text.paragraph(i) == paragraph && fits(element, i)) {
      int before = captured;
      WordClass c = element.capture();
      if (c != null && captured < MOST_CAPTURED) {
        classes[captured] = c;
        values[captured++] = words[i].value(c);
      }
      int end = match(elements, e + 1, i + 1, paragraph);
      if (end >= 0) {
        return end;
      }
      captured = before;
    }
    return element.optional() ? match(elements, e + 1, i, paragraph) : -1;
  }

  private boolean fits(Element element, int i) {
    WordClass c = element.capture();
    if (c == null) {
      return element.words().contains(text.lower(i));
    }
    Word word = words[i];
    return word != null && word.is(c);
  }
}
