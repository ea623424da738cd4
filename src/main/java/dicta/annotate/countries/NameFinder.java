package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
import dicta.annotate.countries.Countries.Tables;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names of the gazetteer in a text, longest first, also as parts of compounds ("US-led", "Franco-German"). */
final class NameFinder {
  private final Gazetteer names;
  private final Towns towns;
  private final States states;
  private final ContextWords context;

  NameFinder(Tables tables) {
    this.names = tables.names();
    this.towns = tables.towns();
    this.states = tables.states();
    this.context = tables.context();
  }

  /**
   * The names of one text, each list by place, no name overlapping another of its list.
   *
   * @param known countries, regions and large towns, and names that block others
   * @param small names that only small towns and counties have
   */
  record Names(List<RawMention> known, List<RawMention> small) {}

  Names find(TokenizedText text) {
    List<RawMention> found = new ArrayList<>();
    List<RawMention> small = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      if (text.type(i) != Type.WORD) {
        i++;
        continue;
      }
      boolean capitalised = text.isCapitalised(i);
      PlaceName name = names.longestAt(text, i);
      if (name != null && !capitalised && !writtenSmall(name)) {
        name = null;
      }
      PlaceName town = capitalised && (name == null || !name.blocks()) ? towns.longestAt(text, i) : null;
      States.Found state = capitalised ? stateAt(text, i) : null;
      if (state != null) {
        found.add(new RawMention(text.span(i, state.last()), i, state.last(), state.name()));
        i = state.last();
      } else if (town != null && (name == null || town.length() > name.length())) {
        small.add(new RawMention(text.span(i, i + town.length()), i, i + town.length(), town));
        i += town.length();
      } else if (name != null) {
        int last = i + name.length();
        PlaceName all = town != null && town.length() == name.length() ? towns.with(name, town, text.lower(i)) : name;
        found.add(new RawMention(text.span(i, last), i, last, all));
        i = last;
      } else {
        if (text.word(i).indexOf('-') > 0) {
          findInCompound(text, i, found);
        }
        i++;
      }
    }
    return new Names(found, small);
  }

  /** "Ga." after a town and a comma. */
  private States.@Nullable Found stateAt(TokenizedText text, int i) {
    boolean follows = i >= 2 && text.lower(i - 1).equals(",") && text.type(i - 2) == Type.WORD && text.isCapitalised(i - 2);
    return follows ? states.at(text, i, 0) : null;
  }

  /** In Spanish demonyms are written small; in every language so are blocking names such as "guinea pig". */
  private static boolean writtenSmall(PlaceName name) {
    return name.blocks() || name.lowerCase();
  }

  private void findInCompound(TokenizedText text, int token, List<RawMention> found) {
    String word = text.word(token);
    String lower = text.lower(token);
    if (word.indexOf('-') == 1 && context.is(Kind.PARTY, lower.substring(0, 1))) { // "R-Ga."
      States.Found state = states.at(text, token, 2);
      if (state != null) {
        found.add(new RawMention(text.span(token, state.last()), token, state.last(), state.name()));
        return;
      }
    }
    int from = 0;
    while (from < word.length()) {
      int to = endOfPart(word, from);
      if (to - from > 1 && Character.isUpperCase(word.charAt(from))) {
        PlaceName name = names.longestInCompound(lower, word, from, to);
        if (name != null && !name.blocks() && mayStandInCompound(name, lower, from, to)) {
          for (int more = name.length() - 1; more > 0; more--) {
            to = endOfPart(word, to + 1);
          }
          int start = text.start(token);
          found.add(new RawMention(new Span(start + from, start + to), token, token + 1, name));
        }
      }
      from = to + 1;
    }
  }

  /** "US-led", "R-Ohio", "Chicago-based"; not "Jackson-Lee". */
  private boolean mayStandInCompound(PlaceName name, String lower, int from, int to) {
    boolean state = name.senses().getFirst().region() && from == 2;
    return !name.senses().getFirst().town() || state || name.length() == 1 && context.is(Kind.BASED, lower.substring(Math.min(to + 1, lower.length())));
  }

  private static int endOfPart(String word, int from) {
    int hyphen = word.indexOf('-', from);
    return hyphen < 0 ? word.length() : hyphen;
  }
}
