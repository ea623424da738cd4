package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
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
  /** What one certain mention of its country adds to a reading; every doubling of mentions adds a tenth of it. */
  private static final double EVIDENCE = 1.9;
  private static final double CERTAIN = 5.9;
  /** A town of 900,000 or a region of a large country may stand before any other name ("California Senate"). */
  private static final double WELL_KNOWN = 5.95;

  private final ContextWords context;
  private final TokenizedText text;
  private final Map<String, Integer> certain = new HashMap<>();
  private final Set<String> people = new HashSet<>();

  Disambiguator(ContextWords context, TokenizedText text) {
    this.context = context;
    this.text = text;
  }

  List<CountryMention> resolve(List<RawMention> raw) {
    List<RawMention> places = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      RawMention mention = raw.get(i);
      RawMention previous = i == 0 ? null : raw.get(i - 1);
      RawMention following = i + 1 == raw.size() ? null : raw.get(i + 1);
      if (!mention.name().blocks() && !isOther(mention, previous, following)) {
        places.add(mention);
      }
    }
    places.removeIf(m -> m.name().length() == 1 && people.contains(text.lower(m.first())) && !isCountryWord(m));
    for (RawMention mention : places) {
      Sense best = mention.name().senses().getFirst();
      if (mention.name().oneCountry() && best.prior() >= CERTAIN) {
        certain.merge(best.code(), 1, Integer::sum);
      }
    }
    List<CountryMention> resolved = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      RawMention mention = places.get(i);
      Sense sense = choose(mention, i + 1 < places.size() ? places.get(i + 1) : null);
      if (sense != null) {
        resolved.add(new CountryMention(mention.span(), mention.first(), mention.last(), sense.code(), sense.via()));
      }
    }
    return resolved;
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
    if (via == Via.DEMONYM || via == Via.METONYM) {
      return false;
    }
    int before = mention.first() - 1;
    if (before >= 1 && mention.name().senses().getFirst().town() && text.lower(before).length() <= 2
        && context.is(Kind.UNIVERSITY, text.lower(before - 1))) {
      return true; // "University of Essex" is no event in Essex
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

  /** A capitalised neighbour that is no place and no word that goes with places. */
  private boolean isPartOfName(int token, @Nullable RawMention there) {
    boolean place = there != null && there.first() <= token && token < there.last() && !there.name().blocks();
    return !place && !context.is(Kind.LEAD, text.lower(token));
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

  private @Nullable Sense choose(
      RawMention mention, @Nullable RawMention next) {
    PlaceName name = mention.name();
    if (next != null && standsIn(mention, next)) {
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
    for (Sense sense : name.senses()) {
      double score = sense.prior() + evidence(sense.code());
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

  private double evidence(String code) {
    int count = certain.getOrDefault(code, 0);
    return count == 0 ? 0 : EVIDENCE * (1 + 0.1 * Math.log(count) / Math.log(2));
  }
}
