package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.ArticleHead;
import dicta.index.KeptArticle;
import dicta.index.StoredStatement;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.search.SearchResult;
import dicta.search.SearchResult.ArticleHit;
import dicta.search.SearchResult.Context;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.Where;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/** Makes what is shown of documents. For one request; one thread. */
final class Hits {
  private static final int SNIPPET = 240;

  /** Nothing is told of ranks. */
  static final Explaining UNEXPLAINED = (doc, quote, lang) -> List.of();

  /** Tells how the rank of a statement came about. */
  interface Explaining {
    List<String> of(int doc, Quote quote, String lang) throws IOException;
  }

  private final View view;

  /** Articles read so far, by their document: hits of one page often stand in one. */
  private final Map<Integer, KeptArticle> read = new HashMap<>();

  Hits(View view) {
    this.view = view;
  }

  Hit statement(int doc, Highlighter highlighter, Explaining explaining) throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    int parent = ArchiveReader.parentOf(leaf.reader(), doc - leaf.docBase);
    KeptArticle kept = kept(leaf, parent);
    StoredStatement stored = kept.statement(kept.size() - (parent - (doc - leaf.docBase)));
    Quote quote = stored.quote();
    String lang = stored.head().lang();
    var where =
        new Where(
            stored.paragraph(), quote.start(), quote.end(),
            quote.place() == Place.TITLE ? "" : TextFragment.of(quote));
    return new Hit(
        quote.id(stored.articleId()), quote, head(stored.articleId(), stored.head()), where,
        new Context(stored.before(), stored.after()), quote.place() == Place.TITLE ? kept.article().title() : kept.article().text(),
        highlighter.marks(quote.text(), lang), new Clusters(view).of(doc), explaining.of(doc, quote, lang));
  }

  ArticleHit article(int doc, Highlighter highlighter) throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    KeptArticle stored = kept(leaf, doc - leaf.docBase);
    var article = stored.article();
    String lang = article.lang().orElse("");
    String snippet = snippet(article.text(), highlighter, lang);
    return new ArticleHit(
        head(article.id(), new ArticleHead(article.title(), article.source(), article.published(), article.url(), lang)),
        article.byline(), stored.countries(), stored.size(), snippet, highlighter.marks(snippet, lang));
  }

  private KeptArticle kept(LeafReaderContext leaf, int parent) throws IOException {
    KeptArticle known = read.get(leaf.docBase + parent);
    if (known == null) {
      Queue<StoredFields> free = view.segments.free(leaf.reader());
      StoredFields taken = free.poll();
      StoredFields fields = taken == null ? leaf.reader().storedFields() : taken;
      known = ArchiveReader.kept(fields, parent);
      free.offer(fields);
      read.put(leaf.docBase + parent, known);
    }
    return known;
  }

  /** The words around the first match, else the beginning. */
  private static String snippet(String text, Highlighter highlighter, String lang) {
    List<int[]> marks = highlighter.marks(text, lang);
    int around = marks.isEmpty() ? 0 : Math.max(0, marks.getFirst()[0] - SNIPPET / 3);
    int from = around;
    while (from > 0 && from < text.length() && !Character.isWhitespace(text.charAt(from - 1)) && from > around - 30) {
      from--;
    }
    int to = Math.min(text.length(), from + SNIPPET);
    while (to < text.length() && to > from + SNIPPET - 30 && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return (from > 0 ? "… " : "") + text.substring(from, to).strip().replaceAll("\\s+", " ") + (to < text.length() ? " …" : "");
  }

  private static SearchResult.ArticleHead head(String id, ArticleHead head) {
    return new SearchResult.ArticleHead(
        id, head.title(), head.source(), head.published().map(Object::toString), head.url(), head.lang());
  }
}
