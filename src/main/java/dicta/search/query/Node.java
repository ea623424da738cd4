package dicta.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query, understood. {@code at} is always the UTF-16 code unit of the query where the node begins. {@code toString} gives the
 * query in a plain form that shows how it was understood.
 */
public sealed interface Node {
  /** Everything. */
  record All() implements Node {
    @Override
    public String toString() {
      return "";
    }
  }

  /** All of the parts. */
  record And(List<Node> parts) implements Node {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Node::required).collect(Collectors.joining(" "));
    }
  }

  /** At least one of the parts. */
  record Or(List<Node> parts) implements Node {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Node::grouped).collect(Collectors.joining(" OR ", "(", ")"));
    }
  }

  /** Anything but the part. */
  record Not(Node part) implements Node {
    @Override
    public String toString() {
      return "-" + grouped(part);
    }
  }

  /** A word in any of its forms. */
  record Word(String text, int at) implements Node {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Words next to each other, in this order.
   *
   * @param text the words, in which {@code *} and {@code ?} stand for letters
   * @param within how many other words may stand between them, in any order; 0 for an exact phrase
   */
  record Phrase(String text, int within, int at) implements Node {
    @Override
    public String toString() {
      return "\"" + text + "\"" + (within > 0 ? "~" + within : "");
    }
  }

  /** Words with {@code *} for any letters and {@code ?} for one. */
  record Pattern(String text, int at) implements Node {
    /** Whether the one star stands at the end. */
    public boolean isPrefix() {
      return text.indexOf('*') == text.length() - 1 && text.indexOf('?') < 0;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A word as somebody might have misspelt it.
   *
   * @param edits letters that may differ: 1 or 2
   */
  record Fuzzy(String text, int edits, int at) implements Node {
    @Override
    public String toString() {
      return text + "~" + edits;
    }
  }

  /** The inner query, asked of the headline. */
  record Title(Node inner, int at) implements Node {
    @Override
    public String toString() {
      return "title:" + grouped(inner);
    }
  }

  /** One of the values of a field. */
  record Values(Field field, List<String> values, int at) implements Node {
    public Values {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      String list = values.stream().map(Node::quoted).collect(Collectors.joining(" OR "));
      return field.word() + ":" + (values.size() == 1 ? list : "(" + list + ")");
    }
  }

  /** Days between two ends, both inclusive; an absent end is open. */
  record Days(Field field, Optional<LocalDate> from, Optional<LocalDate> to, int at) implements Node {
    @Override
    public String toString() {
      return field.word() + ":" + from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
    }
  }

  /** Without such a date. */
  record Undated(Field field, int at) implements Node {
    @Override
    public String toString() {
      return field.word() + ":" + FieldParser.NO_DATE;
    }
  }

  /** Numbers between two ends, both inclusive. */
  record Numbers(Field field, double from, double to, int at) implements Node {
    @Override
    public String toString() {
      return field.word() + ":" + from + ".." + to;
    }
  }

  private static String required(Node node) {
    return node instanceof Not ? node.toString() : "+" + grouped(node);
  }

  private static String grouped(Node node) {
    return node instanceof And ? "(" + node + ")" : node.toString();
  }

  private static String quoted(String value) {
    return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.'".indexOf(c) >= 0) && !value.isEmpty()
        ? value
        : "\"" + value + "\"";
  }
}
