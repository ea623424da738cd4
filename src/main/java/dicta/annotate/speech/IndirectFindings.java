package dicta.annotate.speech;

import dicta.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The statements without quotation marks that have been found so far in a text, and the words that they take. Not thread-safe. */
final class IndirectFindings {
  private final Reading reading;
  private final BitSet taken;
  private final List<IndirectStatement> found = new ArrayList<>();

  IndirectFindings(Reading reading) {
    this.reading = reading;
    this.taken = new BitSet(reading.text().size());
  }

  List<IndirectStatement> all() {
    return List.copyOf(found);
  }

  /** Whether an attribution already governs a token. */
  boolean takes(int token) {
    return taken.get(token);
  }

  /** Whether an attribution already governs some token of {@code [from,to)}. */
  boolean takesAny(int from, int to) {
    int t = taken.nextSetBit(from);
    return t >= 0 && t < to;
  }

  void add(ReportingClause clause, String rule, int from, int to) {
    List<Span> parts = new ArrayList<>();
    addPart(parts, from, to);
    add(clause, rule, parts);
  }

  void add(ReportingClause clause, String rule, List<Span> parts) {
    if (!parts.isEmpty()) {
      found.add(new IndirectStatement(parts, clause, rule));
    }
  }

  /** Adds the words of {@code [from,to)} without the marks around them. */
  void addPart(List<Span> parts, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && !reading.isWord(first) && reading.mark(first) != '(' && reading.mark(first) != 0
        && Character.getType(reading.mark(first)) != Character.CURRENCY_SYMBOL) {
      first++;
    }
    boolean trims = true;
    while (last > first && trims) {
      boolean bracket = reading.mark(last - 1) == ')' && !opensBracket(first, last - 1);
      trims = bracket || reading.isComma(last - 1) || reading.isStop(last - 1) && last - 1 > first || reading.isDash(last - 1)
          || reading.mark(last - 1) == ';' || reading.mark(last - 1) == ':' || reading.is(last - 1, Trait.ADDITIVE);
      last -= trims ? 1 : 0;
    }
    if (last > first) {
      parts.add(reading.text().span(first, last));
      taken.set(first, last);
    }
  }

  private boolean opensBracket(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += reading.mark(i) == '(' ? 1 : reading.mark(i) == ')' ? -1 : 0;
    }
    return depth > 0;
  }
}
