package dicta.annotate.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One form that a time expression can take: a sequence of word classes and literal words.
 *
 * <pre>
 * form    = element { " " element }
 * element = ( CLASS | word { "|" word } ) [ "?" ]      ? = may be missing
 * </pre>
 *
 * @param as what its captured values make
 * @param constant the holiday that it names, as {@link Holidays} codes it; 0 for none
 * @param rank place in the table: the earlier wins a tie
 */
record Form(Expression.As as, int constant, Element[] elements, int rank) {
  /**
   * @param capture the class to capture, or null for literal words
   */
  record Element(@Nullable WordClass capture, Set<String> words, boolean optional) {}

  /** @throws IllegalArgumentException naming what is not an element */
  static Form parse(String as, String pattern, int rank) {
    List<Element> elements = new ArrayList<>();
    for (String part : pattern.split(" ")) {
      boolean optional = part.length() > 1 && part.endsWith("?");
      String body = optional ? part.substring(0, part.length() - 1) : part;
      boolean isClass = body.length() > 1 && body.equals(body.toUpperCase(Locale.ROOT)) && Character.isLetter(body.charAt(0));
      elements.add(
          isClass
              ? new Element(WordClass.valueOf(body), Set.of(), optional)
              : new Element(null, Set.of(body.split("\\|")), optional));
    }
    int equals = as.indexOf('=');
    return new Form(
        Expression.As.of(equals < 0 ? as : as.substring(0, equals)),
        equals < 0 ? 0 : Holidays.code(as.substring(equals + 1)),
        elements.toArray(Element[]::new), rank);
  }

  /** The elements that can stand first. */
  List<Element> openers() {
    List<Element> openers = new ArrayList<>();
    for (Element element : elements) {
      openers.add(element);
      if (!element.optional()) {
        break;
      }
    }
    return openers;
  }
}
