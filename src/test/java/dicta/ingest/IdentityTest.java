package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.Example.org/a/b/, https://example.org/a/b",
    "https://example.org/a?id=1&utm_source=x&fbclid=y, https://example.org/a?id=1",
    "https://example.org:443/a#part, https://example.org/a",
    "HTTPS://EXAMPLE.ORG/, https://example.org"
  })
  void addressesOfOnePageAreOneArticle(String one, String other) {
    assertEquals(byUrl(one), byUrl(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?id=1, https://example.org/a?id=2",
    "https://example.org/A, https://example.org/a",
    "https://example.org/a, https://example.com/a"
  })
  void addressesOfDifferentPagesAreNot(String one, String other) {
    assertNotEquals(byUrl(one), byUrl(other));
  }

  @Test
  void withoutAnAddressTheOutletsOwnIdCountsAndElseTheContent() {
    assertEquals(byId("Voz", "17", "text"), byId("Voz", "17", "corrected text"));
    assertNotEquals(byId("Voz", "17", "text"), byId("Other", "17", "text"));
    assertNotEquals(byId(null, "17", "text"), byId(null, "17", "other text"), "files that count from 1 must not overwrite each other");
    assertEquals(byId(null, "wn-2019-17", "text"), byId(null, "wn-2019-17", "corrected text"));
    assertEquals(byId("Voz", null, "text"), byId("Voz", null, "text"));
    assertNotEquals(byId("Voz", null, "text"), byId("Other", null, "text"));
  }

  @Test
  void idsAreSafeInAddresses() {
    assertTrue(byUrl("https://example.org/a").matches("[a-z2-7]{16}"), byUrl("https://example.org/a"));
  }

  private static String byUrl(String url) {
    return Identity.of(Optional.of(url), Optional.empty(), Optional.empty(), "", "");
  }

  private static String byId(String source, String id, String text) {
    return Identity.of(Optional.empty(), Optional.ofNullable(id), Optional.ofNullable(source), "Title", text);
  }
}
