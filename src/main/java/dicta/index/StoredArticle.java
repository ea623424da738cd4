package dicta.index;

import dicta.model.Article;
import dicta.model.DateMention;
import java.util.List;
import java.util.Optional;

/**
 * What an article's document kept in versions 1 and 2 of the schema, without its statements.
 *
 * @param langDetected whether the language was found out rather than given, and so is to be found out again
 */
record StoredArticle(
    Article article, boolean langDetected, List<String> countries, List<DateMention> dates, Optional<String> annotatedBy) {}
