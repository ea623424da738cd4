package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.model.Candidate;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds whom a role or a pronoun stands for. Works on one text; not thread-safe. */
final class Antecedents {
  /** How sure a role must be for a pronoun to go back to it. */
  private static final double ROLE_COUNTS = 0.8;

  private final Scene scene;
  private final Cast cast;
  private final int[] entityOf;
  private final List<CountryMention> countries;
  private final OfficeHolders offices;
  private final BodyNouns bodies;
  private final Pronouns pronouns;

  Antecedents(Scene scene, Cast cast, int[] entityOf, List<CountryMention> countries, OfficeHolders offices, Reports reports) {
    this.scene = scene;
    this.cast = cast;
    this.entityOf = entityOf;
    this.countries = countries;
    this.offices = offices;
    this.bodies = new BodyNouns(scene, cast, entityOf);
    this.pronouns = new Pronouns(scene, cast, withRoles(), reports);
  }

  /** The entities of the mentions, and of "the president", "the council" where it is told who that is: pronouns go back to these as well. */
  private int[] withRoles() {
    int[] all = entityOf.clone();
    for (Mention m : scene.mentions.all()) {
      if (all[m.index()] < 0 && m.type() == Mention.Type.ORGANISATION && !scene.quoted(m.first())) {
        all[m.index()] = bodies.of(m).entity().map(e -> e.index).orElse(-1);
      }
      if (all[m.index()] < 0 && m.type() == Mention.Type.ROLE && m.definite() && m.owner() < 0 && !scene.quoted(m.first())) {
        Found found = role(m, Optional.empty());
        if (found.sure() >= ROLE_COUNTS) {
          all[m.index()] = found.entity().map(e -> e.index).orElse(-1);
        }
      }
    }
    return all;
  }

  /**
   * @param entity whom the mention stands for, if that could be told
   * @param sure estimated probability that it is right
   * @param why rule and plain words
   * @param others who else it could have been
   * @param named the words that "it" stands for, where these are not a name: "the ministry"
   */
  record Found(Optional<Entity> entity, double sure, String why, List<Candidate> others, Optional<Mention> named) {
    Found(Optional<Entity> entity, double sure, String why, List<Candidate> others) {
      this(entity, sure, why, others, Optional.empty());
    }

    static Found nobody(String why) {
      return new Found(Optional.empty(), 0, why, List.of());
    }
  }

  Found of(Mention m) {
    return of(m, Optional.empty());
  }

  /** @param said when the sentence says that it was said; a role is then whose it was at that time */
  Found of(Mention m, Optional<TimeOfSaying> said) {
    int known = entityOf[m.index()];
    if (known >= 0) {
      Entity e = cast.entities.get(known);
      boolean full = m.nameLast() - m.nameFirst() >= 2;
      String why = m.hasName()
          ? full || e.key.size() < 2 ? "name: '" + NameForms.name(scene, m) + "'"
              : "short-name: '" + NameForms.name(scene, m) + "' is " + e.name
          : "apposition: " + e.name + " stands beside it";
      return new Found(Optional.of(e), full ? 0.99 : 0.97, why, List.of());
    }
    return switch (m.type()) {
      case ROLE -> role(m, said);
      case PRONOUN -> pronoun(m);
      case DOCUMENT -> document(m);
      case ORGANISATION -> bodies.of(m);
      default -> Found.nobody("unnamed: the article does not name them");
    };
  }

  /** "His letter", "the ministry's website": whoever it belongs to says it. */
  private Found document(Mention m) {
    if (m.owner() < 0) {
      Optional<Found> issuer = issuer(m);
      if (issuer.isPresent()) {
        return issuer.get();
      }
      return Found.nobody("document: it is the source itself");
    }
    Mention owner = scene.mentions.get(m.owner());
    Found found = of(owner);
    return found.entity().isPresent()
        ? new Found(found.entity(), found.sure() * 0.95, "owner-of-document: " + found.why(), found.others()) : found;
  }

  /** "A statement issued by X", "a statement from the board": X, the board. */
  private Optional<Found> issuer(Mention m) {
    Optional<Mention> by = BodyNouns.issuer(scene, m);
    return by.map(this::of).filter(f -> f.entity().isPresent() || by.get().type() == Mention.Type.ORGANISATION)
        .map(f -> new Found(f.entity(), f.sure() * 0.95, "owner-of-document: " + f.why(), f.others(), by));
  }

  // ---- roles ----------------------------------------------------------------------------------------------------------

  private Found role(Mention m, Optional<TimeOfSaying> said) {
    if (!m.definite()) {
      boolean headline = !scene.is(m.first(), Trait.DETERMINER) && !m.plural() && !codesIn(m).isEmpty(); // "Greek prime minister says"
      Optional<Found> holder = headline ? byOffice(m, codesIn(m), said) : Optional.empty();
      return holder.orElseGet(() -> Found.nobody("unnamed: introduced without a name"));
    }
    String head = scene.text.lower(m.head());
    List<String> codes = codesIn(m);
    boolean owned = m.owner() >= 0;
    Optional<Found> byOffice = byOffice(m, codes, said);
    if (byOffice.isPresent() && (!codes.isEmpty() || owned)) {
      return byOffice.get();
    }
    Entity best = null;
    int bestAt = -1;
    int fits = 0;
    String title = m.role() < 0 ? "" : NameForms.words(scene, m.role(), m.roleEnd());
    boolean borne = title.contains(" ") && cast.entities.stream().anyMatch(e -> !e.body && e.roles.contains(title)); // "the chief justice" among justices
    for (Entity e : cast.entities) {
      if (borne && !e.roles.contains(title)) {
        continue;
      }
      if (e.body || !e.person || !e.canBe(m.gender()) || !holds(e, m, head) || BodyNouns.tellsApart(scene, e, m)
          || e.known.filter(p -> offices.contradicts(m, p, said)).isPresent()) {
        continue;
      }
      if (!codes.isEmpty() && !e.countries.isEmpty() && e.countries.stream().noneMatch(codes::contains)) {
        continue;
      }
      int at = lastBefore(e, m);
      fits++;
      if (best == null || at > bestAt) {
        best = e;
        bestAt = at;
      }
    }
    if (best != null && bestAt >= 0) {
      return new Found(Optional.of(best), fits == 1 ? 0.92 : 0.8, "role: " + best.name + " was called '" + head + "' before", List.of());
    }
    Optional<String> country = byOffice.flatMap(Found::entity).flatMap(e -> e.known).flatMap(Person::country);
    boolean onlyOne = best != null && fits == 1 && country.isPresent() && !best.countries.isEmpty() && !best.countries.contains(country.get());
    if (byOffice.isPresent() && !onlyOne) {
      return byOffice.get();
    }
    if (best != null) {
      return new Found(Optional.of(best), 0.8, "role: " + best.name + " is called '" + head + "' later", List.of());
    }
    return Found.nobody("role-unresolved: nobody in the article or the registry fits");
  }

  private boolean holds(Entity e, Mention m, String head) {
    if (e.roleHeads.contains(head)) {
      String words = NameForms.words(scene, m.role(), m.roleEnd());
      return e.roles.contains(words) || !words.contains(" ") || e.roles.stream().anyMatch(r -> r.endsWith(words) || words.endsWith(r))
          || !scene.is(m.head(), WordClasses.Kind.PORTFOLIO) && e.roles.stream().anyMatch(r -> r.endsWith(head));
    }
    return false;
  }

  /** Whoever holds the office that a speaker label names. */
  Optional<Entity> byLabel(int from, int to) {
    return offices.labelled(from, to);
  }

  /** Whether somebody can be labelled by the office that stands between two tokens, if one does: no minister by "PREMIER ANDREWS". */
  boolean mayBear(int from, int to, Person p) {
    return offices.mayBear(from, to, p);
  }

  /** Whether a transcript can label somebody by surname alone: of the outlet's country, else of the article's, or who governs another. */
  boolean mayBeCalled(Person p) {
    return offices.isAtHome(p);
  }

  private Optional<Found> byOffice(Mention m, List<String> codes, Optional<TimeOfSaying> said) {
    if (m.role() < 0) {
      return Optional.empty();
    }
    Optional<Entity> owner = m.owner() < 0 || scene.mentions.get(m.owner()).type() == Mention.Type.COUNTRY
        ? Optional.empty() : of(scene.mentions.get(m.owner())).entity();
    return offices.of(m, NameForms.words(scene, m.role(), m.extent()), codes, owner, said);
  }

  /** Whether a mention names the country that somebody governs: "the French president", not "the New Jersey governor". */
  boolean isOfNamedCountry(Mention m, Entity e) {
    List<String> codes = codesIn(m);
    return e.known.filter(p -> p.offices().stream().anyMatch(o -> o.role().startsWith("head_of_") && codes.contains(o.country()))).isPresent();
  }

  private List<String> codesIn(Mention m) {
    List<String> codes = new ArrayList<>();
    for (CountryMention c : countries) {
      if (c.first() >= m.first() && c.last() <= m.extent() && !codes.contains(c.code())) {
        codes.add(c.code());
      }
    }
    return codes;
  }

  private int lastBefore(Entity e, Mention m) {
    int last = -1;
    for (int k : e.mentions) {
      if (k >= scene.mentions.all().size()) {
        continue; // the title's own numbering is shorter
      }
      if (scene.mentions.get(k).first() < m.first()) {
        last = Math.max(last, k);
      }
    }
    return last;
  }

  // ---- pronouns: see Pronouns -----------------------------------------------------------------------------------------

  private Found pronoun(Mention m) {
    return pronouns.of(m);
  }
}
