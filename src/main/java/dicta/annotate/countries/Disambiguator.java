package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
import dicta.annotate.countries.Countries.Tables;
import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.countries.PlaceName.Sense;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the names of one text stand for. First those that are people or newspapers go; what is certain by itself then
 * gives evidence for what is not ("Birmingham" in an article about Alabama). For one text, not thread-safe.
 */
final class Disambiguator {
  /** Readings less likely than this (a town of 100,000) need the article to speak of their country anyway. */
  private static final double LIKELY_ALONE = 5;
  /** For names that people bear too: a town of 600,000. */
  private static final double LIKELY_ALONE_IF_PERSON = 5.8;
  /** A town of 300,000, if no other country has one of that name nearly as large. */
  private static final double CERTAIN = 5.5;
  /** A small town of 10,000 alone in a text without any other place may name a country. */
  private static final double SMALL_ALONE = 4;
  /** A town of 900,000 or a region of a large country may stand before any other name ("California Senate"). */
  private static final double WELL_KNOWN = 5.95;

  private final ContextWords context;
  private final Hints hints;
  private final TokenizedText text;
  private final Set<String> people = new HashSet<>();
  /** Last words of names of people that the tables know. */
  private final Set<String> bearers = new HashSet<>();
  /** Where names of languages end. */
  private final Set<Integer> languages = new HashSet<>();
  /** "paris" where the text has "Paris, Texas". */
  private final Map<String, Sense> bound = new HashMap<>();

  Disambiguator(Tables tables, TokenizedText text) {
    this.context = tables.context();
    this.hints = tables.hints();
    this.text = text;
  }

  /**
   * @param known names of countries, regions and large towns
   * @param small names that only small towns and counties have
   */
  List<CountryMention> resolve(List<RawMention> known, List<RawMention> small) {
    List<RawMention> places = new ArrayList<>(known.size());
    for (int i = 0; i < known.size(); i++) {
      RawMention mention = known.get(i);
      RawMention previous = i == 0 ? null : known.get(i - 1);
      RawMention following = i + 1 == known.size() ? null : known.get(i + 1);
      if (mention.name().blocks()) {
        rememberBlocked(mention);
      } else if (!isOther(mention, previous, following)) {
        places.add(mention);
      }
    }
    places.removeIf(m -> m.name().length() == 1 && m.name().senses().getFirst().via() == Via.NAME
        && bearers.contains(text.lower(m.first())) && !isCountryWord(m) && !isLocated(m));
    places.removeIf(m -> m.name().length() == 1 && people.contains(text.lower(m.first())) && !isCountryWord(m) && !isLocated(m));
    List<RawMention> towns = new SmallTowns(context, text).places(small, places.stream().filter(m -> !mayBePerson(m)).toList());
    bind(places, towns);
    Evidence evidence = evidence(places, towns);
    List<CountryMention> resolved = new ArrayList<>(places.size() + towns.size());
    int t = 0;
    for (int i = 0; i < places.size(); i++) {
      RawMention mention = places.get(i);
      for (; t < towns.size() && towns.get(t).first() < mention.first(); t++) {
        addTown(towns.get(t), evidence, resolved);
      }
      Sense sense = choose(mention, i + 1 < places.size() ? places.get(i + 1) : null, evidence);
      if (sense != null) {
        resolved.add(new CountryMention(mention.span(), mention.first(), mention.last(), sense.code(), sense.via()));
      }
    }
    for (; t < towns.size(); t++) {
      addTown(towns.get(t), evidence, resolved);
    }
    return resolved;
  }

  /** "Paris, Texas": in this text Paris is that one. A country keeps its name if its people or its capital are there too. */
  private void bind(List<RawMention> places, List<RawMention> towns) {
    Set<String> spokenOf = new HashSet<>();
    for (RawMention mention : places) {
      Sense first = mention.name().senses().getFirst();
      if (first.via() == Via.DEMONYM || first.via() == Via.CAPITAL || first.via() == Via.METONYM) {
        spokenOf.add(first.code());
      }
    }
    int t = 0;
    RawMention previous = null;
    for (RawMention mention : places) {
      if (mention.name().senses().stream().anyMatch(Sense::region)) {
        while (t < towns.size() && towns.get(t).last() < mention.first() - 1) {
          t++;
        }
        RawMention inner = t < towns.size() && follows(towns.get(t), mention) ? towns.get(t) : previous;
        if (inner != null && follows(inner, mention)) {
          if (mayLieIn(inner, mention, spokenOf)) {
            bound.putIfAbsent(key(inner), within(inner, mention));
          }
        }
      }
      previous = mention;
    }
  }

  /** Whether "X, Y" may be a town and its region, not a list of countries or regions. */
  private static boolean mayLieIn(RawMention inner, RawMention outer, Set<String> spokenOf) {
    Sense there = inner.name().senses().getFirst();
    if (there.region() || !outer.name().senses().getFirst().region()) { // "Ontario, Calif.", "Rome, Georgia", not "Texas, Ohio"
      boolean named = inner.name().senses().stream().anyMatch(sense -> sense.town() && !sense.region() && !sense.admin().isEmpty()
          && outer.name().senses().stream().anyMatch(o -> o.region() && o.code().equals(sense.code()) && o.admin().equals(sense.admin())));
      return named && there.via() != Via.NAME && (!there.region() || outer.last() - outer.first() > 1);
    }
    return there.town() || there.via() == Via.CAPITAL || there.via() == Via.NAME && !spokenOf.contains(there.code());
  }

  private boolean follows(RawMention inner, RawMention outer) {
    return outer.first() == inner.last() + 1 && text.lower(inner.last()).equals(",");
  }

  /** The reading of a town that lies in a region; a new one where no table knows it. */
  private static Sense within(RawMention inner, RawMention outer) {
    for (Sense region : outer.name().senses()) {
      for (Sense sense : inner.name().senses()) {
        if (region.region() && sense.code().equals(region.code()) && sense.town() && !sense.region()
            && (sense.admin().isEmpty() || region.admin().isEmpty() || sense.admin().equals(region.admin()))) {
          return new Sense(region.code(), Via.CITY, Math.max(sense.prior(), region.prior()), true, false, region.admin());
        }
      }
    }
    Sense region = outer.name().senses().stream().filter(Sense::region).findFirst().orElseThrow();
    return new Sense(region.code(), Via.CITY, region.prior(), true, false, region.admin());
  }

  private Evidence evidence(List<RawMention> places, List<RawMention> towns) {
    var evidence = new Evidence(() -> hints.in(text));
    for (RawMention mention : places) {
      Sense best = mention.name().senses().getFirst();
      if (!bound.containsKey(key(mention)) && best.town() && !best.region() && (!mayBePerson(mention) || isLocated(mention))) {
        evidence.town(key(mention), mention.name().senses());
      }
    }
    for (RawMention mention : towns) {
      if (!bound.containsKey(key(mention))) {
        evidence.town(key(mention), mention.name().senses());
      }
    }
    for (RawMention mention : towns) {
      Sense here = bound.getOrDefault(key(mention), mention.name().senses().getFirst());
      if (bound.containsKey(key(mention))) {
        evidence.certain(here);
      } else if (here.county() && mention.name().oneCountry()) {
        evidence.certain(new Sense(here.code(), here.via(), here.prior(), true, false));
      }
    }
    for (RawMention mention : places) {
      Sense best = mention.name().senses().getFirst();
      Sense here = bound.get(key(mention));
      if (here != null) {
        evidence.certain(here);
      } else if (mention.name().oneCountry() && best.prior() >= CERTAIN && !(best.town() && !best.region() && mayBePerson(mention))
          && !((best.town() && !best.region() || best.via() == Via.CAPITAL) && evidence.isContested(mention.name().senses()))) {
        evidence.certain(best);
      }
    }
    return evidence;
  }

  private boolean mayBePerson(RawMention mention) {
    return mention.name().alsoPerson() || context.is(Kind.BEARER, text.lower(mention.first()));
  }

  private String key(RawMention mention) {
    if (mention.last() - mention.first() == 1) {
      return text.lower(mention.first());
    }
    var key = new StringBuilder();
    for (int i = mention.first(); i < mention.last(); i++) {
      key.append(text.lower(i)).append(' ');
    }
    return key.toString();
  }

  /** A small town counts where its country is there anyway, where towns lie together, or where nothing else is. */
  private void addTown(RawMention mention, Evidence evidence, List<CountryMention> resolved) {
    Sense best = bound.get(key(mention));
    double bestScore = 0;
    boolean mayStandAlone = text.sentences() > 1 && (isLocated(mention) || isCivic(mention));
    if (best == null) {
      for (Sense sense : mention.name().senses()) {
        boolean holds = evidence.isCertain(sense.code()) || evidence.liesTogether(sense.code()) || sense.county()
            || mayStandAlone && (evidence.isHinted(sense.code()) || evidence.nothingIsCertain() && sense.prior() >= SMALL_ALONE);
        double score = sense.prior() + evidence.of(sense);
        if (holds && score > bestScore) {
          best = sense;
          bestScore = score;
        }
      }
    }
    if (best != null) {
      resolved.add(new CountryMention(mention.span(), mention.first(), mention.last(), best.code(), Via.CITY));
    }
  }

  /** Whether the neighbours say that it is no place: a newspaper, a firm, a person. */
  private boolean isOther(RawMention mention, @Nullable RawMention previous, @Nullable RawMention following) {
    int next = mention.last();
    boolean capitalisedNext = next < text.size() && text.type(next) == Type.WORD && text.isCapitalised(next)
        && text.start(next) == mention.span().end() + 1;
    if (capitalisedNext
        && (context.is(Kind.PUBLICATION, text.lower(next)) || context.is(Kind.COMPANY, text.lower(next)))) {
      return true;
    }
    Via via = mention.name().senses().getFirst().via();
    if (via == Via.DEMONYM && isLanguage(mention)) {
      return true;
    }
    if (via == Via.DEMONYM || via == Via.METONYM) {
      return false;
    }
    if (via != Via.NAME && isSeat(mention)) {
      return true;
    }
    int before = mention.first() - 1;
    if (before >= 1 && mention.name().senses().getFirst().town() && text.lower(before).length() <= 2
        && context.is(Kind.UNIVERSITY, text.lower(before - 1))) {
      return true; // "University of Essex" is no event in Essex
    }
    if (before >= 0 && isParticle(before)) {
      remember(mention);
      return true;
    }
    if (before >= 0 && text.type(before) == Type.PUNCTUATION && text.word(before).equals(".") && before > 0
        && context.is(Kind.TITLE, text.lower(before - 1))) {
      before--;
    }
    if (before >= 0 && text.type(before) == Type.WORD && text.isCapitalised(before)
        && text.sentence(before) == text.sentence(mention.first())
        && (context.is(Kind.GIVEN, text.lower(before)) || context.is(Kind.TITLE, text.lower(before))
            || mention.name().senses().getFirst().town() && isPartOfName(before, previous)
            || via == Via.CAPITAL && before > text.sentenceStart(text.sentence(before)) && isPartOfName(before, previous))) {
      remember(mention);
      return true;
    }
    if (capitalisedNext && mention.name().senses().getFirst().town() && mention.name().length() == 1
        && isPartOfName(next, following) && !context.is(Kind.PLACE, text.lower(next))
        && mention.name().senses().getFirst().prior() < WELL_KNOWN) {
      remember(mention);
      return true;
    }
    if (capitalisedNext && mention.name().senses().getFirst().town() && context.is(Kind.FEATURE, text.lower(next))
        && mention.name().senses().getFirst().prior() < WELL_KNOWN) {
      return true;
    }
    if (capitalisedNext && mention.name().length() == 1 && context.is(Kind.BEARER, text.lower(mention.first()))
        && !context.is(Kind.PLACE, text.lower(next))) {
      if (via != Via.NAME) {
        remember(mention); // a country's name before a capital may be that of an organisation too
      }
      return true;
    }
    return false;
  }

  /** "Jabbar al Sabah", "De Lima", "Ann de Lima". */
  private boolean isParticle(int i) {
    boolean small = !text.isCapitalised(i);
    return context.is(Kind.PARTICLE, text.lower(i)) && small || context.is(Kind.CAPITAL_PARTICLE, text.lower(i))
        && (!small || i > 0 && text.isCapitalised(i - 1) && context.is(Kind.GIVEN, text.lower(i - 1)));
  }

  /** "(R-Lima)": where a member of a parliament was elected, a town of that country, not the capital of another. */
  private boolean isSeat(RawMention mention) {
    int at = mention.span().start();
    return at >= 2 && text.text().charAt(at - 1) == '-' && Character.isUpperCase(text.text().charAt(at - 2))
        && (at == 2 || !Character.isLetter(text.text().charAt(at - 3)));
  }

  /** "in Spanish", "speaks English and French", "Spanish lessons", not "in Spanish towns". */
  private boolean isLanguage(RawMention mention) {
    if (mention.name().length() > 1 || !context.is(Kind.LANGUAGE, text.lower(mention.first()))) {
      return false;
    }
    int next = mention.last();
    boolean word = next < text.size() && text.type(next) == Type.WORD;
    if (word && context.is(Kind.SPOKEN, text.lower(next))) {
      languages.add(mention.last());
      return true;
    }
    boolean alone = !word || context.is(Kind.LEAD, text.lower(next)) && !text.isCapitalised(next);
    int before = mention.first() - 1;
    boolean chained = before > 0 && (text.lower(before).equals(",") || context.is(Kind.LEAD, text.lower(before)))
        && (languages.contains(before) || languages.contains(before - 1));
    boolean spoken = alone && before >= 0 && (context.is(Kind.SPEAK, text.lower(before)) || chained);
    if (spoken) {
      languages.add(mention.last());
    }
    return spoken;
  }

  /** A capitalised neighbour that is no place and no word that goes with places. */
  private boolean isPartOfName(int token, @Nullable RawMention there) {
    boolean place = there != null && there.first() <= token && token < there.last() && !there.name().blocks()
        && (!there.name().senses().getFirst().town() || there.name().senses().getFirst().region()); // "Whitney Houston"
    return !place && !context.is(Kind.LEAD, text.lower(token));
  }

  /** "Michael Jordan" is in the tables as no place; "Jordan" alone is he, too. */
  private void rememberBlocked(RawMention mention) {
    if (mention.name().length() > 1 && context.is(Kind.GIVEN, text.lower(mention.first()))) {
      bearers.add(text.lower(mention.last() - 1));
    }
  }

  private void remember(RawMention mention) {
    if (mention.name().length() == 1) {
      people.add(text.lower(mention.first()));
    }
  }

  /** Whether it is more likely a country than a person even where a person of that name appears. */
  private boolean isCountryWord(RawMention mention) {
    return mention.name().senses().getFirst().via() == Via.NAME
        && !context.is(Kind.BEARER, text.lower(mention.first()));
  }

  /** "in Madrid": a place, whoever else bears the name. */
  private boolean isLocated(RawMention mention) {
    int before = mention.first() - 1;
    return before >= 0 && context.is(Kind.INSIDE, text.lower(before));
  }

  /** "Bonham officials". */
  private boolean isCivic(RawMention mention) {
    return mention.last() < text.size() && context.is(Kind.CIVIC, text.lower(mention.last()));
  }

  private @Nullable Sense choose(RawMention mention, @Nullable RawMention next, Evidence evidence) {
    PlaceName name = mention.name();
    Sense here = bound.get(key(mention));
    if (here != null) {
      return here;
    }
    if (next != null && standsIn(mention, next) && name.senses().getFirst().via() != Via.NAME) {
      for (Sense sense : name.senses()) {
        for (Sense around : next.name().senses()) {
          if (sense.code().equals(around.code()) && around.prior() >= 6) {
            return sense;
          }
        }
      }
    }
    if (next != null && name.senses().getFirst().town() && standsIn(mention, next)
        && next.name().senses().getFirst().region()) {
      Sense region = next.name().senses().getFirst();
      return new Sense(region.code(), Via.CITY, region.prior(), true, false); // a town that no table knows
    }
    Sense best = null;
    double bestScore = 0;
    if (name.senses().size() == 1 && !name.senses().getFirst().town() && name.senses().getFirst().via() != Via.CAPITAL) {
      return name.senses().getFirst();
    }
    for (Sense sense : name.senses()) {
      double score = sense.prior() + evidence.of(sense);
      if (score > bestScore) {
        best = sense;
        bestScore = score;
      }
    }
    if (best != null && (best.town() || best.via() == Via.CAPITAL && context.is(Kind.BEARER, text.lower(mention.first())))) {
      double needed = name.alsoPerson() || context.is(Kind.BEARER, text.lower(mention.first()))
          ? LIKELY_ALONE_IF_PERSON : LIKELY_ALONE;
      return bestScore >= needed ? best : null;
    }
    return best;
  }

  /** "Paris, Texas". */
  private boolean standsIn(RawMention inner, RawMention outer) {
    return outer.first() == inner.last() + 1 && text.lower(inner.last()).equals(",") || outer.first() == inner.last();
  }
}
