package dicta.search.query;

import java.util.List;

/** @param mistakes in the order of their places; empty for a query without any */
public record Parsed(Node query, List<Mistake> mistakes) {
  public Parsed {
    mistakes = List.copyOf(mistakes);
  }
}
