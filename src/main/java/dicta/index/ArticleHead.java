package dicta.index;

import dicta.model.Article;
import java.time.LocalDate;
import java.util.Optional;

/** What a hit shows of its article. */
public record ArticleHead(
    String title, Optional<String> source, Optional<LocalDate> published, Optional<String> url, String lang) {
  static ArticleHead of(Article a) {
    return new ArticleHead(a.title(), a.source(), a.published(), a.url(), a.lang().orElse("und"));
  }
}
