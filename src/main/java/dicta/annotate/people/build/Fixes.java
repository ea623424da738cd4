package dicta.annotate.people.build;

import dicta.model.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repairs of single rows, from {@code src/people/fixes.tsv}: which rows ({@code country}, {@code role}, {@code name},
 * {@code title}; {@code *} for any), and what is done: {@code drop}, {@code role=…}, {@code title=…},
 * {@code country=…}, {@code from=…}, {@code to=…}, {@code name=…} (and no other spellings), {@code not-called=…} (one spelling less),
 * {@code wikidata=…}, {@code alone} (to be merged with nobody).
 */
final class Fixes {
  /** Stands in place of a Wikidata id for somebody who is to be merged with nobody. */
  static final String ALONE = "alone-";

  private record Fix(String country, String role, String name, String title, String from, String action) {
    boolean fits(Fact f) {
      return is(country, f.country()) && is(role, f.role()) && is(name, f.name()) && is(title, f.title()) && is(from, f.from());
    }

    private static boolean is(String wanted, String there) {
      return wanted.equals("*") || wanted.equals(there)
          || wanted.endsWith("*") && there.startsWith(wanted.substring(0, wanted.length() - 1));
    }
  }

  private final List<Fix> fixes = new ArrayList<>();

  Fixes(String table) {
    table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).skip(1).forEach(l -> {
      String[] c = l.split("\t", -1);
      fixes.add(new Fix(c[0], c[1], c[2], c[3], c[4], c[5]));
    });
  }

  /** The row as it should be; absent if it is to go. */
  Optional<Fact> apply(Fact fact) {
    Fact f = fact;
    for (Fix fix : fixes) {
      if (fix.fits(f)) {
        int eq = fix.action.indexOf('=');
        String value = eq < 0 ? "" : fix.action.substring(eq + 1);
        switch (eq < 0 ? fix.action : fix.action.substring(0, eq)) {
          case "drop" -> {
            return Optional.empty();
          }
          case "role" -> f = with(f, value, f.country(), f.from(), f.to(), f.rank());
          case "title" -> f = new Fact(f.names(), value, f.role(), f.country(), f.from(), f.to(), f.rank(), f.wikidata(), f.source());
          case "country" -> f = with(f, f.role(), value, f.from(), f.to(), f.rank());
          case "from" -> f = with(f, f.role(), f.country(), value, f.to(), f.rank());
          case "to" -> f = with(f, f.role(), f.country(), f.from(), value, Fact.Rank.DATED);
          case "alone" -> f = new Fact(f.names(), f.title(), f.role(), f.country(), f.from(), f.to(), f.rank(),
              ALONE + NameFolding.slug(f.name()), f.source());
          case "wikidata" -> f = new Fact(f.names(), f.title(), f.role(), f.country(), f.from(), f.to(), f.rank(), value, f.source());
          case "not-called" -> f = withoutName(f, value);
          case "name" -> f = renamed(f, value);
          default -> throw new IllegalArgumentException("unknown fix \"" + fix.action + "\"");
        }
      }
    }
    return Optional.of(f);
  }

  private static Fact withoutName(Fact f, String name) {
    List<String> names = f.names().stream().filter(n -> !n.equals(name)).toList();
    return new Fact(names, f.title(), f.role(), f.country(), f.from(), f.to(), f.rank(), f.wikidata(), f.source());
  }

  private static Fact renamed(Fact f, String name) {
    return new Fact(List.of(name), f.title(), f.role(), f.country(), f.from(), f.to(), f.rank(), f.wikidata(), f.source());
  }

  private static Fact with(Fact f, String role, String country, String from, String to, Fact.Rank rank) {
    return new Fact(f.names(), f.title(), role, country, from, to, rank, f.wikidata(), f.source());
  }
}
