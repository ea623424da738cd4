package dicta.serve;

import io.javalin.config.RoutesConfig;

/** A group of addresses that belong together. Handlers are called by many threads at once. */
public interface Routes {
  /** Adds its handlers; called once, before the server listens. */
  void register(RoutesConfig routes);
}
