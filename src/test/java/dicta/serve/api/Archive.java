package dicta.serve.api;

import dicta.index.ArchiveIndex;
import dicta.ingest.ArticleSink;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import dicta.search.Search;
import dicta.search.lucene.LuceneSearch;
import dicta.serve.Server;
import dicta.serve.ServerConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real server over a real archive on a free port; only the annotator is a toy that knows {@code “words,” Name said.} */
final class Archive implements AutoCloseable {
  private static final Pattern STATEMENT = Pattern.compile("“([^”]+?),?” (\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+) said");

  private final ArchiveIndex index;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  Archive(Path folder) throws IOException {
    this(folder, search -> search);
  }

  /** @param around what stands between the archive and the server */
  Archive(Path folder, UnaryOperator<Search> around) throws IOException {
    index = ArchiveIndex.open(folder, "test", Duration.ofMillis(50));
    server = Server.start(new ServerConfig("127.0.0.1", 0, () -> false), around.apply(new LuceneSearch(index.reader())), new Sink());
  }

  HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
    return post(ApiRoutes.ARTICLES, type, HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
    return send(request(path, "Content-Type", type).POST(body).build());
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  /** The whole answer to a request of this first line, whatever that is. */
  String raw(String line) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Until what was posted is found: the archive looks for news every few milliseconds. */
  void refresh() throws IOException {
    index.refresh();
  }

  int port() {
    return server.port();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
    client.close();
  }

  private final class Sink implements ArticleSink {
    @Override
    public List<Added> add(List<Article> articles) throws IOException {
      var added = new ArrayList<Added>();
      for (Article article : articles) {
        ArchiveIndex.Put put = index.put(article, annotated(article));
        added.add(new Added(article.id(), Outcome.valueOf(put.outcome().name()), put.statements()));
      }
      return added;
    }

    @Override
    public void commit() throws IOException {
      index.commit();
    }
  }

  private static AnnotatedArticle annotated(Article article) {
    var quotes = new ArrayList<Quote>();
    Matcher statement = STATEMENT.matcher(article.text());
    while (statement.find()) {
      var words = new Span(statement.start(1), statement.end(1));
      String name = statement.group(2);
      var speaker = new Speaker(
          Optional.of(name), Optional.of(name.toLowerCase(Locale.ROOT).replace(' ', '-')), Optional.empty(),
          SpeakerType.PERSON, Optional.of(name), Optional.of(new Span(statement.start(2), statement.end(2))), How.NAME, 0.9,
          Optional.of("mayor"), Optional.of("PT"), List.of());
      var said = new Said(article.published().map(Object::toString), Optional.empty(), Said.Basis.PUBLISHED);
      quotes.add(new Quote(
          Place.TEXT, List.of(words), Kind.DIRECT, statement.group(1), speaker, Optional.of("said"), List.of(), said,
          List.of("PT"), List.of("test: said by " + name)));
    }
    Article known = article.lang().isPresent() ? article : article.withLang("en");
    return new AnnotatedArticle(known, quotes, List.of("PT"), List.of());
  }
}
