package dicta.annotate.countries;

import dicta.annotate.countries.Countries.Tables;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds names of the gazetteer in a text, longest first, also as parts of compounds ("US-led", "Franco-German"). */
final class NameFinder {
  private final Gazetteer names;

  NameFinder(Tables tables) {
    this.names = tables.names();
  }

  /** All names, those that block others included, by place; none overlaps another. */
  List<RawMention> find(TokenizedText text) {
    List<RawMention> found = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      if (text.type(i) != Type.WORD) {
        i++;
        continue;
      }
      boolean capitalised = text.isCapitalised(i);
      PlaceName name = names.longestAt(text, i);
      if (name != null && (capitalised || writtenSmall(name))) {
        int last = i + name.length();
        found.add(new RawMention(text.span(i, last), i, last, name));
        i = last;
      } else {
        if (text.word(i).indexOf('-') > 0) {
          findInCompound(text, i, found);
        }
        i++;
      }
    }
    return found;
  }

  /** In Spanish demonyms are written small; in every language so are blocking names such as "guinea pig". */
  private static boolean writtenSmall(PlaceName name) {
    return name.blocks() || name.lowerCase();
  }

  private void findInCompound(TokenizedText text, int token, List<RawMention> found) {
    String word = text.word(token);
    String lower = text.lower(token);
    int from = 0;
    while (from < word.length()) {
      int to = endOfPart(word, from);
      if (to - from > 1 && Character.isUpperCase(word.charAt(from))) {
        PlaceName name = names.longestInCompound(lower, word, from, to);
        if (name != null && !name.blocks() && !name.senses().getFirst().town()) {
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

  private static int endOfPart(String word, int from) {
    int hyphen = word.indexOf('-', from);
    return hyphen < 0 ? word.length() : hyphen;
  }
}
