package dicta.annotate.speech;

import static dicta.annotate.speech.Words.ADV;
import static dicta.annotate.speech.Words.AUX;
import static dicta.annotate.speech.Words.CONJ;
import static dicta.annotate.speech.Words.DET;
import static dicta.annotate.speech.Words.DOC;
import static dicta.annotate.speech.Words.FUNCTION;
import static dicta.annotate.speech.Words.GIVEN;
import static dicta.annotate.speech.Words.HEAD;
import static dicta.annotate.speech.Words.ORG;
import static dicta.annotate.speech.Words.PERSON;
import static dicta.annotate.speech.Words.PLURAL;
import static dicta.annotate.speech.Words.POSS;
import static dicta.annotate.speech.Words.PREP;
import static dicta.annotate.speech.Words.PRON;
import static dicta.annotate.speech.Words.TIME;
import static dicta.annotate.speech.Words.TITLE;
import static dicta.annotate.speech.Words.VERB;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.List;

/**
 * Finds the noun phrases that can be speakers: names with titles and particles, roles, pronouns, organisations, documents,
 * unnamed people. A chunker without parts of speech: a phrase is a run of words of which none is a function word or a verb,
 * and its head the last name or noun for a person, body or document. Thread-safe; cost linear in the number of tokens.
 */
final class MentionFinder {
  private final Words words;

  MentionFinder(Words words) {
    this.words = words;
  }

  /** @param countries mentions of countries in the same text, by place */
  Mentions find(TokenizedText text, List<CountryMention> countries) {
    return new Run(text, countries).run();
  }

  private final class Run {
    final TokenizedText text;
    final int n;
    final int[] bits;
    final NameTokens names;
    final PhraseMaker make;
    final List<Mention> found;

    Run(TokenizedText text, List<CountryMention> countries) {
      this.text = text;
      names = new NameTokens(words, text, countries);
      n = names.n;
      bits = names.bits;
      make = new PhraseMaker(words, names);
      found = make.found;
    }

    Mentions run() {
      int i = 0;
      while (i < n) {
        i = phraseAt(i);
      }
      return new Attachments(words, text, bits, found).link();
    }

    /** Reads the phrase that begins at {@code i}, if one does; returns where to go on. */
    int phraseAt(int i) {
      Type type = text.type(i);
      if (type != Type.WORD && type != Type.NUMBER) {
        return i + 1;
      }
      int b = bits[i];
      boolean name = names.nameToken(i);
      if ((b & PRON) != 0 && !name && !((b & POSS) != 0 && startsNoun(i + 1))) {
        make.addPronoun(i);
        return i + 1;
      }
      if ((b & DET) != 0 && !name && words.is(WordClasses.Kind.THAT, text.lower(i)) && (names.nameToken(i + 1) || i + 1 < n && (bits[i + 1] & PLURAL) != 0)) {
        return i + 1; // "said that Anna Keller", "said that critics": no determiner
      }
      if ((b & (DET | POSS)) != 0 && !name) {
        return run(i, i + 1, true);
      }
      if (name || (b & (HEAD | TITLE)) != 0 || startsModifiers(i)) {
        return run(i, i, false);
      }
      return i + 1;
    }

    /** Whether "her" before it is a possessive: "her son", not "told her that". */
    boolean startsNoun(int i) {
      return i < n && text.sentence(i) == text.sentence(i - 1) && text.type(i) == Type.WORD
          && (names.nameToken(i) || (bits[i] & HEAD) != 0 && (bits[i] & VERB) == 0 || (bits[i] & (FUNCTION | VERB | TIME)) == 0);
    }

    /** A word that is a verb as well, before a noun for one person. */
    boolean beforePerson(int i) {
      return (bits[i] & Words.BASE_VERB) != 0 && (bits[i] & FUNCTION) == 0 && i + 1 < n
          && (bits[i + 1] & (PERSON | PLURAL)) == PERSON;
    }

    boolean startsModifiers(int i) {
      if (i < n && beforePerson(i)) {
        return true; // "said lead author Anna Keller"
      }
      return i < n && text.type(i) == Type.WORD && (bits[i] & (FUNCTION | VERB | TIME)) == 0;
    }

    /**
     * A run of nominal words, cut at possessives into phrases of which each owns the next.
     *
     * @param first where the phrase begins, determiner included
     * @param from first word after the determiner
     */
    int run(int first, int from, boolean det) {
      int owner = -1;
      boolean definite = det && !isIndefinite(first);
      if (det && (bits[first] & POSS) != 0) {
        owner = make.addPronoun(first);
      }
      int begin = first;
      int i = from;
      while (true) {
        int end = partEnd(i, det || owner >= 0);
        int made = make.add(begin, i, end, det || owner >= 0, definite || owner >= 0, owner);
        if (end < n && text.type(end) == Type.POSSESSIVE && end > i) {
          owner = made >= 0 ? made : make.addOther(begin, end, owner);
          i = end + 1;
          while (i < n && text.type(i) == Type.WORD && (bits[i] & DET) != 0 && !names.nameToken(i) && (bits[i] & (PRON | PREP)) == 0) {
            i++; // "Vanderbilt's four sons"
          }
          begin = found.get(owner).first();
          if (i >= n || text.type(i) != Type.WORD || (bits[i] & (FUNCTION & ~ADV)) != 0 && !names.nameToken(i)) {
            return Math.max(i, end + 1);
          }
        } else {
          int next = made >= 0 ? found.get(made).last() : end;
          return Math.max(next, first + 1);
        }
      }
    }

    boolean isIndefinite(int i) {
      return (bits[i] & POSS) == 0 && !words.is(WordClasses.Kind.DEFINITE, text.lower(i));
    }

    /** Where the run of nominal words that begins at {@code from} ends. */
    int partEnd(int from, boolean open) {
      int i = from;
      boolean headSeen = false;
      boolean previousOpen = open;
      while (i < n && i - from < 14) {
        Type type = text.type(i);
        if (type == Type.NUMBER) {
          if (headSeen || i == from && !open) {
            break;
          }
          i++;
          continue;
        }
        if (type != Type.WORD) {
          if (i > from && names.isNameInner(i)) {
            i++;
            continue;
          }
          break;
        }
        if (i > from && text.paragraph(i) != text.paragraph(from)) {
          break;
        }
        if (names.nameToken(i)) {
          if (opensClause(from, i) || i > from && (names.behindAgency(i) || names.opensOfficeBehindName(from, i))) {
            break;
          }
          i = names.nameEnd(i);
          headSeen = true;
          previousOpen = false;
          continue;
        }
        int b = bits[i];
        if (i == from && open && words.is(WordClasses.Kind.ORDINAL, text.lower(i)) && startsModifiers(i + 1)) {
          i++; // "the first report"
          continue;
        }
        if ((b & FUNCTION) != 0 && (b & HEAD) == 0) {
          if (words.is(WordClasses.Kind.NAME_AND, text.lower(i)) && i > from && joinsModifiers(i)) {
            i++;
            continue;
          }
          break;
        }
        if ((b & (ADV | DET | PRON | AUX)) != 0) {
          break;
        }
        if (headSeen && i > from && names.nameToken(i - 1) && !open && !beforeTitle(i) && !leadsToTitledName(i)) {
          break;
        }
        if (i == from && (b & (VERB | HEAD)) == VERB && from > 0 && make.standsAlone(from - 1) && !words.endsAsPlural(text.lower(i))) {
          break; // "several said", "all agreed"
        }
        if (i == from && !open && beforePerson(i)) {
          i++; // "lead author"
          continue;
        }
        if (headSeen && names.nameToken(i - 1) && beforeTitle(i)) {
          i++;
          continue;
        }
        if ((b & VERB) != 0 && !previousOpen && !(headSeen && (b & ORG) != 0 && owns(i))) {
          boolean noun = (b & HEAD) != 0 || headSeen && (b & Words.BASE_VERB) != 0 && i > from && !names.nameToken(i - 1)
              && (bits[i - 1] & (PERSON | ORG | DOC)) != 0 && (bits[i - 1] & PLURAL) == 0 && i + 1 < n && (bits[i + 1] & HEAD) != 0;
          boolean one = from > 0 && words.is(WordClasses.Kind.INDEFINITE_ARTICLE, text.lower(from - 1)); // "a UN report"
          boolean afterSingular = open && i > from && (names.nameToken(i - 1) ? one
              : (bits[i - 1] & HEAD) != 0 && (bits[i - 1] & PLURAL) == 0);
          boolean compound = (b & Words.BASE_VERB) != 0 && noun && ((b & HEAD) == 0 || afterSingular); // "a press release"
          if (headSeen && !compound || !noun) {
            break;
          }
        }
        if (!previousOpen && words.endsAsFinite(text.lower(i))) {
          break;
        }
        if (headSeen && !previousOpen && ((b & HEAD) == 0 && looksLikeVerb(text.lower(i)) || (b & TIME) != 0)) {
          break;
        }
        headSeen |= (b & HEAD) != 0;
        previousOpen = false;
        i++;
        if (i == from + 1 && open && (b & TIME) != 0 && from > 1 && (bits[from - 2] & PREP) != 0 && opensTitledName(i)) {
          break; // "At the time police spokesman Tom Baker said"
        }
      }
      return i;
    }

    /** "the Westland state's premier": a noun for a body that owns is no verb. */
    boolean owns(int i) {
      return i + 1 < n && text.type(i + 1) == Type.POSSESSIVE;
    }

    /** "the speech Lang claimed", "the deal Keller made": behind a noun for a thing a name with its verb begins a clause. */
    boolean opensClause(int from, int name) {
      int before = name - 1;
      boolean newPerson = from > 0 && words.is(WordClasses.Kind.INDEFINITE_ARTICLE, text.lower(from - 1)) && before >= from
          && (bits[before] & PERSON) != 0 && !text.isCapitalised(before); // "with a foreign journalist Lang said"
      if (newPerson) {
        return clauseFollows(names.nameEnd(name));
      }
      if (before < from || text.isCapitalised(before) || text.type(before) != Type.WORD
          || (bits[before] & (PERSON | ORG | TITLE | FUNCTION | TIME | GIVEN)) != 0
          || words.is(WordClasses.Kind.TITLE_MODIFIER, text.lower(before))
          || words.is(WordClasses.Kind.YOUNGER, text.lower(before)) || words.is(WordClasses.Kind.ELDER, text.lower(before))) {
        return false;
      }
      int end = names.nameEnd(name);
      for (int i = name; i < end; i++) {
        if ((bits[i] & (ORG | Words.ORGNAME)) != 0) {
          return false;
        }
      }
      return clauseFollows(end);
    }

    private boolean clauseFollows(int end) {
      return end < n && text.type(end) == Type.WORD && !text.isCapitalised(end) && (bits[end] & HEAD) == 0
          && ((bits[end] & (VERB | AUX)) != 0 && (bits[end] & (PREP | CONJ)) == 0);
    }

    /** "Democratic state Rep. X": a noun, though it can be a verb, right before a title in a capital. */
    boolean beforeTitle(int i) {
      return (bits[i] & HEAD) != 0 && !text.isCapitalised(i) && i + 1 < n && (bits[i + 1] & TITLE) != 0 && text.isCapitalised(i + 1);
    }

    /** "campaign manager Kellyanne": small words that end in a noun for a person, then a name or the end of a short phrase. */
    boolean leadsToTitledName(int from) {
      for (int i = from; i < n && i < from + 5 && text.type(i) == Type.WORD && !names.nameToken(i); i++) {
        int b = bits[i];
        if ((b & FUNCTION) != 0 && (b & HEAD) == 0 && !words.is(WordClasses.Kind.NAME_AND, text.lower(i)) || i > from && looksLikeVerb(text.lower(i)) && (b & HEAD) == 0) {
          return false;
        }
        if ((b & HEAD) != 0 && (b & VERB) == 0) {
          return true;
        }
        if (i == from && ((b & VERB) != 0 || looksLikeVerb(text.lower(i)))) {
          return false;
        }
      }
      return false;
    }

    /** Small words that end in a noun for a person and, right behind it, a name. */
    boolean opensTitledName(int from) {
      int i = from;
      while (i < n && i < from + 4 && text.type(i) == Type.WORD && !names.nameToken(i) && (bits[i] & (FUNCTION | TIME)) == 0) {
        i++;
      }
      return i > from && i < n && names.nameToken(i) && (bits[i - 1] & (PERSON | PLURAL)) == PERSON;
    }

    /** "and" between two modifiers: "civil and environmental engineering professor", "co-author and geochemist X". */
    boolean joinsModifiers(int and) {
      for (int i = and + 1; i < n && i < and + 4 && text.type(i) == Type.WORD && !names.nameToken(i); i++) {
        int b = bits[i];
        if ((b & (FUNCTION | VERB)) != 0 && (b & HEAD) == 0) {
          return false;
        }
        if ((b & PERSON) != 0 && (b & PLURAL) == 0) {
          return i + 1 < n && names.nameToken(i + 1) && !names.nameToken(and - 1);
        }
      }
      return false;
    }

    boolean looksLikeVerb(String lower) {
      return words.endsAsVerb(lower);
    }

  }
}
