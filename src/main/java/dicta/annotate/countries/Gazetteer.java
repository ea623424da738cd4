package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.countries.PlaceName.Sense;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of one language, found by their first token, longest first. Immutable, thread-safe; a look-up costs one hash of a
 * lower-case token.
 */
final class Gazetteer {
  private static final PlaceName[] NONE = {};
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST_ACRONYM = 5;
  private static final int UNKNOWN_POPULATION = 100_000;

  private final Map<String, PlaceName[]> byFirst;

  private Gazetteer(Map<String, PlaceName[]> byFirst) {
    this.byFirst = byFirst;
  }

  /** Names whose first token is {@code lower}, longest first. */
  PlaceName[] startingWith(String lower) {
    return byFirst.getOrDefault(lower, NONE);
  }

  /** The longest name that stands at token {@code i}, or null. */
  @Nullable PlaceName longestAt(TokenizedText text, int i) {
    for (PlaceName name : startingWith(text.lower(i))) {
      if (standsAt(name, text, i)) {
        return name;
      }
    }
    return null;
  }

  /** The name that is just this one token, or null. */
  @Nullable PlaceName single(String lower, String word) {
    for (PlaceName name : startingWith(lower)) {
      if (name.length() == 1 && (name.exact().isEmpty() || name.exact().equals(word))) {
        return name;
      }
    }
    return null;
  }

  private static boolean standsAt(PlaceName name, TokenizedText text, int i) {
    String[] rest = name.rest();
    if (i + rest.length >= text.size()) {
      return false;
    }
    for (int k = 0; k < rest.length; k++) {
      if (!text.lower(i + 1 + k).equals(rest[k])) {
        return false;
      }
    }
    return (name.exact().isEmpty() || text.word(i).equals(name.exact()))
        && text.paragraph(i) == text.paragraph(i + rest.length);
  }

  /** Collects rows of tables. Not thread-safe. */
  static final class Builder {
    private final Tokenizer tokenizer = new Tokenizer(Set.of("st", "mt"));
    private final Map<String, Map<String, Sense>> senses = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Double> populations = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();

    /** A row of a language's own table; those that block come first. */
    Builder name(String name, String code, String via) {
      if (code.equals("-")) {
        blocked.add(name);
        senses.computeIfAbsent(name, n -> new LinkedHashMap<>());
        return this;
      }
      double known = populations.getOrDefault(plain(name) + code, Math.log10(UNKNOWN_POPULATION));
      Sense sense =
          switch (via) {
            case "name" -> new Sense(code, Via.NAME, 7.5, false);
            case "demonym" -> new Sense(code, Via.DEMONYM, 8, false);
            case "capital" -> new Sense(code, Via.CAPITAL, known + 0.7, false);
            case "also" -> new Sense(code, Via.NAME, 6, false);
            case "metonym" -> new Sense(code, Via.METONYM, 7, false);
            case "region", "city" -> new Sense(code, Via.CITY, Math.max(known, 6.3), true);
            default -> throw new IllegalArgumentException(
                "via is name, demonym, capital, metonym, region or city, not " + via + " (" + name + ")");
          };
      add(name, sense);
      return this;
    }

    /** A row of the table of towns and regions. To be called before {@link #name}. */
    Builder place(String name, String code, String population, String flag) {
      double prior = Math.log10(Integer.parseInt(population));
      populations.merge(plain(name) + code, prior, Math::max);
      if (flag.contains("p")) {
        people.add(name);
      }
      add(name, new Sense(code, Via.CITY, prior, true));
      return this;
    }

    Builder alsoPerson(String name) {
      people.add(name);
      return this;
    }

    private void add(String name, Sense sense) {
      addForm(name, sense);
      String plain = plain(name);
      if (!plain.equals(name) && !blocked.contains(plain)) {
        addForm(plain, sense); // not "Male" for Malé
      }
    }

    private void addForm(String form, Sense sense) {
      senses.computeIfAbsent(form, n -> new LinkedHashMap<>(2))
          .merge(sense.code(), sense, (a, b) -> a.prior() >= b.prior() ? a : b);
    }

    Gazetteer build() {
      Map<String, Map<String, Sense>> byKey = new LinkedHashMap<>();
      Map<String, Boolean> person = new HashMap<>();
      senses.forEach(
          (name, readings) -> {
            String key = String.join(" ", tokens(name));
            written.merge(key, name, (a, b) -> isAcronym(a) ? b : a);
            byKey.merge(key, readings, Builder::union);
            person.merge(key, people.contains(name), Boolean::logicalOr);
          });
      Map<String, List<PlaceName>> found = new HashMap<>(byKey.size() * 2);
      byKey.forEach(
          (key, readings) -> {
            String[] tokens = key.split(" ");
            String exact = isAcronym(written.get(key)) ? written.get(key) : "";
            var best = readings.values().stream().sorted(Comparator.comparingDouble(Sense::prior).reversed()).toList();
            found.computeIfAbsent(tokens[0], t -> new ArrayList<>(1))
                .add(new PlaceName(Arrays.copyOfRange(tokens, 1, tokens.length), exact, best, person.get(key),
                    Character.isLowerCase(written.get(key).charAt(0))));
          });
      Map<String, PlaceName[]> byFirst = new HashMap<>(found.size() * 2);
      found.forEach(
          (first, names) -> {
            names.sort(Comparator.comparingInt(PlaceName::length).reversed());
            byFirst.put(first, names.toArray(PlaceName[]::new));
          });
      return new Gazetteer(byFirst);
    }

    private static Map<String, Sense> union(Map<String, Sense> a, Map<String, Sense> b) {
      var both = new LinkedHashMap<>(a);
      b.forEach((code, sense) -> both.merge(code, sense, (x, y) -> x.prior() >= y.prior() ? x : y));
      return both;
    }

    private String[] tokens(String name) {
      if (name.chars().allMatch(Character::isLetter)) {
        return new String[] {name.toLowerCase(Locale.ROOT)};
      }
      TokenizedText t = tokenizer.tokenize(name);
      String[] tokens = new String[t.size()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = t.lower(i);
      }
      return tokens;
    }

    private static boolean isAcronym(String name) {
      return name.length() <= LONGEST_ACRONYM && name.chars().allMatch(Character::isUpperCase);
    }

    private static String plain(String name) {
      if (name.chars().allMatch(c -> c < 128)) {
        return name;
      }
      return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
  }
}
