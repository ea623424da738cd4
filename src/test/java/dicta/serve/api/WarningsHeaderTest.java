package dicta.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.json.Json;
import dicta.search.SearchResult.Warning;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The header by which exports tell what was done to the query. */
class WarningsHeaderTest {
  @Test
  void itIsAsciiWhateverWasTyped() {
    String value = WarningsHeader.value(List.of(new Warning(4, "“é”\r\nSet-Cookie: x=1\u007f", Optional.of("año"))));
    assertEquals("[{\"position\":4,\"hint\":\"\\u201c\\u00e9\\u201d\\r\\nSet-Cookie: x=1\\u007f\",\"mended\":\"a\\u00f1o\"}]", value);
    assertEquals("año", Json.mapper().readTree(value).path(0).path("mended").asString());
  }

  @Test
  void tooMuchIsCutAndCounted() {
    var endless = new Warning(-1, "x".repeat(1000), Optional.of("y".repeat(1000)));
    String value = WarningsHeader.value(Collections.nCopies(50, endless));
    var read = Json.mapper().readTree(value);
    assertTrue(value.length() <= WarningsHeader.LONGEST, "length " + value.length());
    int told = read.size() - 1;
    assertEquals("and " + (50 - told) + " more; format=json gives all", read.path(told).path("hint").asString());
    assertTrue(read.path(0).path("mended").isMissingNode());
  }
}
