package dicta.annotate.people;

import dicta.annotate.countries.CountryTagger;
import dicta.annotate.people.RoleMention.Relation;
import dicta.annotate.people.RoleMention.When;
import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the words of a text that name somebody by an office, and the country or body that stands with them. Who held it is told
 * by {@link RoleHolders}. Thread-safe; one pass over the tokens.
 *
 * <p>What is read, in English: {@code [the|his|Biden's] [former] [Turkish|NATO|Turkey's] [acting] president[-elect] [of Ukraine]};
 * in Spanish the country follows: {@code el expresidente ucraniano}, {@code el presidente de Ucrania}.
 */
public final class RoleReader {
  private static final int LONGEST_COUNTRY = 5;
  private static final Set<String> OF = Set.of("of", "for", "de", "del", "at");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "el", "la", "los", "las");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "our", "my", "your", "su", "sus", "nuestro", "nuestra");

  private final RoleTable table;
  private final CountryTagger countries;

  public RoleReader(CountryTagger countries) {
    this.table = new RoleTable();
    this.countries = countries;
  }

  RoleTable table() {
    return table;
  }

  /** All mentions in {@code text}, by place, none overlapping another. */
  public List<RoleMention> find(TokenizedText text, String lang) {
    var found = new ArrayList<RoleMention>();
    int reached = 0;
    for (int i = 0; i < text.size(); i++) {
      Optional<RoleMention> mention = at(text, i, reached, lang);
      if (mention.isPresent()) {
        found.add(mention.get());
        reached = mention.get().last();
        i = reached - 1;
      }
    }
    return found;
  }

  private Optional<RoleMention> at(TokenizedText text, int head, int floor, String lang) {
    String word = text.lower(head);
    When when = When.CURRENT;
    // "ex-president", "then-president", "expresidente"
    for (String prefix : List.of("ex-", "then-", "ex")) {
      if (word.startsWith(prefix) && word.length() > prefix.length() + 3
          && !table.startingWith(lang, word.substring(prefix.length())).isEmpty()) {
        word = word.substring(prefix.length());
        when = prefix.equals("then-") ? When.THEN : When.FORMER;
      }
    }
    for (String suffix : List.of("-elect", "-designate")) {
      if (word.endsWith(suffix)) {
        word = word.substring(0, word.length() - suffix.length());
        when = When.ELECT;
      }
    }
    for (RoleTable.Phrase phrase : table.startingWith(lang, word)) {
      if (stands(text, head, phrase)) {
        return read(text, head, floor, lang, phrase, when);
      }
    }
    return Optional.empty();
  }

  private static boolean stands(TokenizedText text, int head, RoleTable.Phrase phrase) {
    List<String> words = phrase.words();
    if (head + words.size() > text.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!text.lower(head + k).equals(words.get(k)) || text.sentence(head + k) != text.sentence(head)) {
        return false;
      }
    }
    return true;
  }

  /** A country or body, and where its words begin and end. */
  private record Of(String country, Optional<String> headOf, int first, int last) {}

  private Optional<RoleMention> read(
      TokenizedText text, int head, int floor, String lang, RoleTable.Phrase phrase, When prefixed) {
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
      Optional<When> modifier = table.modifier(lang, stripped(text.lower(first - 1)));
      if (modifier.isPresent()) {
        when = modifier.get();
        first--;
        more = true;
      } else if (of.isEmpty()) {
        of = before(text, first, sentenceStart, lang);
        if (of.isPresent()) {
          first = of.get().first();
          more = true;
        }
      }
    }
    if (of.isEmpty()) {
      of = after(text, last, sentenceEnd, lang);
      if (of.isPresent()) {
        last = of.get().last();
      }
    }
    if (last < sentenceEnd && table.modifier(lang, text.lower(last)).filter(w -> w == When.ELECT || lang.equals("es")).isPresent()) {
      when = table.modifier(lang, text.lower(last)).orElse(when);
      last++;
    }
    if (first > sentenceStart && text.type(first - 1) == TokenizedText.Type.POSSESSIVE) {
      possessed = of.isEmpty();
    } else if (first > sentenceStart && POSSESSIVES.contains(text.lower(first - 1))) {
      possessed = true;
      first--;
    } else if (first > sentenceStart && ARTICLES.contains(text.lower(first - 1))) {
      first--;
    }
    return finish(text, head, phrase, first, last, when, of, possessed);
  }

  private static String stripped(String word) {
    return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
  }

  private Optional<RoleMention> finish(
      TokenizedText text, int head, RoleTable.Phrase phrase, int first, int last, When when, Optional<Of> of, boolean possessed) {
    List<String> roles = phrase.roles();
    List<String> titles = phrase.titles();
    boolean heads = roles.contains(RoleTable.ORGANISATION);
    Optional<String> headOf = of.flatMap(Of::headOf);
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
        text.span(first, last), first, last, head, roles, titles, country, when, phrase.relation(), possessed));
  }

  /** "Turkish", "Turkey's", "the United States", "NATO", ending before token {@code end}. */
  private Optional<Of> before(TokenizedText text, int end, int floor, String lang) {
    int stop = end > floor && text.type(end - 1) == TokenizedText.Type.POSSESSIVE ? end - 1 : end;
    for (int from = Math.max(floor, stop - LONGEST_COUNTRY); from < stop; from++) {
      Optional<Of> of = named(text, from, stop, lang);
      if (of.isPresent()) {
        return of;
      }
    }
    return Optional.empty();
  }

  /** "of Ukraine", "of the United States"; in Spanish also "ucraniano". */
  private Optional<Of> after(TokenizedText text, int start, int ceiling, String lang) {
    int from = start;
    if (from < ceiling && OF.contains(text.lower(from))) {
      from++;
      if (from < ceiling && ARTICLES.contains(text.lower(from))) {
        from++;
      }
    } else if (!lang.equals("es")) {
      return Optional.empty();
    }
    for (int to = Math.min(ceiling, from + LONGEST_COUNTRY); to > from; to--) {
      Optional<Of> of = named(text, from, to, lang);
      if (of.isPresent()) {
        return of;
      }
    }
    return Optional.empty();
  }

  private Optional<Of> named(TokenizedText text, int from, int to, String lang) {
    boolean capital = text.isCapitalised(from);
    if (!capital && !lang.equals("es") && !table.mayStartBody(text.word(from))
        || text.type(from) != TokenizedText.Type.WORD || text.type(to - 1) != TokenizedText.Type.WORD) {
      return Optional.empty();
    }
    String name = text.text().substring(text.start(from), text.end(to - 1));
    Optional<RoleTable.Body> body = table.body(name);
    if (body.isPresent()) {
      return Optional.of(new Of(body.get().country(), Optional.of(body.get().head()), from, to));
    }
    List<String> codes = countries.codes(name, lang);
    return codes.isEmpty() ? Optional.empty() : Optional.of(new Of(codes.getFirst(), Optional.empty(), from, to));
  }
}
