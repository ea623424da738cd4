package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells names of small towns from the people, streets and things that are called like them: a town stands where a place would
 * stand ("in Bonham", "Bonham officials") and is never called like somebody in the text ("Ed Bonham"). For one text.
 */
final class SmallTowns {
  private final ContextWords context;
  private final TokenizedText text;

  SmallTowns(ContextWords context, TokenizedText text) {
    this.context = context;
    this.text = text;
  }

  /**
   * Those that are places, by place in the text.
   *
   * @param known other places of the text
   */
  List<RawMention> places(List<RawMention> small, List<RawMention> known) {
    Set<Integer> ends = new HashSet<>();
    known.forEach(m -> ends.add(m.last()));
    Set<String> people = new HashSet<>();
    for (RawMention mention : small) {
      if (mention.name().length() == 1 && isOfPerson(mention, ends)) {
        people.add(text.lower(mention.first()));
      }
    }
    List<RawMention> places = new ArrayList<>();
    for (RawMention mention : small) {
      boolean place = mention.name().length() == 1
          ? !people.contains(text.lower(mention.first())) && !context.is(Kind.NOTOWN, text.lower(mention.first()))
          : !isOfPerson(mention, ends);
      if (place && !isPartOfLonger(mention) && standsLikePlace(mention, ends)) {
        places.add(mention);
        ends.add(mention.last());
      }
    }
    return places;
  }

  /** After a given name, a title or another name: "Ed Bonham". */
  private boolean isOfPerson(RawMention mention, Set<Integer> placeEnds) {
    int before = mention.first() - 1;
    if (before > 0 && text.word(before).equals(".") && context.is(Kind.TITLE, text.lower(before - 1))) {
      return true;
    }
    if (before > 0 && text.word(before).equals(".") && text.word(before - 1).length() == 1 && text.isCapitalised(before - 1)) {
      return true; // "Ed J. Bonham"
    }
    if (before < 0 || text.type(before) != Type.WORD || !text.isCapitalised(before)
        || text.sentence(before) != text.sentence(mention.first()) || placeEnds.contains(before + 1)) {
      return false;
    }
    String word = text.lower(before);
    return context.is(Kind.TITLE, word) || context.is(Kind.GIVEN, word) || !context.is(Kind.LEAD, word);
  }

  /** "Bonham Smith", "Bonham Avenue". */
  private boolean isPartOfLonger(RawMention mention) {
    int next = mention.last();
    return next < text.size() && text.type(next) == Type.WORD && text.isCapitalised(next)
        && text.start(next) == text.end(next - 1) + 1 && !context.is(Kind.PLACE, text.lower(next))
        && !context.is(Kind.CIVIC, text.lower(next));
  }

  private boolean standsLikePlace(RawMention mention, Set<Integer> placeEnds) {
    int before = mention.first() - 1;
    int next = mention.last();
    if (isCounty(mention) || civic(next)) {
      return true;
    }
    if (before < 0 || text.sentence(before) != text.sentence(mention.first())) {
      return false;
    }
    String word = text.lower(before);
    if (context.is(Kind.LOCATIVE, word)) {
      return true;
    }
    // "in Bonham and Paris", "in Bonham, Texas"
    return (word.equals(",") || context.is(Kind.LEAD, word)) && placeEnds.contains(before);
  }

  private static boolean isCounty(RawMention mention) {
    return mention.name().length() > 1 && mention.name().senses().getFirst().county();
  }

  private boolean civic(int next) {
    return next < text.size() && text.type(next) == Type.WORD && context.is(Kind.CIVIC, text.lower(next));
  }
}
