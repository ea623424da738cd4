package dicta.cli.bench;

import dicta.index.Words;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.PersonRef;
import dicta.model.Quote;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What somebody would write with Lucene alone: each statement with its words, the values that it is filtered and counted by and its
 * text, in a block with its article, sorted by date. No article is replaced, no copy is known, nothing is found around a statement
 * or completed while typing. The yardstick of {@link IndexBench}. Thread-safe.
 */
final class PlainLucene implements Closeable {
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final boolean bodies;

  /** @param bodies whether the words of whole articles are indexed too, as a search of passages needs them */
  PlainLucene(Path folder, boolean bodies) throws IOException {
    this.bodies = bodies;
    directory = FSDirectory.open(folder);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(Words.of("en"))
                .setIndexSort(new Sort(new SortField("published", SortField.Type.LONG, true)))
                .setParentField("_parent")
                .setRAMBufferSizeMB(64));
  }

  void put(AnnotatedArticle annotated) throws IOException {
    Article article = annotated.article();
    long day = article.published().orElseThrow().toEpochDay();
    var block = new ArrayList<Document>();
    for (Quote quote : annotated.quotes()) {
      var doc = new Document();
      doc.add(new StringField("id", quote.id(article.id()), Field.Store.YES));
      doc.add(new TextField("text", quote.text(), Field.Store.YES));
      values(doc, "speaker", quote.speaker().id());
      values(doc, "about", quote.about().stream().map(PersonRef::id).toList());
      values(doc, "country", quote.countries().isEmpty() ? annotated.countries() : quote.countries());
      values(doc, "source", article.source());
      values(doc, "kind", List.of(quote.kind().name().toLowerCase(Locale.ROOT)));
      doc.add(new NumericDocValuesField("published", day));
      block.add(doc);
    }
    var parent = new Document();
    parent.add(new StringField("article", article.id(), Field.Store.YES));
    parent.add(new TextField("title", article.title(), Field.Store.YES));
    parent.add(bodies ? new TextField("body", article.text(), Field.Store.YES) : new StoredField("body", article.text()));
    parent.add(new NumericDocValuesField("published", day));
    block.add(parent);
    writer.addDocuments(block);
  }

  private static void values(Document doc, String field, Optional<String> value) {
    values(doc, field, value.stream().toList());
  }

  private static void values(Document doc, String field, Collection<String> values) {
    for (String value : values) {
      doc.add(new StringField(field, value, Field.Store.NO));
      doc.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
