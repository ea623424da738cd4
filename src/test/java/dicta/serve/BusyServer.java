package dicta.serve;

import dicta.ingest.ArticleSink;
import dicta.search.Search;
import dicta.search.SearchResult.IndexState;
import java.lang.reflect.Proxy;
import java.util.List;

/** A server whose searches take all the processor time they can get, for as long as it runs; prints its port. A process of its own. */
final class BusyServer {
  private BusyServer() {}

  public static void main(String[] args) throws Exception {
    Carriers.beyondProcessors();
    ClassLoader loader = BusyServer.class.getClassLoader();
    var search = (Search) Proxy.newProxyInstance(loader, new Class<?>[] {Search.class}, (self, method, arguments) -> {
      if (method.getName().equals("suggest")) {
        return List.of();
      }
      if (method.getName().equals("state")) {
        return new IndexState("1", 0, 0, "2031-01-01T00:00:00Z");
      }
      System.err.println("busy");
      while (true) {
        Thread.onSpinWait();
      }
    });
    var sink = (ArticleSink) Proxy.newProxyInstance(loader, new Class<?>[] {ArticleSink.class}, (self, method, arguments) -> null);
    Server server = Server.start(new ServerConfig("127.0.0.1", 0, () -> false), search, sink);
    System.out.println(server.port());
    System.in.read(); // to its end: the process that started this is gone
    System.exit(0);
  }
}
