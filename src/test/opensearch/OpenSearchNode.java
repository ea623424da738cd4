import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node on loopback, until standard input ends; prints the port that it listens on. Run as a source file, with the
 * libraries of the pom.xml beside it. Argument: the folder for its data.
 */
public final class OpenSearchNode {
  /** The runner looks for a free port from here to 9299. */
  private static final int FIRST_PORT = 9230;

  private OpenSearchNode() {}

  public static void main(String[] args) throws Exception {
    var runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> settings.put("cluster.routing.allocation.disk.threshold_enabled", false));
    runner.build(
        OpenSearchRunner.newConfigs().basePath(args[0]).clusterName("against").numOfNode(1).baseHttpPort(FIRST_PORT).disableESLogger());
    System.out.println("port " + runner.node().settings().get("http.port"));
    while (System.in.read() >= 0) {
      continue;
    }
    runner.close();
    System.exit(0);
  }
}
