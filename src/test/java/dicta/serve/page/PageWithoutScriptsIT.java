package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.serve.Server;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as a client without scripts sees it: links and forms alone do everything. */
class PageWithoutScriptsIT {
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    server = DevServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Connection.Response get(String path) throws IOException {
    return Jsoup.connect("http://127.0.0.1:" + server.port() + path).ignoreHttpErrors(true).ignoreContentType(true).execute();
  }

  private static Document page(String path) throws IOException {
    return get(path).parse();
  }

  /** What a browser sends for the search form, with one more box ticked. */
  private static Document submit(Document page, String tick) throws IOException {
    Element form = page.getElementById("search");
    var request = Jsoup.connect(form.absUrl("action"));
    for (Element field : page.select("#search [name], [form=search][name]")) {
      boolean box = field.attr("type").equals("checkbox");
      if (!box || field.hasAttr("checked") || (field.attr("name") + "=" + field.val()).equals(tick)) {
        String value = field.tagName().equals("select") ? field.select("option[selected]").val() : field.val();
        request.data(field.attr("name"), value);
      }
    }
    return request.get();
  }

  @Test
  void theFormFiltersAndItsAddressIsCleanAndComplete() throws IOException {
    Document all = page("/");
    assertEquals("52 statements", all.getElementById("count").ownText().strip());
    Document theirs = submit(all, "speaker=tovan-brisk");
    assertEquals("10 statements", theirs.getElementById("count").ownText().strip());
    assertTrue(theirs.location().endsWith("?speaker=tovan-brisk"), theirs.location());
    Document both = submit(theirs, "speaker=mirela-sand");
    assertEquals("20 statements", both.getElementById("count").ownText().strip());
    assertEquals(2, both.select("fieldset[data-facet=speaker] input[checked]").size());
  }

  @Test
  void everyCountBesideAFilterIsWhatTheFilterFinds() throws IOException {
    Document all = page("/");
    for (Element box : all.select(".facet input[type=checkbox]").subList(0, 8)) {
      String count = box.parent().select(".n").text();
      Document filtered = submit(all, box.attr("name") + "=" + box.val());
      String found = filtered.getElementById("count").ownText().strip();
      assertEquals(count, found.replaceAll("\\D", ""), box.attr("name") + "=" + box.val());
    }
  }

  @Test
  void pagingShowsEveryStatementOnceAndEnds() throws IOException {
    Set<String> seen = new HashSet<>();
    Document page = page("/");
    for (int pages = 0; pages < 10; pages++) {
      for (Element hit : page.select(".hit")) {
        assertTrue(seen.add(hit.attr("data-id")), "twice: " + hit.attr("data-id"));
      }
      Element next = page.selectFirst("a[rel=next]");
      if (next == null) {
        break;
      }
      page = Jsoup.connect(next.absUrl("href")).get();
    }
    assertEquals(52, seen.size());
  }

  @Test
  void aHitLeadsToItsPlaceInTheArticleAndToItsOwnPage() throws IOException {
    Element hit = page("/?speaker=mirela-sand&how=role").selectFirst(".hit");
    String[] place = hit.selectFirst(".in").attr("href").split("#");
    Element mark = page(place[0]).getElementById(place[1]);
    assertEquals("a first honest step", mark.text());
    Document own = page(hit.selectFirst(".words").attr("href"));
    assertEquals("a first honest step", own.selectFirst("h1 .own").text());
    assertEquals("The foreign minister called the offer “a first honest step”.", own.selectFirst("h1").text()); // a part of a sentence stands in it
    assertTrue(own.text().contains("Mirela Sand, Foreign Minister, Iceland"));
    assertTrue(own.select(".passage").text().contains("called the offer “a first honest step”"));
    assertTrue(own.select(".trail").text().contains("the name before the verb"));
  }

  @Test
  void everyStatementOfAnArticleIsMarkedAndHasItsNote() throws IOException {
    Document article = page("/article/treaty");
    assertEquals(7, article.select(".note").size());
    for (Element note : article.select(".note")) {
      assertTrue(article.getElementById(note.attr("data-anchor")) != null, "no mark for " + note.id());
      assertEquals(1, article.select(".ref[href=#" + note.id() + "]").size(), note.id());
      assertFalse(note.select(".trail li").isEmpty());
    }
    assertEquals("the gates will open in May", article.select("mark[data-s='4 5']").text());
    String orvane = article.select("#n2").attr("class");
    assertEquals(orvane, article.select("#n3").attr("class"), "one speaker, one colour");
    assertFalse(orvane.equals(article.select("#n5").attr("class")), "another speaker, another colour");
  }

  @Test
  void nothingFoundSaysWhichFilterToDropAndWhatThatGives() throws IOException {
    Document empty = page("/?q=river&source=Harbour+Ledger");
    List<String> ways = empty.select(".ways li").eachText();
    assertEquals(2, ways.size(), ways.toString());
    Element way = empty.select(".ways a").first();
    String promised = way.parent().select(".n").text();
    assertEquals(promised, Jsoup.connect(way.absUrl("href")).get().getElementById("count").ownText().strip());
    assertTrue(page("/?q=river+banana").select(".ways").text().contains("river OR banana"));
  }

  @Test
  void aMistakeIsPointedAt() throws IOException {
    Document page = page("/?q=%22unclosed");
    assertEquals("\"", page.select(".place mark").text());
    assertEquals("\"unclosed\"", page.select(".mended a").text());
    Connection.Response wrong = get("/?from=soon&speaker=tovan-brisk");
    assertEquals(422, wrong.statusCode());
    Document trouble = wrong.parse();
    assertTrue(trouble.select(".trouble").text().contains("From"));
    assertEquals("10", found(Jsoup.connect(trouble.selectFirst(".trouble a").absUrl("href")).get()));
  }

  @Test
  void exportsHoldExactlyWhatIsFound() throws IOException {
    for (String search : List.of("/?speaker=tovan-brisk&not.kind=indirect", "/?q=harvest&from=2031-03&sort=date&size=50", "/?undated=true")) {
      Document results = page(search);
      long total = Long.parseLong(found(results).replaceAll("\\D", ""));
      Element lines = results.select(".exports a[download]").get(1);
      assertEquals("JSON Lines", lines.text());
      String exported = Jsoup.connect(lines.absUrl("href")).ignoreContentType(true).execute().body();
      assertEquals(total, exported.lines().filter(line -> !line.isBlank()).count(), search);
    }
  }

  @Test
  void everyNumberOfTheMatrixIsASearchThatFindsAsMany() throws IOException {
    Document matrix = page("/matrix");
    var cells = matrix.select(".matrix td a");
    assertTrue(cells.size() > 3, "cells: " + cells.size());
    for (Element cell : cells) {
      assertEquals(cell.text(), found(Jsoup.connect(cell.absUrl("href")).get()), cell.attr("aria-label"));
    }
  }

  @Test
  void aSpeakersPageAndAComparisonLeadToWhatTheyCount() throws IOException {
    Document speaker = page("/speaker/tovan-brisk");
    assertEquals("Tovan Brisk", speaker.selectFirst("h1").text());
    for (Element row : speaker.select(".tallies tr")) {
      Document search = Jsoup.connect(row.selectFirst("a").absUrl("href")).get();
      assertEquals(row.selectFirst("td").text(), found(search), row.text());
    }
    Document both = page("/compare?speaker=tovan-brisk&speaker=mirela-sand&q=harvest");
    assertEquals(2, both.select(".side-by-side section").size());
    Element all = both.selectFirst(".side-by-side section p a");
    assertEquals(all.text().replaceAll("\\D", ""), found(Jsoup.connect(all.absUrl("href")).get()));
  }

  @Test
  void aStatementShowsItsOtherWordingsWithWhatDiffersAndWhereTheyStand() throws IOException {
    Document list = page("/?speaker=ilsabet-orvane&q=district");
    String first = list.select(".hit[data-id^=harvest-0.] .words").attr("href");
    Document statement = page(first);
    var wordings = statement.select(".wordings > li");
    assertEquals(9, wordings.size());
    assertTrue(wordings.first().text().contains("the wording of this page"), wordings.first().text());
    assertEquals("6", wordings.get(1).select("mark").text());
    assertEquals("District 6 waits for its count", wordings.get(1).select("li a").text());
    assertTrue(statement.select("pre").eachText().contains(statement.location()), "the permalink is there to be copied");
  }

  @Test
  void onePersonIsComparedWithThemselfInTwoPeriods() throws IOException {
    Document both = page("/compare?speaker=tovan-brisk&period=2031-01..2031-03&period=2031-04..2031-12");
    assertEquals(List.of("January 2031 – March 2031", "April 2031 – December 2031"), both.select(".side-by-side h2").eachText());
    int sum = 0;
    for (Element all : both.select(".side-by-side section > p > a:first-child")) {
      String count = all.text().replaceAll("\\D", "");
      assertEquals(count, found(Jsoup.connect(all.absUrl("href")).get()));
      sum += Integer.parseInt(count);
    }
    assertEquals("10", found(page("/?speaker=tovan-brisk")));
    assertEquals(10, sum);
    assertTrue(get("/compare?speaker=tovan-brisk&period=soon").parse().select(".warning").text().contains("From"));
  }

  @Test
  void theUndatedBucketFindsAsManyAsItCounts() throws IOException {
    Element undated = page("/?q=harvest").selectFirst(".undated");
    assertEquals("1 undated", undated.text());
    Document alone = page(undated.attr("href"));
    assertEquals("1", found(alone));
    assertTrue(alone.select(".chip").text().contains("undated"), alone.select(".chip").text());
    Element beside = page("/?q=harvest&from=2031-02&to=2031-02").selectFirst(".undated");
    assertEquals("and 1 undated", beside.text());
    assertEquals("5", found(page(beside.attr("href"))), "four in February, and the undated one");
    assertEquals("true", page(beside.attr("href")).selectFirst(".undated").attr("aria-current"));
  }

  @Test
  void theArchiveSaysWhatTheLastIngestCouldNotRead() throws IOException {
    Document archive = page("/archive");
    assertTrue(archive.select(".ingest").text().contains("scan.pdf: a binary file, not text"));
    assertEquals(0, archive.select(".ingest script").size());
  }

  @Test
  void aSpeakersOfficesAndTellingWordsLeadToTheirStatements() throws IOException {
    Document speaker = page("/speaker/tovan-brisk");
    assertEquals(List.of("Mayor of Port Ansel, New Zealand", "Prime Minister, New Zealand"), speaker.select(".band .office-name").eachText());
    assertTrue(speaker.select(".band a").first().attr("href").contains("from=2020-05-01&to=2025-12-31"));
    assertEquals(List.of("harvest", "gates"), speaker.select(".terms a").eachText());
    assertEquals(found(page("/?speaker=tovan-brisk&q=harvest")), found(Jsoup.connect(speaker.select(".terms a").first().absUrl("href")).get()));
  }

  @Test
  void aMonthTypedAmongTheWordsIsOfferedAsADate() throws IOException {
    Element way = page("/?q=harvest+march+2031").selectFirst(".ways li");
    assertTrue(way.text().startsWith("harvest, said in March 2031"), way.text());
    String count = way.select(".n").text().replaceAll("\\D", "");
    assertEquals(count, found(Jsoup.connect(way.selectFirst("a").absUrl("href")).get()));
  }

  @Test
  void theFormNamesNoOrderThatIsTheDefaultAnyway() throws IOException {
    assertEquals("", page("/").select("#sort option[selected]").attr("value"));
    assertEquals("-date", page("/?q=harvest&sort=-date").select("#sort option[selected]").attr("value"));
  }

  private static String found(Document search) {
    return search.getElementById("count").ownText().replaceAll("\\D", "");
  }

  @Test
  void theInterfaceSpeaksTheReadersLanguageAndTheSwitchStays() throws IOException {
    String home = "http://127.0.0.1:" + server.port() + "/";
    Document spanish = Jsoup.connect(home).header("Accept-Language", "es-AR,es;q=0.9").get();
    assertEquals("es", spanish.selectFirst("html").attr("lang"));
    assertEquals("52 declaraciones", spanish.getElementById("count").ownText().strip());
    var session = Jsoup.newSession().header("Accept-Language", "en");
    var switched = session.newRequest(home + "language/es").referrer(home + "?speaker=tovan-brisk").execute();
    assertTrue(switched.url().toString().endsWith("/?speaker=tovan-brisk"), switched.url().toString());
    assertEquals("es", session.newRequest(home + "help").get().selectFirst("html").attr("lang"));
    var elsewhere = Jsoup.connect(home + "language/es").referrer("https://elsewhere.example/x").execute();
    assertEquals("/", elsewhere.url().getPath());
  }

  @Test
  void anAddressThatHoldsNothingIsSaidSo() throws IOException {
    for (String path : List.of("/article/none", "/quote/none.1", "/nowhere", "/assets/x/none.js", "/language/xx")) {
      Connection.Response answer = get(path);
      assertEquals(404, answer.statusCode(), path);
      assertFalse(answer.body().contains("Exception"), path);
    }
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndNothingIsInline() throws IOException {
    for (String path : List.of("/", "/article/attack", "/quote/treaty.106", "/help", "/nowhere", "/?from=soon")) {
      Connection.Response answer = get(path);
      String policy = answer.header("Content-Security-Policy");
      assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
      assertEquals("text/html; charset=utf-8", answer.contentType().toLowerCase(java.util.Locale.ROOT).replace(";charset", "; charset"));
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      Document page = answer.parse();
      assertEquals(0, page.select("script:not([src]), style, [style]").size(), path);
      assertTrue(
          page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()).noneMatch(a -> a.getKey().startsWith("on")),
          path);
      assertEquals(0, page.select("img, iframe, [href^=javascript]").size(), path);
    }
  }

  @Test
  void filesAreKeptForGoodUnderTheirHash() throws IOException {
    Document page = page("/");
    for (String url : page.select("link[rel=stylesheet], script[src]").eachAttr("href").stream().filter(u -> !u.isEmpty()).toList()) {
      Connection.Response file = get(url);
      assertEquals(200, file.statusCode());
      assertTrue(file.header("Cache-Control").contains("immutable"), url);
      assertEquals("gzip", file.header("Content-Encoding"), url);
    }
    assertEquals("no-cache", get("/assets/0123/app.css").header("Cache-Control"));
  }

  @Test
  void onlyOurOwnPageMayWrite() throws IOException {
    var answer = Jsoup.connect("http://127.0.0.1:" + server.port() + "/api/v1/articles")
        .header("Sec-Fetch-Site", "cross-site").header("Content-Type", "text/plain").requestBody("{}")
        .method(Connection.Method.POST).ignoreHttpErrors(true).ignoreContentType(true).execute();
    assertEquals(403, answer.statusCode());
  }

  @Test
  void belowAHeadingThatNamesTheSpeakerNoStatementRepeatsTheName() throws Exception {
    Document compared = page("/compare?speaker=ilsabet-orvane&speaker=tovan-brisk");
    assertTrue(compared.select(".hit").size() > 4);
    assertEquals(0, compared.select(".hit .name, .hit .initials").size());
    assertEquals(0, page("/speaker/tovan-brisk").select(".hit .name").size());
    Document periods = page("/compare?period=2031-01&period=2031-02");
    assertEquals(periods.select(".hit").size(), periods.select(".hit .name").size(), "everybody's statements name their speakers");
  }
}
