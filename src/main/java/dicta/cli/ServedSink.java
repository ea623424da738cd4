package dicta.cli;

import dicta.ingest.ArticleSink;
import dicta.model.Article;
import java.io.IOException;
import java.util.List;

/** What a running server does with articles that are posted to it: the first of them takes the sample archive's place. */
final class ServedSink implements ArticleSink {
  private final Archive archive;
  private final Progress progress;
  private final AnnotatingSink sink;

  ServedSink(Archive archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
    this.sink = new AnnotatingSink(archive);
  }

  @Override
  public synchronized List<Added> add(List<Article> articles) throws IOException {
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
