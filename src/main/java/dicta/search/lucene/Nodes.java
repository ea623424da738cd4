package dicta.search.lucene;

import dicta.search.query.Node;
import java.util.ArrayList;
import java.util.List;

/** Questions about parsed queries. */
final class Nodes {
  private Nodes() {}

  /** Whether anything in the query ranks its hits. All that match a pattern do so equally well; of several, some match more. */
  static boolean score(Node node) {
    return switch (node) {
      case Node.And and -> and.parts().stream().anyMatch(Nodes::score);
      case Node.Or or -> !terms(or).isEmpty();
      case Node.Title title -> score(title.inner());
      case Node.Word word -> true;
      case Node.Phrase phrase -> true;
      case Node.Fuzzy fuzzy -> true;
      case Node.Pattern pattern -> false;
      case Node.All all -> false;
      case Node.Not not -> false;
      case Node.Values values -> false;
      case Node.Days days -> false;
      case Node.Undated undated -> false;
      case Node.Numbers numbers -> false;
    };
  }

  /** Whether plain words are searched. */
  static boolean hasWords(Node node) {
    return terms(node).stream().anyMatch(n -> n instanceof Node.Word);
  }

  /** Whether words must stand in a certain order or nearness. */
  static boolean hasPhrases(Node node) {
    return terms(node).stream().anyMatch(n -> n instanceof Node.Phrase);
  }

  /** Words, phrases and patterns that are asked for. */
  static List<Node> terms(Node node) {
    var found = new ArrayList<Node>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, List<Node> into) {
    switch (node) {
      case Node.And and -> and.parts().forEach(p -> collect(p, into));
      case Node.Or or -> or.parts().forEach(p -> collect(p, into));
      case Node.Word word -> into.add(word);
      case Node.Phrase phrase -> into.add(phrase);
      case Node.Pattern pattern -> into.add(pattern);
      case Node.Fuzzy fuzzy -> into.add(fuzzy);
      case Node.Title title -> into.add(title);
      case Node.All all -> {}
      case Node.Not not -> {}
      case Node.Values values -> {}
      case Node.Days days -> {}
      case Node.Undated undated -> {}
      case Node.Numbers numbers -> {}
    }
  }

  /** How many words stand side by side, phrases and fields aside. */
  static int words(Node node) {
    List<Node> parts = node instanceof Node.And and ? and.parts() : List.of(node);
    return (int) parts.stream().filter(p -> p instanceof Node.Word).count();
  }

  /** Where a term stands in the query. */
  static int at(Node term) {
    return switch (term) {
      case Node.Word w -> w.at();
      case Node.Phrase p -> p.at();
      case Node.Pattern p -> p.at();
      case Node.Fuzzy f -> f.at();
      case Node.Title t -> t.at();
      case Node.Values v -> v.at();
      case Node.Days d -> d.at();
      case Node.Undated u -> u.at();
      case Node.Numbers n -> n.at();
      case Node.And a -> a.parts().isEmpty() ? 0 : at(a.parts().getFirst());
      case Node.Or o -> o.parts().isEmpty() ? 0 : at(o.parts().getFirst());
      case Node.Not n -> at(n.part());
      case Node.All a -> 0;
    };
  }
}
