package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The turns of a conversation in a language without files: paragraphs that open with the name of one person and a colon. What other
 * labels say ("Frage:", "Zutaten:") cannot be told, and a paragraph without a label may be anybody's.
 */
final class UnreadLabels {
  private static final int LONGEST_LABEL = 6;
  private static final int FEWEST_TURNS = 2;
  private static final int FEWEST_LABELS = 3;

  private UnreadLabels() {}

  /**
   * One turn.
   *
   * @param first token of the label
   * @param last one past its last token, the colon's
   * @param end one past the last token of the paragraph
   */
  record Turn(int first, int last, int end, Entity entity) {}

  /** Turns by place; none where fewer than three paragraphs have a label, or fewer than two that of a person. */
  static List<Turn> turns(TokenizedText text, List<CountryMention> places, UnreadNames names) {
    List<Turn> turns = new ArrayList<>();
    int labels = 0;
    for (int p = 0; p < text.paragraphs(); p++) {
      int first = text.paragraphStart(p);
      int end = text.paragraphEnd(p);
      int colon = colon(text, first, end);
      if (colon > first) {
        labels++;
        if (colon + 1 < end && text.type(colon + 1) != Type.QUOTE) {
          person(text, places, names, first, colon).ifPresent(e -> turns.add(new Turn(first, colon, end, e)));
        }
      }
    }
    return labels >= FEWEST_LABELS && turns.size() >= FEWEST_TURNS ? turns : List.of();
  }

  /** The colon behind the words in capitals that a paragraph opens with, or -1. */
  private static int colon(TokenizedText text, int first, int end) {
    for (int i = first; i < end && i <= first + LONGEST_LABEL; i++) {
      char c = text.text().charAt(text.start(i));
      if (c == ':' || c == '：') {
        return i;
      }
      if (text.type(i) != Type.WORD) {
        return -1;
      }
    }
    return -1;
  }

  /** Whose full name a label is, or whose surname, if the article names somebody so in full. */
  private static Optional<Entity> person(TokenizedText text, List<CountryMention> places, UnreadNames names, int first, int last) {
    List<UnreadNames.Name> full = names.in(text, places, first, last);
    if (full.size() == 1 && full.getFirst().first() == first && full.getFirst().last() == last && full.getFirst().bare()) {
      return Optional.of(full.getFirst().entity());
    }
    return last - first == 1 && UnreadNames.isCapital(text, first) ? names.surnamed(text.word(first)) : Optional.empty();
  }
}
