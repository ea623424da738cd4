package dicta.search.lucene;

import dicta.index.Schema;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;

/** What is searched for: statements or articles. */
enum Target {
  STATEMENTS(Schema.STATEMENT_TYPE, "", Schema.TEXT),
  ARTICLES(Schema.ARTICLE_TYPE, Schema.OF_ARTICLE, Schema.ARTICLE_BODY);

  final String type;
  final String prefix;

  /** The field that words are searched in. */
  final String words;

  Target(String type, String prefix, String words) {
    this.type = type;
    this.prefix = prefix;
    this.words = words;
  }

  /** The field with the terms of a facet. */
  String terms(FacetField facet) {
    return prefix + facet.param();
  }

  String column(FacetField facet) {
    return Schema.column(prefix + facet.param());
  }

  /** The column of a date; an article is said to be made when it was published. */
  String day(DateField date) {
    return switch (date) {
      case SAID -> this == STATEMENTS ? Schema.SAID_FROM : Schema.PUBLISHED;
      case PUBLISHED -> Schema.PUBLISHED;
      case MENTIONED -> Schema.MENTIONED_FROM;
    };
  }
}
