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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects rows of tables into a {@link Gazetteer}. Kept lean: it runs at every start. Not thread-safe. */
final class GazetteerBuilder {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST_ACRONYM = 5;
  private static final double UNKNOWN_TOWN = 5;
  private static final double NAMED_BY_THE_LANGUAGE = 6.3;
  private static final String[] ONE_TOKEN = {};

  private final Tokenizer tokenizer = new Tokenizer(Set.of());
  private final Map<String, Entry> byKey = new HashMap<>(1 << 15);
  private final Set<String> blocked = new HashSet<>();

  private final States states;

  GazetteerBuilder(States states) {
    this.states = states;
  }

  /** What is known of one name so far. */
  private static final class Entry {
    final String written;
    final String first;
    final String[] rest;
    final List<Sense> senses = new ArrayList<>(1);
    boolean alsoPerson;
    boolean acronymOnly;

    Entry(String written, String first, String[] rest) {
      this.written = written;
      this.first = first;
      this.rest = rest;
      this.acronymOnly = isAcronym(written);
    }

    void add(Sense sense) {
      for (int i = 0; i < senses.size(); i++) {
        if (senses.get(i).code().equals(sense.code())) {
          if (senses.get(i).prior() < sense.prior()) {
            senses.set(i, sense);
          }
          return;
        }
      }
      senses.add(sense);
    }
  }

  /** A row of a language's own table; those that block come first, then all {@link #place}s, then the others. */
  GazetteerBuilder name(String name, String code, String via) {
    if (code.equals("-")) {
      blocked.add(name);
      entry(name);
      return this;
    }
    add(
        name,
        switch (via) {
          case "name" -> new Sense(code, Via.NAME, 7.5, false, false);
          case "also" -> new Sense(code, Via.NAME, 6, false, false);
          case "demonym" -> new Sense(code, Via.DEMONYM, 8, false, false);
          case "capital" -> new Sense(code, Via.CAPITAL, populationOf(name, code) + 0.7, false, false);
          case "metonym" -> new Sense(code, Via.METONYM, 7, false, false);
          case "region", "city" ->
              new Sense(
                  code, Via.CITY, Math.max(populationOf(name, code), NAMED_BY_THE_LANGUAGE), true, via.equals("region"),
                  states.admin(name, code));
          default -> throw new IllegalArgumentException(
              "via is name, also, demonym, capital, metonym, region or city, not " + via + " (" + name + ")");
        });
    return this;
  }

  /** A row of the table of towns and regions. */
  GazetteerBuilder place(String name, String code, String kind, String population, String flag) {
    add(name, new Sense(
        code, Via.CITY, Math.log10(Integer.parseInt(population)), true, kind.equals("region"),
        kind.equals("region") ? states.admin(name, code) : ""));
    if (flag.equals("p")) {
      entry(name).alsoPerson = true;
    }
    return this;
  }

  private double populationOf(String name, String code) {
    for (Sense sense : entry(plain(name)).senses) {
      if (sense.code().equals(code)) {
        return sense.prior();
      }
    }
    return UNKNOWN_TOWN;
  }

  private void add(String name, Sense sense) {
    entry(name).add(sense);
    String plain = plain(name);
    if (!plain.equals(name) && !blocked.contains(plain)) {
      entry(plain).add(sense); // not "Male" for Malé
    }
  }

  private Entry entry(String name) {
    Entry entry;
    if (isOneWord(name)) {
      String lower = name.toLowerCase(Locale.ROOT);
      entry = byKey.computeIfAbsent(lower, key -> new Entry(name, key, ONE_TOKEN));
    } else {
      TokenizedText tokens = tokenizer.tokenize(name);
      var key = new StringBuilder(tokens.lower(0));
      for (int i = 1; i < tokens.size(); i++) {
        key.append(' ').append(tokens.lower(i));
      }
      entry = byKey.computeIfAbsent(key.toString(), k -> {
        String[] rest = new String[tokens.size() - 1];
        Arrays.setAll(rest, i -> tokens.lower(i + 1));
        return new Entry(name, tokens.lower(0), rest);
      });
    }
    entry.acronymOnly &= isAcronym(name);
    return entry;
  }

  Gazetteer build() {
    Map<String, PlaceName[]> byFirst = new HashMap<>(byKey.size() * 2);
    for (Entry entry : byKey.values()) {
      if (entry.senses.size() > 1) {
        entry.senses.sort(Comparator.comparingDouble(Sense::prior).reversed());
      }
      var name = new PlaceName(
          entry.rest, entry.acronymOnly ? entry.written : "", List.copyOf(entry.senses), entry.alsoPerson,
          Character.isLowerCase(entry.written.charAt(0)));
      PlaceName[] others = byFirst.get(entry.first);
      if (others == null) {
        byFirst.put(entry.first, new PlaceName[] {name});
      } else {
        PlaceName[] more = Arrays.copyOf(others, others.length + 1);
        more[others.length] = name;
        Arrays.sort(more, Comparator.comparingInt(PlaceName::length).reversed());
        byFirst.put(entry.first, more);
      }
    }
    return new Gazetteer(byFirst);
  }

  private static boolean isOneWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetter(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAcronym(String name) {
    if (name.length() > LONGEST_ACRONYM) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isUpperCase(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return name;
  }
}
