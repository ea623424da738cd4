package dicta.ingest;

import dicta.model.Article;
import java.util.List;
import java.util.Objects;

/** What came of one piece of the input: a file, or a line or record of one. */
public sealed interface Item {
  Where where();

  /**
   * An article.
   *
   * @param notes what could not be taken as written though the article could (a date in the year 9654, bytes that are
   *     not UTF-8), a sentence each; mostly empty
   * @param timeml whether it is a record of a TimeML corpus, which calls the day of publication {@code dct}
   */
  record Read(Where where, Article article, List<String> notes, boolean timeml) implements Item {
    public Read(Where where, Article article, List<String> notes) {
      this(where, article, notes, false);
    }

    public Read {
      Objects.requireNonNull(where);
      Objects.requireNonNull(article);
      notes = List.copyOf(notes);
    }
  }

  /** Something that should have been an article and could not be read. */
  record Failed(Where where, String reason) implements Item {
    public Failed {
      Objects.requireNonNull(where);
      Objects.requireNonNull(reason);
    }

    /** One clear line: place and reason. */
    @Override
    public String toString() {
      return where + ": " + reason;
    }
  }

  /** Something that no article was expected in (an image in a folder, an empty file). */
  record Skipped(Where where, String reason) implements Item {
    public Skipped {
      Objects.requireNonNull(where);
      Objects.requireNonNull(reason);
    }

    /** One clear line: place and reason. */
    @Override
    public String toString() {
      return where + ": " + reason;
    }
  }
}
