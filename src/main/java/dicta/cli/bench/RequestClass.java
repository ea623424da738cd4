package dicta.cli.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The twelve kinds of requests that are measured. */
enum RequestClass {
  COMMON_TERM("common term"),
  RARE_TERM("rare term"),
  AND("AND of 2–3"),
  PHRASE("phrase"),
  TEXT_AND_SPEAKER("text + speaker"),
  TEXT_AND_DATES("text + date range"),
  SPEAKER_BY_DATE("speaker, by date"),
  COUNTRY_AND_DATES("country + date range, by date"),
  EVERYTHING("everything, no query"),
  FUZZY("fuzzy"),
  PREFIX("prefix"),
  DEEP_PAGE("page at 980");

  private static final String ALWAYS =
      "size=20&facets=speaker,country,source,kind&facet_size.speaker=20&facet_size.country=20&facet_size.source=20&interval=month";

  final String label;

  RequestClass(String label) {
    this.label = label;
  }

  /** Path and query; seeded, so that every run asks the same. */
  String address(SyntheticArchive archive, Random random) {
    List<String> sentence = someSentence(archive, random);
    String first = sentence.get(0);
    String own =
        switch (this) {
          case COMMON_TERM -> q(archive.words.get(20 + random.nextInt(180)));
          case RARE_TERM -> q(archive.words.get(20_000 + random.nextInt(80_000)));
          case AND -> q(first + " " + sentence.get(1) + (random.nextBoolean() ? " " + sentence.get(2) : ""));
          case PHRASE -> q("\"" + first + " " + sentence.get(1) + "\"");
          case TEXT_AND_SPEAKER -> q(archive.words.get(20 + random.nextInt(2000))) + "&speaker=" + speaker(archive, random);
          case TEXT_AND_DATES -> q(archive.words.get(20 + random.nextInt(2000))) + dates(random);
          case SPEAKER_BY_DATE -> "speaker=" + speaker(archive, random) + "&sort=-date";
          case COUNTRY_AND_DATES ->
              "country=" + archive.countries.get(archive.country(random)) + dates(random) + "&sort=-date";
          case EVERYTHING -> "sort=-date";
          case FUZZY -> q(misspelt(archive.words.get(300 + random.nextInt(5000)), random) + "~1");
          case PREFIX -> q(archive.words.get(300 + random.nextInt(5000)).substring(0, 4) + "*");
          case DEEP_PAGE -> q(archive.words.get(20 + random.nextInt(180)));
        };
    return "/api/v1/quotes?" + own + "&" + ALWAYS;
  }

  private static List<String> someSentence(SyntheticArchive archive, Random random) {
    String text = archive.article(random.nextInt(10_000)).quotes().getFirst().text();
    List<String> words = Arrays.asList(text.substring(0, text.length() - 1).split(" "));
    int at = random.nextInt(Math.max(1, words.size() - 2));
    return words.subList(at, at + 3);
  }

  private static String speaker(SyntheticArchive archive, Random random) {
    return SyntheticArchive.speakerId(archive.speakerName(archive.speaker(random)));
  }

  private static String dates(Random random) {
    int year = 2015 + random.nextInt(10);
    int month = 1 + random.nextInt(12);
    return "&date=published&from=" + year + "-" + String.format("%02d", month) + "&to=" + (year + random.nextInt(2)) + "-12";
  }

  private static String misspelt(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + "x" + word.substring(at + 1);
  }

  private static String q(String query) {
    return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
