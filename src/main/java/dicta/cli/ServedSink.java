package dicta.cli;

import dicta.ingest.ArticleSink;
import dicta.model.Article;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a running server does with articles that are posted to it: the first of them takes the sample archive's place. They are put
 * on a thread of their own: those that answer requests are few, and searches need them.
 */
final class ServedSink implements ArticleSink {
  private final Archive archive;
  private final Progress progress;
  private final AnnotatingSink sink;
  private final ExecutorService putting = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("archive-put").factory());

  ServedSink(Archive archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
    this.sink = new AnnotatingSink(archive);
  }

  @Override
  public List<Added> add(List<Article> articles) throws IOException {
    try {
      return putting.submit(() -> put(articles)).get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while articles were put", e);
    }
  }

  private List<Added> put(List<Article> articles) throws IOException {
    if (!articles.isEmpty() && archive.dropSample()) {
      progress.say("the sample archive has made way for the articles that were posted");
    }
    return sink.add(articles);
  }

  @Override
  public void commit() throws IOException {
    sink.commit();
  }
}
