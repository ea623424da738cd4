package dicta.serve.page;

import dicta.ingest.ArticleSink;
import dicta.model.Article;
import dicta.serve.Server;
import dicta.serve.ServerConfig;
import java.util.List;

/** The page over the invented archive, for looking at it. */
final class DevServer {
  private DevServer() {}

  static Server start(int port) throws Exception {
    return Server.start(new ServerConfig("127.0.0.1", port, () -> true), new FakeSearch(FakeArchive.articles()), new NoSink());
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
