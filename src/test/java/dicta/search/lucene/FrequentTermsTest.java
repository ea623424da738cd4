package dicta.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class FrequentTermsTest {
  private interface Tests {
    void of(FrequentTerms terms);
  }

  /** @param rare how many words stand once, beside "water", "watch" and "été" */
  private static void with(int rare, Tests tests) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < rare; i += 100) {
        var doc = new Document();
        for (int j = i; j < i + 100; j++) {
          doc.add(new StringField("f", "rare" + j, Field.Store.NO));
        }
        writer.addDocument(doc);
      }
      for (int i = 0; i < 5; i++) {
        var doc = new Document();
        doc.add(new StringField("f", "water", Field.Store.NO));
        doc.add(new StringField("f", "\u0002water", Field.Store.NO));
        if (i < 3) {
          doc.add(new StringField("f", "watch", Field.Store.NO));
          doc.add(new StringField("f", "été", Field.Store.NO));
        }
        writer.addDocument(doc);
      }
      writer.forceMerge(1);
      try (var reader = DirectoryReader.open(writer)) {
        tests.of(FrequentTerms.of(reader.leaves().getFirst().reader().terms("f")));
      }
    }
  }

  private static Map<String, Integer> starting(FrequentTerms terms, String beginning, int most) {
    var found = new TreeMap<String, Integer>();
    terms.startingWith(new BytesRef(beginning), most, found::put);
    return found;
  }

  @Test
  void theMostFrequentThatBeginSo() throws IOException {
    with(
        200,
        terms -> {
          assertTrue(terms.complete());
          assertEquals(Map.of("water", 5, "watch", 3), starting(terms, "wa", 10));
          assertEquals(Map.of("water", 5), starting(terms, "wa", 1));
          assertEquals(Map.of("water", 5), starting(terms, "water", 10));
          assertEquals(Map.of(), starting(terms, "waters", 10));
          assertEquals(Map.of("été", 3), starting(terms, "é", 10));
          assertEquals(Map.of(), starting(terms, "z", 10));
          assertEquals(Map.of("rare199", 1), starting(terms, "rare199", 10));
        });
  }

  @Test
  void ofVeryManyTermsTheRareAreLeftOut() throws IOException {
    with(
        60_000,
        terms -> {
          assertFalse(terms.complete());
          assertEquals(Map.of(), starting(terms, "rare", 10));
          assertEquals(Map.of("water", 5, "watch", 3), starting(terms, "wat", 10));
        });
  }

  @Test
  void rareTermsAreLeftOutOnTheWayWithoutTheOthersGettingLost() throws IOException {
    with(
        250_000,
        terms -> {
          assertFalse(terms.complete());
          assertEquals(Map.of(), starting(terms, "rare", 10));
          assertEquals(Map.of("water", 5, "watch", 3), starting(terms, "wat", 10));
          assertEquals(Map.of("été", 3), starting(terms, "é", 10));
        });
  }
}
