package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.ArticleHead;
import dicta.index.StoredArticle;
import dicta.index.StoredStatement;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.search.SearchResult;
import dicta.search.SearchResult.ArticleHit;
import dicta.search.SearchResult.Context;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.Where;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/** Makes what is shown of documents. */
final class Hits {
  private static final int SNIPPET = 240;

  private final View view;

  Hits(View view) {
    this.view = view;
  }

  Hit statement(int doc, Highlighter highlighter, List<String> explanation) throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    StoredStatement stored = ArchiveReader.statement(leaf.reader().storedFields(), doc - leaf.docBase);
    Quote quote = stored.quote();
    String lang = stored.head().lang();
    var where =
        new Where(
            stored.paragraph(), quote.start(), quote.end(),
            quote.place() == Place.TITLE ? "" : TextFragment.of(quote));
    return new Hit(
        quote.id(stored.articleId()), quote, head(stored.articleId(), stored.head()), where,
        new Context(stored.before(), stored.after()), highlighter.marks(quote.text(), lang), new Clusters(view).of(doc), explanation);
  }

  ArticleHit article(int doc, Highlighter highlighter) throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    StoredFields fields = leaf.reader().storedFields();
    StoredArticle stored = ArchiveReader.storedArticle(fields, doc - leaf.docBase);
    var article = stored.article();
    String lang = article.lang().orElse("");
    var counts = leaf.reader().getNumericDocValues(dicta.index.Schema.STATEMENTS);
    int statements = counts != null && counts.advanceExact(doc - leaf.docBase) ? (int) counts.longValue() : 0;
    String snippet = snippet(article.text(), highlighter, lang);
    return new ArticleHit(
        head(article.id(), new ArticleHead(article.title(), article.source(), article.published(), article.url(), lang)),
        article.byline(), stored.countries(), statements, snippet, highlighter.marks(snippet, lang));
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
