package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.people.Namesakes;
import dicta.annotate.people.People;
import dicta.annotate.people.RoleHolders;
import dicta.annotate.people.RoleMention;
import dicta.annotate.people.RoleReader;
import dicta.annotate.text.Language;
import dicta.annotate.text.TokenizedText;
import dicta.model.Article;
import dicta.model.DateMention;
import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import dicta.model.Place;
import dicta.model.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * Finds statements and gives them to their speakers: noun phrases, quotations, who is who, then for each quotation the words
 * that attribute it. Thread-safe; one pass over the text for each of these steps.
 */
public final class Speech implements SpeechTagger {
  private static final int SCOPE_LENGTH = 8;
  private final Map<String, Lexicon> lexicons;
  private final People people;
  private final ToDoubleFunction<Confidence.Evidence> rater;
  private final RoleReader roles = new RoleReader();
  private final RoleHolders holders;
  private final Namesakes namesakes;
  private final UnreadSpeech unread;
  private final Map<String, Tables> languages = new ConcurrentHashMap<>();

  private record Tables(String lang, Lexicon lexicon, Words words, MentionFinder mentions) {}

  /**
   * @param lexicons by ISO 639-1 code; of a text in another language {@link UnreadSpeech} tells what it can
   * @param people the registry
   */
  public Speech(Map<String, Lexicon> lexicons, People people) {
    this(lexicons, people, Confidence.load()::of);
  }

  /** @param rater gives the confidence of a statement from what is known of it; called once a statement with a speaker, in order */
  Speech(Map<String, Lexicon> lexicons, People people, ToDoubleFunction<Confidence.Evidence> rater) {
    this.rater = rater;
    this.lexicons = Map.copyOf(lexicons);
    this.people = people;
    this.holders = new RoleHolders(people);
    this.namesakes = new Namesakes(holders);
    this.unread = new UnreadSpeech(people, namesakes);
  }

  @Override
  public List<Quote> tag(Input input) {
    Article article = input.article();
    String lang = article.lang().orElse(Language.FALLBACK);
    if (!lexicons.containsKey(lang)) {
      return unread.tag(input);
    }
    Tables language = languages.computeIfAbsent(lang, this::tables);
    Scene text = scene(language, input.text(), input.countriesInText(), input.dates());
    Scene title = scene(language, input.title(), input.countriesInTitle(), List.of());
    List<RoleMention> officesInText = roles.find(text.text, language.lang, input.countriesInText());
    List<RoleMention> officesInTitle = roles.find(title.text, language.lang, input.countriesInTitle());
    People meantHere = people.in(article.source(), language.lang, input.countries());
    var bearers = new Bearers(meantHere, namesakes, article.published(), input.countries());
    var cast = new Cast(bearers, scope(article), language.words.shortForms());
    int[] inText = cast.read(text, input.countriesInText(), officesInText);
    int[] inTitle = cast.readTitle(title, input.countriesInTitle(), officesInTitle);
    List<Quote> quotes = new ArrayList<>(statements(Place.TEXT, text, cast, inText, officesInText, input, language.words));
    List<Quote> ofTitle = statements(Place.TITLE, title, cast, inTitle, officesInTitle, input, language.words);
    List<Quote> all = new ArrayList<>(new TitleSpeakers(quotes).complete(ofTitle));
    all.addAll(quotes);
    return all;
  }

  private List<Quote> statements(
      Place place, Scene scene, Cast cast, int[] entityOf, List<RoleMention> offices, Input input, Words words) {
    List<CountryMention> countries = place == Place.TEXT ? input.countriesInText() : input.countriesInTitle();
    List<Transcript.Turn> turns = place == Place.TEXT ? Transcript.turns(scene.text, words) : List.of();
    var quoted = new QuotedSpeech(scene);
    Reading reading = quoted.reading(turns);
    List<ReportingClause> clauses = ReportingClauses.find(reading);
    if (place == Place.TITLE) {
      clauses = clauses.stream().filter(c -> !c.isHeadlinePassive()).toList();
    }
    if (scene.freeSubjects) {
      var leftOut = new LeftOutSubjects(scene, quoted.attributions(), clauses);
      quoted = new QuotedSpeech(scene, leftOut.attributions());
      clauses = leftOut.clauses();
    }
    var antecedents = new Antecedents(scene, cast, entityOf, countries,
        new OfficeHolders(
            offices, holders, cast, input.article().published(), input.countries(), input.sourceCountries()),
        new Reports(scene, quoted.attributions(), clauses));
    var statements = new Statements(place, scene, quoted, turns, words, antecedents, input, cast, entityOf, rater);
    List<Quote> quotes = new ArrayList<>(statements.quotes());
    quotes.addAll(statements.indirect(reading, clauses));
    quotes.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : a.end() - b.end());
    return quotes;
  }

  private Tables tables(String lang) {
    Lexicon lexicon = lexicons.get(lang);
    if (lexicon == null) {
      throw new IllegalStateException("no lexicon for " + lang);
    }
    Words words = Words.of(lang);
    return new Tables(lang, lexicon, words, new MentionFinder(words));
  }

  private static Scene scene(Tables language, TokenizedText text, List<CountryMention> countries, List<DateMention> dates) {
    var scene = new Scene(
        text, language.lexicon.words(text), language.mentions.find(text, countries), QuotationFinder.find(text), dates,
        language.words.classes());
    return scene.withNames(QuotedNames.in(scene));
  }

  static String scope(Article article) {
    String id = NameFolding.slug(article.id());
    return id.length() <= SCOPE_LENGTH ? id : id.substring(0, SCOPE_LENGTH);
  }

  /** Title of the office to show on a day. */
  static Optional<Office> office(Person p, Optional<LocalDate> day) {
    return day.flatMap(d -> p.officesOn(d).stream().findFirst());
  }
}
