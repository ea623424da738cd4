package dicta.ingest;

import dicta.model.Article;
import java.io.IOException;
import java.util.List;

/** Where read articles go: they are annotated and put into the archive. Thread-safe. */
public interface ArticleSink {
  /** What adding did. */
  enum Outcome {
    NEW,
    REPLACED,
    /** The archive holds exactly this article already. */
    UNCHANGED
  }

  /**
   * @param id the article's id
   * @param outcome what adding did
   * @param statements how many were found in it
   */
  record Added(String id, Outcome outcome, int statements) {}

  /**
   * Adds articles, in order; durable only after {@link #commit}.
   *
   * @throws IOException if the archive cannot be written
   */
  List<Added> add(List<Article> articles) throws IOException;

  /**
   * Returns once everything added before is safe from a crash or power cut, and is found by searches within a second.
   *
   * @throws IOException if the archive cannot be written
   */
  void commit() throws IOException;
}
