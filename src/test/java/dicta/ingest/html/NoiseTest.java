package dicta.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Advertisement                                          | true
      Read more: The bridge that fell                        | true
      Read more about bridges                                | true
      Share on Facebook                                      | true
      Updated at 1:23 p.m.                                   | true
      Reach the reporter at ada@daily.example                | true
      Photo: Ada Lens, AP                                    | true
      Related articles                                       | true
      3 / 14                                                 | true
      Share prices fell sharply, officials said.             | false
      Contact was lost at 3 a.m., the minister said.         | false
      Published in 2019, the report named 40 people.         | false
      More on that will follow, she said.                    | false
      Read more: “We will mend the bridge,” the mayor said   | false
      The mayor left.                                        | false
      """)
  void linesAroundAnArticleAreToldFromItsSentences(String line, boolean noise) {
    assertEquals(noise, Noise.isLine(line));
  }

  @ParameterizedTest
  @CsvSource({
    "article__relatedLinks, WEAK", "social-share, WEAK", "comments-area, STRONG", "cookie-banner, STRONG", "article-body, NONE",
    "commentary, NONE", "adaptive, NONE", "story-text, NONE"
  })
  void elementsAreJudgedByTheWordsInTheirNames(String name, Noise.Strength strength) {
    assertEquals(strength, Noise.of(new Element("div").addClass(name)));
  }
}
