package dicta.index;

import dicta.model.Quote;

/**
 * What is kept of a statement for showing it as a hit.
 *
 * @param articleId the article's id
 * @param quote as annotated
 * @param head what is shown of its article
 * @param paragraph counted from 1; 0 for the title
 * @param before words before the statement, cut at a word's edge
 * @param after words after it
 */
public record StoredStatement(
    String articleId, Quote quote, ArticleHead head, int paragraph, String before, String after) {}
