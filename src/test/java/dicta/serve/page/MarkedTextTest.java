package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final String TEXT = "She said that he had called it a “fine day” and left.";

  @Test
  void nestedStatementsAreBothMarkedAndTheInnerOneGivesTheColour() {
    var stretches = marked("he had called it a “fine day” and left", "fine day").stretches(0, TEXT.length());
    assertEquals(
        List.of("She said that :", "he had called it a “:1", "fine day:1 2", "” and left:1", ".:"),
        stretches.stream().map(s -> s.text() + ":" + s.numbers()).toList());
    assertEquals(1, stretches.get(2).colour(), "colour of the inner statement");
    assertEquals(List.of("s34"), stretches.get(2).opens());
  }

  @Test
  void overlappingStatementsKeepTheWholeTextInOrder() {
    var stretches = marked("he had called it a “fine", "fine day” and left").stretches(0, TEXT.length());
    assertEquals(TEXT, String.join("", stretches.stream().map(MarkedText.Stretch::text).toList()));
    assertTrue(stretches.stream().anyMatch(s -> s.text().equals("fine") && s.statements().size() == 2));
  }

  @Test
  void aStatementThatRunsOverAParagraphIsMarkedInBothButOpensOnce() {
    String text = "“One.\n\n“Two.”";
    var marked = new MarkedText(text, Place.TEXT, List.of(numbered(1, text, List.of(new Span(1, 5), new Span(8, 12)))));
    assertEquals(List.of("s1"), marked.stretches(0, 5).getLast().opens());
    assertTrue(marked.stretches(0, 5).getLast().closes().isEmpty(), "it ends in the next paragraph");
    var second = marked.stretches(7, text.length());
    assertEquals(List.of("“:", "Two.:1", "”:"), second.stream().map(s -> s.text() + ":" + s.numbers()).toList());
    assertEquals(1, second.get(1).closes().size());
  }

  private static MarkedText marked(String... statements) {
    List<MarkedText.Numbered> numbered = new ArrayList<>();
    for (String words : statements) {
      int start = TEXT.indexOf(words);
      numbered.add(numbered(numbered.size() + 1, TEXT, List.of(new Span(start, start + words.length()))));
    }
    return new MarkedText(TEXT, Place.TEXT, numbered);
  }

  private static MarkedText.Numbered numbered(int number, String text, List<Span> parts) {
    Quote quote = new Quote(
        Place.TEXT, parts, Kind.DIRECT, Quote.join(text, parts), Speaker.unresolved(Optional.empty(), Optional.empty(), List.of()),
        Optional.empty(), List.of(), new Said(Optional.empty(), Optional.empty(), Said.Basis.UNKNOWN), List.of(), List.of());
    return new MarkedText.Numbered(number, number - 1, quote);
  }
}
