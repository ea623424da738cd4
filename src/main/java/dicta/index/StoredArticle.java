package dicta.index;

import dicta.model.Article;
import dicta.model.DateMention;
import java.util.List;
import java.util.Optional;

/**
 * What an article's document keeps; its statements are kept in theirs.
 *
 * @param langDetected whether the language was found out rather than given, and so is to be found out again
 */
public record StoredArticle(
    Article article, boolean langDetected, List<String> countries, List<DateMention> dates, Optional<String> annotatedBy) {}
