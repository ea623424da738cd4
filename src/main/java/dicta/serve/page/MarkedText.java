package dicta.serve.page;

import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A text with its statements marked in place. Statements may lie in each other or overlap; every stretch of text knows all
 * statements that it belongs to, and is coloured by the innermost one.
 */
public final class MarkedText {
  /**
   * A statement and its number on the page.
   *
   * @param number counted from 1
   * @param colour index of its speaker's colour
   */
  record Numbered(int number, int colour, Quote quote) {}

  /**
   * A stretch of text that belongs to the same statements throughout.
   *
   * @param statements numbers of the statements, outermost first; none for plain text
   * @param colour of the innermost statement's speaker
   * @param kind of the innermost statement, empty for plain text
   * @param opens anchors of the statements that begin here
   * @param closes the statements that end here
   */
  public record Stretch(
      String text, List<Integer> statements, int colour, String kind, List<String> opens, List<Close> closes) {
    public boolean marked() {
      return !statements.isEmpty();
    }

    /** The statements' numbers as a list of words, for styles and scripts. */
    public String numbers() {
      return String.join(" ", statements.stream().map(String::valueOf).toList());
    }
  }

  /** A reference to the note of a statement. */
  public record Close(int number, int colour) {}

  private final String text;
  private final List<Numbered> quotes;

  /** @param quotes those of {@code place} are used */
  MarkedText(String text, Place place, List<Numbered> quotes) {
    this.text = text;
    this.quotes = quotes.stream().filter(q -> q.quote().place() == place).toList();
  }

  /** The stretches of {@code text[from,to)}, in order, without gaps. */
  List<Stretch> stretches(int from, int to) {
    var cuts = new TreeSet<Integer>(List.of(from, to));
    for (Numbered q : quotes) {
      for (Span part : q.quote().parts()) {
        if (part.start() > from && part.start() < to) {
          cuts.add(part.start());
        }
        if (part.end() > from && part.end() < to) {
          cuts.add(part.end());
        }
      }
    }
    List<Stretch> out = new ArrayList<>();
    int at = from;
    for (int cut : cuts.tailSet(from, false)) {
      out.add(stretch(at, cut));
      at = cut;
    }
    return out;
  }

  /** The statements that begin in {@code text[from,to)}. */
  List<Numbered> beginningIn(int from, int to) {
    return quotes.stream().filter(q -> q.quote().start() >= from && q.quote().start() < to).toList();
  }

  private record Cover(Numbered quote, Span part) {}

  private Stretch stretch(int start, int end) {
    List<Cover> covers = new ArrayList<>();
    for (Numbered q : quotes) {
      for (Span part : q.quote().parts()) {
        if (part.start() < end && start < part.end()) {
          covers.add(new Cover(q, part));
        }
      }
    }
    covers.sort(Comparator.comparingInt((Cover c) -> c.part().length()).reversed());
    List<Integer> numbers = covers.stream().map(c -> c.quote().number()).distinct().toList();
    if (covers.isEmpty()) {
      return new Stretch(text.substring(start, end), numbers, -1, "", List.of(), List.of());
    }
    Numbered inner = covers.getLast().quote();
    return new Stretch(
        text.substring(start, end),
        numbers,
        inner.colour(),
        inner.quote().kind().name().toLowerCase(java.util.Locale.ROOT),
        covers.stream().filter(c -> c.quote().quote().start() == start).map(c -> HitView.anchor(c.quote().quote())).distinct().toList(),
        covers.stream().filter(c -> c.quote().quote().end() == end).map(c -> new Close(c.quote().number(), c.quote().colour())).toList());
  }
}
