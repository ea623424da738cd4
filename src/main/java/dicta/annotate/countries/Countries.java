package dicta.annotate.countries;

import dicta.annotate.text.Language;
import dicta.annotate.text.TableFile;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The bundled gazetteer at work: names are looked up, then told apart from people, newspapers and namesakes by their
 * neighbours and by the other places of the article. Thread-safe; linear in the length of the text.
 */
public final class Countries implements CountryTagger {
  private final Map<String, Tables> languages = new ConcurrentHashMap<>();
  private final Map<String, UnreadCountries> unread = new ConcurrentHashMap<>();
  private final Tokenizer tokenizer = new Tokenizer(Set.of());

  /** What one language knows. */
  record Tables(Gazetteer names, ContextWords context, Towns towns, States states, Hints hints) {}

  private final Towns towns = Towns.load();

  private Countries() {}

  /** With the bundled tables; those of English are read at once, others when a text of their language first comes. */
  public static Countries load() {
    var countries = new Countries();
    countries.tables(Language.FALLBACK);
    return countries;
  }

  @Override
  public List<CountryMention> tag(TokenizedText text, String lang) {
    if (!Language.isRead(lang)) {
      return unread.computeIfAbsent(lang, l -> new UnreadCountries(l, givenNames())).tag(text);
    }
    Tables tables = tables(lang);
    NameFinder.Names names = new NameFinder(tables).find(text);
    return new Disambiguator(tables, text).resolve(names.known(), names.small());
  }

  @Override
  public List<String> about(
      TokenizedText title, List<CountryMention> inTitle, TokenizedText text, List<CountryMention> inText) {
    return Prominence.order(languages.values(), inTitle, text, inText);
  }

  @Override
  public List<String> codes(String name, String lang) {
    TokenizedText text = tokenizer.tokenize(name);
    if (text.size() == 0) {
      return List.of();
    }
    int from = text.size() > 1 && text.lower(0).equals("the") ? 1 : 0;
    PlaceName found = tables(lang).names().longestAt(text, from);
    boolean whole = found != null && from + found.length() == text.size();
    return !whole || found.blocks() ? List.of() : List.of(found.senses().getFirst().code());
  }

  @Override
  public Map<String, List<String>> names(String lang) {
    return tables(lang).names().ofCountries();
  }

  private static Set<String> givenNames() {
    return TableFile.rows("/dicta/names/given-names.tsv", 3).stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
  }

  private Tables tables(String lang) {
    return languages.computeIfAbsent(Language.of(lang).code(), known -> TableReader.read(known, towns));
  }
}
