package dicta.cli.bench;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Articles of made-up words with the statistics of news: words, speakers, countries and sources by Zipf laws, eleven years, eight
 * statements an article in the mean. The same number always gives the same article. Thread-safe.
 */
final class SyntheticArchive {
  static final int STATEMENTS_AN_ARTICLE = 8;
  private static final int WORDS = 120_000;
  private static final int SPEAKERS = 5_000;
  private static final int SOURCES = 500;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 11 * 365;

  final List<String> words = madeUp(WORDS, 7);
  final List<String> surnames = madeUp(SPEAKERS, 11);
  final List<String> countries = List.of(Locale.getISOCountries()).subList(0, 200);
  private final Zipf wordLaw = new Zipf(WORDS, 1.0);
  private final Zipf speakerLaw = new Zipf(SPEAKERS, 0.9);
  private final Zipf countryLaw = new Zipf(200, 0.9);
  private final Zipf sourceLaw = new Zipf(SOURCES, 0.8);

  /** Different words of two to four syllables, the first ones shorter, as frequent words are. */
  private static List<String> madeUp(int n, long seed) {
    String[] heads = {"b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"};
    String[] vowels = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    String[] tails = {"", "n", "r", "s", "t", "l", "nd", "st"};
    var random = new Random(seed);
    var seen = new HashSet<String>();
    var words = new ArrayList<String>(n);
    while (words.size() < n) {
      var word = new StringBuilder();
      int syllables = words.size() < 200 ? 1 : words.size() < 5000 ? 2 : 3 + random.nextInt(2);
      for (int i = 0; i < syllables; i++) {
        word.append(heads[random.nextInt(heads.length)]).append(vowels[random.nextInt(vowels.length)]);
        word.append(tails[random.nextInt(tails.length)]);
      }
      if (seen.add(word.toString())) {
        words.add(word.toString());
      }
    }
    return List.copyOf(words);
  }

  String speakerName(int number) {
    String surname = surnames.get(number);
    return "Aro " + Character.toUpperCase(surname.charAt(0)) + surname.substring(1);
  }

  static String speakerId(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  static String source(int number) {
    return "Outlet " + number;
  }

  int speaker(Random random) {
    return speakerLaw.draw(random);
  }

  int country(Random random) {
    return countryLaw.draw(random);
  }

  String word(Random random) {
    return words.get(wordLaw.draw(random));
  }

  AnnotatedArticle article(int number) {
    var random = new Random(number * 0x9E3779B97F4A7C15L);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String source = source(sourceLaw.draw(random));
    String home = countries.get(country(random));
    var text = new StringBuilder();
    var quotes = new ArrayList<Quote>();
    int statements = 1 + random.nextInt(2 * STATEMENTS_AN_ARTICLE - 1);
    for (int s = 0; s < statements; s++) {
      quotes.add(statement(random, text, day, home));
    }
    var article =
        new Article(
            "bench" + number, Optional.empty(), Optional.of("https://outlet.example/" + number), sentence(random, 7), Optional.empty(),
            Optional.of(source), Optional.of(day), Optional.of("en"), text.toString());
    return new AnnotatedArticle(article, quotes, List.of(home), List.of());
  }

  private Quote statement(Random random, StringBuilder text, LocalDate day, String home) {
    String name = speakerName(speaker(random));
    text.append(name.substring(4)).append(" said: \"");
    String words = sentence(random, (int) Math.max(3, Math.min(120, Math.exp(3 + 0.6 * random.nextGaussian()))));
    var span = new Span(text.length(), text.length() + words.length());
    text.append(words).append("\"\n\n");
    var speaker =
        new Speaker(
            Optional.of(name), Optional.of(speakerId(name)), Optional.empty(), SpeakerType.PERSON, Optional.of(name.substring(4)),
            Optional.empty(), How.NAME, 0.5 + random.nextInt(50) / 100.0, Optional.of("Minister"), Optional.of(home), List.of());
    var codes = new ArrayList<String>();
    for (int i = random.nextInt(3); i > 0; i--) {
      codes.add(countries.get(country(random)));
    }
    LocalDate saidOn = day.minusDays(random.nextInt(4));
    Kind kind = Kind.values()[random.nextInt(3)];
    return new Quote(
        Place.TEXT, List.of(span), kind, words, speaker, Optional.of("said"), List.of(),
        new Said(Optional.of(saidOn.toString()), Optional.empty(), Said.Basis.ATTRIBUTION), codes.stream().distinct().toList(),
        List.of("bench: made up [0,1)"));
  }

  private String sentence(Random random, int length) {
    var sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(word(random));
    }
    return sentence.append('.').toString();
  }
}
