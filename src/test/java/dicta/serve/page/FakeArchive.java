package dicta.serve.page;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.Candidate;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invented articles, annotated by hand, for tests that need something to show and nothing to be indexed. */
final class FakeArchive {
  static final String ATTACK = "<script>window.attacked=1</script><img src=x onerror=\"window.attacked=2\">'\"`${attack}{{7*7}}";

  /** The number of the one article of the harvest that has no date. */
  private static final int UNDATED = 43;

  private FakeArchive() {}

  static List<AnnotatedArticle> articles() {
    List<AnnotatedArticle> all = new ArrayList<>();
    all.add(treaty());
    all.add(attack());
    for (int i = 0; i < 44; i++) {
      all.add(harvest(i));
    }
    return all;
  }

  /** Nested, overlapping and split statements, a headline that speaks, every way of naming a speaker. */
  private static AnnotatedArticle treaty() {
    String title = "“The river belongs to both banks”, Orvane says before the talks";
    String text = """
        President Ilsabet Orvane said on Monday that her country would sign the water treaty before the summer.

        “We have waited nine years for this,” Orvane told reporters in Velmar. “The river belongs to both banks, and no dam \
        will change that.”

        She added that Tovan Brisk had told her “the gates will open in May” and that she believed him.

        The foreign minister called the offer “a first honest step”. A spokesman for the ministry declined to comment.

        Critics say the text is too vague.
        """;
    List<Quote> quotes = new ArrayList<>();
    Speaker orvane = person("Ilsabet Orvane", "ilsabet-orvane", "Orvane", How.NAME, 0.97, "President", "IS");
    quotes.add(quote(title, Place.TITLE, Kind.DIRECT, orvane, "says", said(""), "The river belongs to both banks"));
    quotes.add(quote(text, Place.TEXT, Kind.INDIRECT, orvane, "said", said("on Monday"),
        "her country would sign the water treaty before the summer"));
    quotes.add(quote(text, Place.TEXT, Kind.DIRECT, orvane, "told reporters in Velmar", said("on Monday"),
        "We have waited nine years for this,", "The river belongs to both banks, and no dam will change that."));
    Speaker she = person("Ilsabet Orvane", "ilsabet-orvane", "She", How.PRONOUN, 0.83, "President", "IS");
    quotes.add(quote(text, Place.TEXT, Kind.INDIRECT, she, "added", said(""),
        "Tovan Brisk had told her “the gates will open in May” and that she believed him"));
    Speaker brisk = person("Tovan Brisk", "tovan-brisk", "Tovan Brisk", How.NAME, 0.91, "Prime Minister", "NZ");
    quotes.add(quote(text, Place.TEXT, Kind.MIXED, brisk, "had told her", said(""), "the gates will open in May"));
    Speaker minister = person("Mirela Sand", "mirela-sand", "The foreign minister", How.ROLE, 0.55, "Foreign Minister", "IS");
    quotes.add(quote(text, Place.TEXT, Kind.MIXED, minister, "called", said(""), "a first honest step"));
    Speaker critics = new Speaker(
        Optional.of("critics"), Optional.empty(), Optional.empty(), SpeakerType.UNNAMED, Optional.of("Critics"),
        Optional.empty(), How.UNNAMED, 0.9, Optional.empty(), Optional.empty(), List.of());
    quotes.add(quote(text, Place.TEXT, Kind.INDIRECT, critics, "say", said(""), "the text is too vague"));
    return new AnnotatedArticle(
        article("treaty", title, "Meridian Wire", "2031-03-11", text), quotes, List.of("IS", "NZ"), List.of());
  }

  private static AnnotatedArticle attack() {
    String text = "Somebody wrote: “" + ATTACK + "” and nothing happened.\n\n" + ATTACK + "\n";
    Speaker speaker = new Speaker(
        Optional.of(ATTACK), Optional.of("a\"><script>window.attacked=3</script>"), Optional.empty(), SpeakerType.PERSON,
        Optional.of(ATTACK), Optional.empty(), How.NAME, 0.4, Optional.of(ATTACK), Optional.of("<b>"),
        List.of(new Candidate(ATTACK, Optional.empty(), 0.2, ATTACK)));
    Quote quote = quote(text, Place.TEXT, Kind.DIRECT, speaker, ATTACK, said(ATTACK), ATTACK);
    Article article = new Article(
        "attack", Optional.empty(), Optional.of("javascript:window.attacked=4"), ATTACK, Optional.of(ATTACK),
        Optional.of(ATTACK), Optional.of(LocalDate.parse("2031-02-02")), Optional.of("en"), text);
    return new AnnotatedArticle(article, List.of(quote), List.of(), List.of());
  }

  private static AnnotatedArticle harvest(int i) {
    String[] names = {"Ilsabet Orvane", "Tovan Brisk", "Mirela Sand", "Jonas Achterberg", "Pilar Quintanilla-Roe"};
    String[] countries = {"IS", "NZ", "IS", "CL", "GH"};
    String[] outlets = {"Meridian Wire", "Harbour Ledger", "Cuaderno del Sur"};
    String name = names[i % names.length];
    String words = "The harvest of district " + (i + 1) + " will be counted by the end of the month, and every farm will be told";
    String text = name + " spoke on market day.\n\n“" + words + ",” said " + name + ". Rain fell in the afternoon.\n";
    Speaker speaker = person(
        name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name, How.NAME, 0.95,
        i % 3 == 0 ? "President" : "Minister of Agriculture", countries[i % countries.length]);
    Quote quote = quote(text, Place.TEXT, Kind.DIRECT, speaker, "said", said(""), words + ",");
    return new AnnotatedArticle(
        article("harvest-" + i, "District " + (i + 1) + " waits for its count", outlets[i % outlets.length],
            i == UNDATED ? "" : LocalDate.parse("2031-01-04").plusDays(7L * i).toString(), text),
        List.of(quote), List.of(countries[i % countries.length]), List.of());
  }

  private static Article article(String id, String title, String source, String published, String text) {
    return new Article(
        id, Optional.empty(), Optional.of("https://news.example/" + id), title, Optional.of("A. Writer"), Optional.of(source),
        Optional.of(published).filter(day -> !day.isEmpty()).map(LocalDate::parse), Optional.of("en"), text);
  }

  private static Speaker person(
      String name, String id, String mention, How how, double confidence, String office, String country) {
    return new Speaker(
        Optional.of(name), Optional.of(id), Optional.of("Q1"), SpeakerType.PERSON, Optional.of(mention), Optional.empty(), how,
        confidence, Optional.of(office), Optional.of(country),
        List.of(new Candidate("Jonas Achterberg", Optional.of("jonas-achterberg"), 0.1, "named two paragraphs up")));
  }

  private static Said said(String phrase) {
    return phrase.isEmpty()
        ? new Said(Optional.of("2031-03-11"), Optional.empty(), Said.Basis.PUBLISHED)
        : new Said(Optional.of("2031-03-10"), Optional.of(phrase), Said.Basis.ATTRIBUTION);
  }

  private static Quote quote(String source, Place place, Kind kind, Speaker speaker, String cue, Said said, String... parts) {
    List<Span> spans = new ArrayList<>();
    for (String part : parts) {
      int start = source.indexOf(part);
      if (start < 0) {
        throw new IllegalArgumentException("not in the text: " + part);
      }
      spans.add(new Span(start, start + part.length()));
    }
    return new Quote(
        place, spans, kind, Quote.join(source, spans), speaker, Optional.of(cue),
        List.of(new PersonRef("tovan-brisk", "Tovan Brisk")), said, List.of("IS"),
        List.of(
            "quotation-marks: words between quotation marks [" + spans.getFirst().start() + "," + spans.getFirst().end() + ")",
            "subject-of-verb: the name before the verb stands for the speaker [0,9)"));
  }
}
