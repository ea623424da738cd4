package dicta.serve.page;

import dicta.ingest.ArticleSink;
import dicta.ingest.IngestReport;
import dicta.model.Article;
import dicta.search.Search;
import dicta.serve.Server;
import dicta.serve.ServerConfig;
import java.util.List;
import java.util.Optional;

/** The page over the invented archive, for looking at it. */
final class DevServer {
  private static final IngestReport LAST_INGEST = new IngestReport(
      "2031-12-24T10:00:00Z", "52 read, 52 new, 0 replaced, 0 skipped, 2 failed", 2,
      List.of("scan.pdf: a binary file, not text", "<script>window.attacked=9</script>.json: broken JSON at line 1"));

  private DevServer() {}

  static Server start(int port) throws Exception {
    return Server.start(new ServerConfig("127.0.0.1", port, () -> true, () -> Optional.of(LAST_INGEST)), new FakeSearch(FakeArchive.articles()), new NoSink());
  }

  /** The page over another archive, of which no ingest is known. */
  static Server over(Search search) throws Exception {
    return Server.start(new ServerConfig("127.0.0.1", 0, () -> false, Optional::empty), search, new NoSink());
  }

  private static final class NoSink implements ArticleSink {
    @Override
    public List<Added> add(List<Article> articles) {
      throw new UnsupportedOperationException("the page writes nothing");
    }

    @Override
    public void commit() {}
  }

  public static void main(String[] args) throws Exception {
    start(Integer.parseInt(args[0]));
  }
}
