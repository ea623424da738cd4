package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dicta reindex} on archives that earlier versions built. */
class ReindexIT {
  @TempDir Path data;

  private String search(String query) throws Exception {
    Dicta.Result result = Dicta.run("search", query, "--data", data.toString());
    assertEquals(0, result.code(), result.err());
    return result.out();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anArchiveOfAnEarlierVersionIsRefusedWithTheWayAndThenBuiltAnew(int schema) throws Exception {
    EarlierArchives.unpack(schema, data.resolve("index"));
    Dicta.Result refused = Dicta.run("search", "tugs", "--data", data.toString());
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.err().contains("its schema is " + schema) && refused.err().contains("./dicta reindex"), refused.err());

    Dicta.Result again = Dicta.run("reindex", "--data", data.toString());
    assertEquals(0, again.code(), again.err());
    assertTrue(again.err().contains("4 articles,"), again.err());
    assertTrue(search("\"the tugs were the hard part\"").contains("Karahanli"), "by its words");
    assertTrue(search("lang:en \"eleven reds\"").contains("There are eleven reds"), "in a language that was found out");
    assertTrue(search("published:2031-09-17 crane").contains("The Harbour Ledger"), "by its day");
  }
}
