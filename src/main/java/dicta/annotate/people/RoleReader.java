package dicta.annotate.people;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.countries.CountryTagger;
import dicta.annotate.people.RoleMention.Relation;
import dicta.annotate.people.RoleMention.When;
import dicta.annotate.text.Language;
import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a text that name somebody by an office, and the country or body that stands with them. Who held it is told
 * by {@link RoleHolders}. Thread-safe; one pass over the tokens.
 *
 * <p>What is read, in English: {@code [the|his|Biden's] [former] [Turkish|NATO|Turkey's] [acting] president[-elect] [of Ukraine]};
 * in Spanish the country follows: {@code el expresidente ucraniano}, {@code el presidente de Ucrania}.
 */
public final class RoleReader {
  private static final int LONGEST_COUNTRY = 5;

  private final RoleTable table;
  private final Optional<CountryTagger> countries;

  /** @param countries reads the countries of texts whose country mentions are not given */
  public RoleReader(CountryTagger countries) {
    this.table = new RoleTable();
    this.countries = Optional.of(countries);
  }

  /** For texts whose country mentions are given. */
  public RoleReader() {
    this.table = new RoleTable();
    this.countries = Optional.empty();
  }

  RoleTable table() {
    return table;
  }

  /** All mentions in {@code text}, by place, none overlapping another; its countries are read by the tagger. */
  public List<RoleMention> find(TokenizedText text, String lang) {
    return find(text, lang, List.of());
  }

  /**
   * The same for a text whose countries are known.
   *
   * @param known the country mentions of {@code text}, by place
   */
  public List<RoleMention> find(TokenizedText text, String lang, List<CountryMention> known) {
    return new Pass(text, lang, known).find();
  }

  /** A country, body or place, and where its words begin and end. */
  private record Of(String country, Optional<String> headOf, Optional<String> place, int first, int last) {}

  /** One pass over one text. */
  private final class Pass {
    private final TokenizedText text;
    private final String lang;
    private final Language language;
    private final List<String> articles;
    private final List<CountryMention> known;

    Pass(TokenizedText text, String lang, List<CountryMention> known) {
      this.text = text;
      this.lang = lang;
      this.language = Language.of(lang);
      this.articles = language.words("articles");
      this.known = known;
    }

    List<RoleMention> find() {
      var found = new ArrayList<RoleMention>();
      int reached = 0;
      for (int i = 0; i < text.size(); i++) {
        Optional<RoleMention> mention = at(i, reached);
        if (mention.isPresent()) {
          found.add(mention.get());
          reached = mention.get().last();
          i = reached - 1;
        }
      }
      return found;
    }

    private Optional<RoleMention> at(int head, int floor) {
      String word = text.lower(head);
      When when = When.CURRENT;
      // "ex-president", "then-president", "expresidente"
      for (When then : List.of(When.FORMER, When.THEN)) {
        for (String prefix : language.words(then == When.THEN ? "then" : "former")) {
          if (word.startsWith(prefix) && word.length() > prefix.length() + 3
              && !table.startingWith(lang, word.substring(prefix.length())).isEmpty()) {
            word = word.substring(prefix.length());
            when = then;
          }
        }
      }
      for (String suffix : language.words("elect")) {
        if (word.endsWith(suffix)) {
          word = word.substring(0, word.length() - suffix.length());
          when = When.ELECT;
        }
      }
      for (RoleTable.Phrase phrase : table.startingWith(lang, word)) {
        if (stands(head, phrase)) {
          boolean elect = phrase.words().size() > 1 && isElect(text.lower(head + phrase.words().size() - 1));
          Optional<RoleMention> mention = read(head, floor, phrase, elect ? When.ELECT : when);
          if (mention.isPresent()) {
            return mention;
          }
        }
      }
      return Optional.empty();
    }

    private boolean stands(int head, RoleTable.Phrase phrase) {
      List<String> words = phrase.words();
      if (head + words.size() > text.size()) {
        return false;
      }
      for (int k = 1; k < words.size(); k++) {
        String word = text.lower(head + k);
        boolean same = word.equals(words.get(k)) || k == words.size() - 1 && isElect(word) && word.startsWith(words.get(k) + "-");
        if (!same || text.sentence(head + k) != text.sentence(head)) {
          return false;
        }
      }
      return true;
    }

    /** "president-elect" */
    private boolean isElect(String word) {
      return language.words("elect").stream().anyMatch(word::endsWith);
    }

    private Optional<RoleMention> read(int head, int floor, RoleTable.Phrase phrase, When prefixed) {
      int sentenceStart = Math.max(floor, text.sentenceStart(text.sentence(head)));
      int sentenceEnd = text.sentenceEnd(text.sentence(head));
      int first = head;
      int last = head + phrase.words().size();
      When when = prefixed;
      Optional<Of> of = Optional.empty();
      boolean possessed = false;
      // Leftwards: modifiers and the country, in either order.
      for (boolean more = true; more && first > sentenceStart;) {
        more = false;
        if (table.isBelowState(lang, text.lower(first - 1))) {
          return Optional.empty();
        }
        Optional<When> modifier = table.modifier(lang, stripped(text.lower(first - 1)));
        if (modifier.isPresent()) {
          when = modifier.get();
          first--;
          more = true;
        } else if (of.isEmpty()) {
          of = before(first, sentenceStart, phrase.place());
          if (of.isPresent()) {
            first = of.get().first();
            more = true;
          }
        }
      }
      if (of.isEmpty()) {
        of = after(last, sentenceEnd, phrase.place());
        if (of.isPresent()) {
          last = of.get().last();
        }
      }
      if (last < sentenceEnd && table.modifier(lang, text.lower(last)).filter(w -> w == When.ELECT || language.is("place-behind-office")).isPresent()) {
        when = table.modifier(lang, text.lower(last)).orElse(when);
        last++;
      }
      if (first > sentenceStart && text.type(first - 1) == TokenizedText.Type.POSSESSIVE) {
        possessed = of.isEmpty();
      } else if (first > sentenceStart && language.words("possessives").contains(text.lower(first - 1))) {
        possessed = true;
        first--;
      } else if (first > sentenceStart && articles.contains(text.lower(first - 1))) {
        first--;
      }
      if (phrase.place() == RoleTable.Place.NONE && of.filter(this::isPartOfItsCountry).isPresent()) {
        return Optional.empty(); // "the premier of Tasmania" governs no country
      }
      return finish(head, phrase, first, last, when, of, possessed);
    }

    /** "Tasmania", but not "Georgia" where that is the country. */
    private boolean isPartOfItsCountry(Of of) {
      String name = text.text().substring(text.start(of.first()), text.end(of.last() - 1));
      boolean seat = known.stream().anyMatch(m -> m.first() == of.first() && m.via() == CountryMention.Via.CAPITAL); // "London's top diplomat"
      return !seat && of.headOf().isEmpty() && table.countryOfPlace(name).filter(of.country()::equals).isPresent();
    }

    private static String stripped(String word) {
      return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
    }

    private Optional<RoleMention> finish(
        int head, RoleTable.Phrase phrase, int first, int last, When when, Optional<Of> of, boolean possessed) {
      List<String> roles = phrase.roles();
      List<String> titles = phrase.titles();
      boolean heads = roles.contains(RoleTable.ORGANISATION);
      Optional<String> headOf = of.flatMap(Of::headOf);
      Optional<String> place = of.flatMap(Of::place);
      if (phrase.place() == RoleTable.Place.MUST && place.isEmpty()) {
        return Optional.empty();
      }
      if (headOf.isPresent() && (heads || roles.contains(RoleTable.LEADER) || roles.contains("head_of_state"))) {
        roles = List.of(headOf.get());
        titles = List.of();
      } else if (heads) {
        // "head", "chief" and "governor" alone say nothing.
        return Optional.empty();
      }
      Optional<String> country = of.map(Of::country).or(phrase::only);
      if (roles.contains(RoleTable.LEADER)) {
        if (country.isEmpty()) {
          return Optional.empty();
        }
        roles = List.of(table.executive(country.get()), "head_of_state", "head_of_government");
      }
      return Optional.of(new RoleMention(
          text.span(first, last), first, last, head, roles, titles, country, place, when, phrase.relation(),
          phrase.place() == RoleTable.Place.MUST, possessed));
    }

    /** "Turkish", "Turkey's", "the United States", "NATO", ending before token {@code end}. */
    private Optional<Of> before(int end, int floor, RoleTable.Place place) {
      int stop = end > floor && text.type(end - 1) == TokenizedText.Type.POSSESSIVE ? end - 1 : end;
      for (int from = Math.max(floor, stop - LONGEST_COUNTRY); from < stop; from++) {
        Optional<Of> of = articles.contains(text.lower(from)) ? Optional.empty() : named(from, stop, place);
        if (of.isPresent()) {
          return of;
        }
      }
      return Optional.empty();
    }

    /** "of Ukraine", "of the United States"; in Spanish also "ucraniano". */
    private Optional<Of> after(int start, int ceiling, RoleTable.Place place) {
      int from = start;
      boolean fromPlace = place != RoleTable.Place.NONE && from < ceiling && language.words("from").contains(text.lower(from));
      if (from < ceiling && (fromPlace || language.words("of").contains(text.lower(from)))) {
        from++;
        if (from < ceiling && articles.contains(text.lower(from))) {
          from++;
        }
      } else if (!language.is("place-behind-office")) {
        return Optional.empty();
      }
      for (int to = Math.min(ceiling, from + LONGEST_COUNTRY); to > from; to--) {
        Optional<Of> of = named(from, to, place);
        if (of.isPresent()) {
          return of;
        }
      }
      return Optional.empty();
    }

    private Optional<Of> named(int from, int to, RoleTable.Place place) {
      boolean capital = text.isCapitalised(from);
      if (!capital && !language.is("place-behind-office") && !table.mayStartBody(text.word(from))
          || text.type(from) != TokenizedText.Type.WORD || text.type(to - 1) != TokenizedText.Type.WORD) {
        return Optional.empty();
      }
      String name = text.text().substring(text.start(from), text.end(to - 1));
      Optional<RoleTable.Body> body = table.body(name);
      if (body.isPresent()) {
        return Optional.of(new Of(body.get().country(), Optional.of(body.get().head()), Optional.empty(), from, to));
      }
      if (place != RoleTable.Place.NONE) {
        Optional<Of> below = place(name, from, to);
        if (below.isPresent()) {
          return below;
        }
      }
      return code(name, from, to).or(() -> table.countryOfPlace(name)).map(code -> new Of(code, Optional.empty(), Optional.empty(), from, to));
    }

    /** "Vermont", "New York City", "Lille": a place below the state, whose country is known. */
    private Optional<Of> place(String name, int from, int to) {
      Optional<String> country = table.countryOfPlace(name);
      for (CountryMention m : known) {
        boolean city = m.via() == CountryMention.Via.CITY || m.via() == CountryMention.Via.CAPITAL;
        if (city && m.first() == from && m.last() == to) {
          country = country.or(() -> Optional.of(m.code()));
        }
      }
      return country.map(code -> new Of(code, Optional.empty(), Optional.of(name), from, to));
    }

    private Optional<String> code(String name, int from, int to) {
      for (CountryMention m : known) {
        if (m.first() == from && m.last() == to) {
          return Optional.of(m.code());
        }
      }
      return known.isEmpty() ? countries.flatMap(c -> c.codes(name, lang).stream().findFirst()) : Optional.empty();
    }
  }
}
