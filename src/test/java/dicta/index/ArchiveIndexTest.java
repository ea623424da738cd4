package dicta.index;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.AnnotatedArticle;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIndexTest {
  private static final Duration NEVER = Duration.ZERO;

  @TempDir Path folder;

  @Test
  void anArticleComesBackAsItWasPut() throws IOException {
    AnnotatedArticle put =
        article("a").countries("UA").said("Ana Ruiz", "We meet in June of 2030.").mentioning("June of 2030", "2030-06").build();
    try (var index = open()) {
      index.put(put);
      index.refresh();
      assertEquals(Optional.of(put), get(index.reader(), "a"));
    }
    try (var reader = ArchiveReader.open(folder, NEVER)) {
      assertEquals(Optional.of(put), get(reader, "a"));
    }
  }

  @Test
  void everyStatementIsFoundByItsIdAlsoInTheHeadline() throws IOException {
    AnnotatedArticle plain = article("a.1").title("Hello, says Ruiz").said("Ana Ruiz", "Hello.").said("Bo Lind", "Good day.").build();
    Quote first = plain.quotes().getFirst();
    var headline =
        new Quote(
            Place.TITLE, List.of(new Span(0, 5)), first.kind(), "Hello", first.speaker(), first.cue(), List.of(), first.said(), List.of(),
            List.of());
    var quotes = new ArrayList<>(plain.quotes());
    quotes.addFirst(headline);
    try (var index = open()) {
      index.put(article("a").title("Hello").said("Ana Ruiz", "Something else.").build());
      index.put(new AnnotatedArticle(plain.article(), quotes, plain.countries(), plain.dates()));
      index.refresh();
      IndexSearcher searcher = index.reader().acquire();
      for (Quote quote : quotes) {
        int doc = ArchiveReader.statement(searcher, quote.id("a.1")).orElseThrow();
        LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
        assertEquals(quote.text(), ArchiveReader.statement(leaf.reader(), doc).quote().text());
      }
      for (String id : List.of("a.t0", "a.1.0", "a.1.t1", "a.1.t", "a.1", "", "nosuch.0", "a.1.t00", "a.1.99999999999")) {
        assertEquals(OptionalInt.empty(), ArchiveReader.statement(searcher, id), id);
      }
      index.reader().release(searcher);
    }
  }

  @Test
  void readingTheSameAgainChangesNothing() throws IOException {
    AnnotatedArticle a = article("a").said("Ana Ruiz", "One thing.").build();
    try (var index = open()) {
      assertEquals(new ArchiveIndex.Put(ArchiveIndex.Outcome.NEW, 1), index.put(a));
      assertEquals(new ArchiveIndex.Put(ArchiveIndex.Outcome.UNCHANGED, 1), index.put(a), "before a refresh");
      index.commit();
      assertEquals(OptionalInt.of(1), index.unchanged(a.article()), "after a commit");
      assertEquals(1, documents(index, "s"));
    }
    try (var index = open()) {
      assertEquals(ArchiveIndex.Outcome.UNCHANGED, index.put(a).outcome(), "after opening it again");
    }
    try (var index = ArchiveIndex.open(folder, "annotator 2", NEVER)) {
      assertEquals(ArchiveIndex.Outcome.REPLACED, index.put(a).outcome(), "annotated by another version");
      index.refresh();
      assertEquals(1, documents(index, "s"));
      assertEquals(1, documents(index, "a"));
    }
  }

  @Test
  void aChangedArticleReplacesAllStatementsOfTheOldOne() throws IOException {
    try (var index = open()) {
      index.put(article("a").said("Ana Ruiz", "One.").said("Ana Ruiz", "Two.").said("Bo Lind", "Three.").build());
      index.put(article("b").said("Bo Lind", "Untouched.").build());
      index.commit();
      assertEquals(ArchiveIndex.Outcome.REPLACED, index.put(article("a").said("Ana Ruiz", "Only one.").build()).outcome());
      index.refresh();
      assertEquals(2, documents(index, "s"));
      assertEquals(2, documents(index, "a"));
      assertTrue(index.delete("a"));
      assertFalse(index.delete("a"));
      index.refresh();
      assertEquals(1, documents(index, "s"));
      assertEquals(Optional.empty(), get(index.reader(), "a"));
    }
  }

  @Test
  void blocksStayWholeThroughReplacingAndMerging() throws IOException {
    try (var index = open()) {
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 40; i++) {
          var article = article("a" + i).published("2031-0" + (1 + i % 9) + "-11");
          for (int s = 0; s <= (i + round) % 5; s++) {
            article.said("Ana Ruiz", "Words " + i + " of round " + round + " number " + s);
          }
          index.put(article.build());
        }
        index.commit();
      }
      var searcher = index.reader().acquire();
      try {
        CheckJoinIndex.check(
            searcher.getIndexReader(), new QueryBitSetProducer(new TermQuery(new Term(Schema.TYPE, Schema.ARTICLE_TYPE))));
      } finally {
        index.reader().release(searcher);
      }
      var seen = new ArrayList<String>();
      index.reader().articles(k -> {
        seen.add(k.annotated().article().id());
        int i = Integer.parseInt(k.annotated().article().id().substring(1));
        assertEquals((i + 2) % 5 + 1, k.annotated().quotes().size());
      });
      assertEquals(40, seen.size());
      assertEquals(40, seen.stream().distinct().count());
    }
  }

  @Test
  void manySegmentsAreFewWhenAnIngestHasEnded() throws IOException {
    try (var index = open()) {
      for (int i = 0; i < 8; i++) {
        index.put(article("a" + i).said("Ana Ruiz", "Number " + i + ".").said("Bo Lind", "And " + i + ".").build());
        index.refresh(); // a segment each
      }
    }
    try (var reader = ArchiveReader.open(folder, NEVER)) {
      IndexSearcher searcher = reader.acquire();
      assertEquals(3, searcher.getIndexReader().leaves().size());
      CheckJoinIndex.check(
          searcher.getIndexReader(), new QueryBitSetProducer(new TermQuery(new Term(Schema.TYPE, Schema.ARTICLE_TYPE))));
      reader.release(searcher);
      for (int i = 0; i < 8; i++) {
        assertEquals(2, get(reader, "a" + i).orElseThrow().quotes().size());
      }
    }
  }

  @Test
  void anArticleIsSeenWithinASecondAfterItWasPut() throws Exception {
    try (var index = ArchiveIndex.open(folder, "1", Duration.ofMillis(300))) {
      index.put(article("a").said("Ana Ruiz", "Hello.").build());
      long end = System.nanoTime() + 1_000_000_000L;
      while (get(index.reader(), "a").isEmpty()) {
        assertTrue(System.nanoTime() < end, "not seen within a second");
        Thread.sleep(20);
      }
    }
  }

  @Test
  void asecondWriterIsToldWhyAndReadersWorkMeanwhile() throws IOException {
    try (var index = open()) {
      index.put(article("a").said("Ana Ruiz", "Hello.").build());
      index.commit();
      var locked = assertThrows(ArchiveLocked.class, this::open);
      assertTrue(locked.getMessage().contains(folder.toString()), locked.getMessage());
      try (var reader = ArchiveReader.open(folder, NEVER)) {
        assertTrue(get(reader, "a").isPresent());
      }
      index.put(article("b").said("Ana Ruiz", "Still writable.").build());
      index.commit();
    }
  }

  @Test
  void anUncommittedArticleIsNotSeenByOtherProcesses() throws IOException {
    try (var index = open()) {
      index.put(article("a").said("Ana Ruiz", "Hello.").build());
      try (var reader = ArchiveReader.open(folder, NEVER)) {
        assertTrue(get(reader, "a").isEmpty());
      }
    }
  }

  @Test
  void anArchiveOfAnotherVersionSaysReindexAndStillGivesItsArticles() throws IOException {
    AnnotatedArticle a = article("a").said("Ana Ruiz", "Hello.").build();
    try (var index = open()) {
      index.put(a);
    }
    try (var directory = FSDirectory.open(folder);
        var writer =
            new IndexWriter(directory, new IndexWriterConfig().setIndexSort(Schema.order()).setParentField(Schema.PARENT))) {
      writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, "0").entrySet());
      writer.commit();
    }
    assertTrue(assertThrows(ArchiveUnusable.class, this::open).getMessage().contains("./dicta reindex"));
    assertTrue(
        assertThrows(ArchiveUnusable.class, () -> ArchiveReader.open(folder, NEVER)).getMessage().contains("./dicta reindex"));
    var articles = new ArrayList<AnnotatedArticle>();
    try (var reader = ArchiveReader.openForReindex(folder)) {
      reader.articles(k -> articles.add(k.annotated()));
    }
    assertEquals(List.of(a), articles);
  }

  @Test
  void foreignBrokenAndMissingFoldersAreToldApart() throws IOException {
    assertTrue(
        assertThrows(ArchiveUnusable.class, () -> ArchiveReader.open(folder.resolve("no"), NEVER)).getMessage().contains("no archive"));
    assertTrue(assertThrows(ArchiveUnusable.class, () -> ArchiveReader.open(folder, NEVER)).getMessage().contains("no archive"));
    Files.writeString(folder.resolve("holiday.jpg"), "x");
    assertTrue(assertThrows(ArchiveUnusable.class, this::open).getMessage().contains("no Dicta archive"));
    Files.delete(folder.resolve("holiday.jpg"));
    try (var index = open()) {
      index.put(article("a").said("Ana Ruiz", "Hello.").build());
    }
    try (var files = Files.list(folder)) {
      Path segments = files.filter(f -> f.getFileName().toString().startsWith("segments_")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segments);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(segments, bytes);
    }
    assertTrue(assertThrows(ArchiveUnusable.class, this::open).getMessage().contains("cannot be read"));
  }

  @Test
  void anArticleWithoutTextTitleOrDateIsKept() throws IOException {
    try (var index = open()) {
      index.put(article("a").title("").source(null).published(null).build());
      index.refresh();
      assertTrue(get(index.reader(), "a").isPresent());
    }
  }

  private ArchiveIndex open() throws IOException {
    return ArchiveIndex.open(folder, "1", NEVER);
  }

  private static Optional<AnnotatedArticle> get(ArchiveReader reader, String id) throws IOException {
    var searcher = reader.acquire();
    try {
      return ArchiveReader.article(searcher, id);
    } finally {
      reader.release(searcher);
    }
  }

  private static int documents(ArchiveIndex index, String type) throws IOException {
    index.refresh();
    var searcher = index.reader().acquire();
    try {
      return searcher.count(new TermQuery(new Term(Schema.TYPE, type)));
    } finally {
      index.reader().release(searcher);
    }
  }
}
