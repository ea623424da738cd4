package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.people.People;
import dicta.annotate.people.RoleHolders;
import dicta.annotate.people.RoleMention;
import dicta.annotate.people.RoleReader;
import dicta.annotate.text.TokenizedText;
import dicta.model.Article;
import dicta.model.DateMention;
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

/**
 * Finds statements and gives them to their speakers: noun phrases, quotations, who is who, then for each quotation the words
 * that attribute it. Thread-safe; one pass over the text for each of these steps.
 */
public final class Speech implements SpeechTagger {
  private final Map<String, Lexicon> lexicons;
  private final People people;
  private final RoleReader roles = new RoleReader();
  private final RoleHolders holders;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();

  private record Language(String lang, Lexicon lexicon, MentionFinder mentions) {}

  /**
   * @param lexicons by ISO 639-1 code; a text in another language is read with the English one
   * @param people the registry
   */
  public Speech(Map<String, Lexicon> lexicons, People people) {
    this.lexicons = Map.copyOf(lexicons);
    this.people = people;
    this.holders = new RoleHolders(people);
  }

  @Override
  public List<Quote> tag(Input input) {
    Article article = input.article();
    Language language = languages.computeIfAbsent(article.lang().filter(lexicons::containsKey).orElse("en"), this::language);
    Scene text = scene(language, input.text(), input.countriesInText(), input.dates());
    Scene title = scene(language, input.title(), input.countriesInTitle(), List.of());
    Cast cast = new Cast(people, article.published(), input.countries());
    int[] inText = cast.read(text, input.countriesInText());
    int[] inTitle = cast.readTitle(title, input.countriesInTitle());
    List<Quote> quotes = new ArrayList<>(statements(Place.TEXT, text, cast, inText, input, language));
    List<Quote> ofTitle = statements(Place.TITLE, title, cast, inTitle, input, language);
    List<Quote> all = new ArrayList<>(new TitleSpeakers(quotes).complete(ofTitle));
    all.addAll(quotes);
    return all;
  }

  private List<Quote> statements(Place place, Scene scene, Cast cast, int[] entityOf, Input input, Language language) {
    List<CountryMention> countries = place == Place.TEXT ? input.countriesInText() : input.countriesInTitle();
    List<RoleMention> offices = roles.find(scene.text, language.lang, countries);
    var antecedents = new Antecedents(scene, cast, entityOf, countries,
        new OfficeHolders(offices, holders, cast, input.article().published(), input.countries()));
    var statements = new Statements(place, scene, antecedents, input, cast, entityOf);
    List<Quote> quotes = new ArrayList<>(statements.quotes());
    quotes.addAll(statements.indirect(scene.words));
    quotes.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : a.end() - b.end());
    return quotes;
  }

  private Language language(String lang) {
    Lexicon lexicon = lexicons.get(lang);
    if (lexicon == null) {
      throw new IllegalStateException("no lexicon for " + lang);
    }
    return new Language(lang, lexicon, new MentionFinder(Words.of(lang)));
  }

  private static Scene scene(Language language, TokenizedText text, List<CountryMention> countries, List<DateMention> dates) {
    return new Scene(
        text, language.lexicon.words(text), language.mentions.find(text, countries), QuotationFinder.find(text), dates);
  }

  /** Identity of an entity: the registry's, else from the fullest form of its name. */
  static Optional<String> id(Entity e) {
    if (e.known.isPresent()) {
      return Optional.of(e.known.get().id());
    }
    String slug = Cast.fold(e.name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }

  /** Title of the office to show on a day. */
  static Optional<Office> office(Person p, Optional<LocalDate> day) {
    return day.flatMap(d -> p.officesOn(d).stream().findFirst());
  }
}
