package dicta.annotate.speech;

import static dicta.annotate.speech.Words.ADV;
import static dicta.annotate.speech.Words.AUX;
import static dicta.annotate.speech.Words.DET;
import static dicta.annotate.speech.Words.DOC;
import static dicta.annotate.speech.Words.FEMALE;
import static dicta.annotate.speech.Words.FUNCTION;
import static dicta.annotate.speech.Words.GIVEN;
import static dicta.annotate.speech.Words.GIVEN_FEMALE;
import static dicta.annotate.speech.Words.GIVEN_MALE;
import static dicta.annotate.speech.Words.HEAD;
import static dicta.annotate.speech.Words.MALE;
import static dicta.annotate.speech.Words.NOT_NAME;
import static dicta.annotate.speech.Words.ORG;
import static dicta.annotate.speech.Words.ORGNAME;
import static dicta.annotate.speech.Words.PARTICLE;
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
import dicta.model.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    /** For each token one past the end of the country mention that it belongs to, or 0. */
    final int[] country;
    final boolean[] demonym;
    final Set<String> lowerCased = new HashSet<>();
    /** Words that the text capitalises within a sentence. */
    final Set<String> capitalsInside = new HashSet<>();
    /** Words like "May" that are a surname in this text, since a given name or a title stands before one. */
    final Set<String> rareNames = new HashSet<>();
    final List<Mention> found = new ArrayList<>();

    Run(TokenizedText text, List<CountryMention> countries) {
      this.text = text;
      n = text.size();
      bits = new int[n];
      country = new int[n];
      demonym = new boolean[n];
      for (int i = 0; i < n; i++) {
        bits[i] = words.bits(text.lower(i));
        if (bits[i] == 0) {
          bits[i] = bySuffix(text.lower(i));
        }
        if (text.word(i) == text.lower(i)) { // the same string where nothing was capitalised
          lowerCased.add(text.lower(i));
        } else if (bits[i] == 0 && !opensSentence(i)) {
          capitalsInside.add(text.word(i));
        } else if ((bits[i] & (NOT_NAME | AUX)) != 0 && i > 0 && (bits[i - 1] & (GIVEN | TITLE)) != 0 && text.isCapitalised(i - 1)
            && text.end(i - 1) + 1 == text.start(i) && !beforeNumber(i)) {
          rareNames.add(text.word(i));
        }
      }
      for (CountryMention c : countries) {
        for (int i = c.first(); i < c.last(); i++) {
          country[i] = c.last();
          demonym[i] = c.via() == CountryMention.Via.DEMONYM;
        }
      }
    }

    /** Nouns for people that no list can hold: "ecologist", "phoneticians". */
    static int bySuffix(String lower) {
      int length = lower.length();
      if (length < 7) {
        return 0;
      }
      boolean plural = lower.endsWith("s");
      String stem = plural ? lower.substring(0, length - 1) : lower;
      boolean person = stem.endsWith("ist") || stem.endsWith("ician") || stem.endsWith("ographer") || stem.endsWith("woman")
          || stem.endsWith("person");
      return person ? PERSON | (plural ? PLURAL : 0) : 0;
    }

    boolean beforeNumber(int i) {
      return i + 1 < n && text.type(i + 1) == Type.NUMBER;
    }

    Mentions run() {
      int i = 0;
      while (i < n) {
        i = phraseAt(i);
      }
      return new Attachments(text, bits, found).link();
    }

    /** Reads the phrase that begins at {@code i}, if one does; returns where to go on. */
    int phraseAt(int i) {
      Type type = text.type(i);
      if (type != Type.WORD && type != Type.NUMBER) {
        return i + 1;
      }
      int b = bits[i];
      boolean name = nameToken(i);
      if ((b & PRON) != 0 && !name && !((b & POSS) != 0 && startsNoun(i + 1))) {
        addPronoun(i);
        return i + 1;
      }
      if ((b & DET) != 0 && !name && text.lower(i).equals("that") && nameToken(i + 1)) {
        return i + 1; // "said that Anna Keller": no determiner
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
          && (nameToken(i) || (bits[i] & HEAD) != 0 && (bits[i] & VERB) == 0 || (bits[i] & (FUNCTION | VERB | TIME)) == 0);
    }

    boolean startsModifiers(int i) {
      return text.type(i) == Type.WORD && (bits[i] & (FUNCTION | VERB | TIME)) == 0;
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
        owner = addPossessivePronoun(first);
      }
      int begin = first;
      int i = from;
      while (true) {
        int end = partEnd(i, det || owner >= 0);
        int made = add(begin, i, end, det || owner >= 0, definite || owner >= 0, owner);
        if (end < n && text.type(end) == Type.POSSESSIVE && end > i) {
          owner = made >= 0 ? made : addOther(begin, end, owner);
          i = end + 1;
          while (i < n && text.type(i) == Type.WORD && (bits[i] & DET) != 0 && !nameToken(i) && (bits[i] & (PRON | PREP)) == 0) {
            i++; // "Vanderbilt's four sons"
          }
          begin = found.get(owner).first();
          if (i >= n || text.type(i) != Type.WORD || (bits[i] & (FUNCTION & ~ADV)) != 0 && !nameToken(i)) {
            return Math.max(i, end + 1);
          }
        } else {
          int next = made >= 0 ? found.get(made).last() : end;
          return Math.max(next, first + 1);
        }
      }
    }

    boolean isIndefinite(int i) {
      return switch (text.lower(i)) {
        case "the", "this", "that", "these", "those" -> false;
        default -> (bits[i] & POSS) == 0;
      };
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
          if (i > from && isNameInner(i)) {
            i++;
            continue;
          }
          break;
        }
        if (i > from && text.paragraph(i) != text.paragraph(from)) {
          break;
        }
        if (nameToken(i)) {
          i = nameEnd(i);
          headSeen = true;
          previousOpen = false;
          continue;
        }
        int b = bits[i];
        if ((b & FUNCTION) != 0 && (b & HEAD) == 0) {
          if (text.lower(i).equals("and") && i > from && joinsModifiers(i)) {
            i++;
            continue;
          }
          break;
        }
        if ((b & (ADV | DET | PRON | AUX)) != 0) {
          break;
        }
        if (headSeen && i > from && nameToken(i - 1) && !open && !leadsToTitledName(i)) {
          break;
        }
        if (i == from && (b & (VERB | HEAD)) == VERB && from > 0 && standsAlone(from - 1) && !text.lower(i).endsWith("s")) {
          break; // "several said", "all agreed"
        }
        if ((b & VERB) != 0 && !previousOpen) {
          boolean noun = (b & HEAD) != 0 || headSeen && (b & Words.BASE_VERB) != 0 && i > from && !nameToken(i - 1)
              && (bits[i - 1] & (PERSON | ORG | DOC)) != 0 && (bits[i - 1] & PLURAL) == 0 && i + 1 < n && (bits[i + 1] & HEAD) != 0;
          boolean afterSingular = open && i > from && !nameToken(i - 1) && (bits[i - 1] & HEAD) != 0 && (bits[i - 1] & PLURAL) == 0;
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
      }
      return i;
    }

    /** "campaign manager Kellyanne": small words that end in a noun for a person, then a name or the end of a short phrase. */
    boolean leadsToTitledName(int from) {
      for (int i = from; i < n && i < from + 5 && text.type(i) == Type.WORD && !nameToken(i); i++) {
        int b = bits[i];
        if ((b & FUNCTION) != 0 && (b & HEAD) == 0 && !text.lower(i).equals("and") || i > from && looksLikeVerb(text.lower(i)) && (b & HEAD) == 0) {
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

    /** "and" between two modifiers: "civil and environmental engineering professor", "co-author and geochemist X". */
    boolean joinsModifiers(int and) {
      for (int i = and + 1; i < n && i < and + 4 && text.type(i) == Type.WORD && !nameToken(i); i++) {
        int b = bits[i];
        if ((b & (FUNCTION | VERB)) != 0 && (b & HEAD) == 0) {
          return false;
        }
        if ((b & PERSON) != 0 && (b & PLURAL) == 0) {
          return i + 1 < n && nameToken(i + 1) && !nameToken(and - 1);
        }
      }
      return false;
    }

    /** A dot after an initial or an abbreviated title. */
    boolean isNameInner(int i) {
      return text.text().charAt(text.start(i)) == '.' && text.start(i) == text.end(i - 1) && i + 1 < n
          && text.sentence(i) == text.sentence(i + 1) && nameToken(i - 1) && nameToken(i + 1);
    }

    boolean looksLikeVerb(String lower) {
      return words.endsAsVerb(lower);
    }

    /** Whether the token can be a part of a name. */
    boolean nameToken(int i) {
      if (i >= n || text.type(i) != Type.WORD) {
        return false;
      }
      if (!text.isCapitalised(i)) {
        return particlePrefix(i);
      }
      int b = bits[i];
      if ((b & (NOT_NAME | AUX)) != 0) {
        return rareNames.contains(text.word(i)) && !beforeNumber(i);
      }
      if (text.word(i).equals("US") || text.word(i).equals("UN") || text.word(i).equals("IT")) {
        return true;
      }
      boolean opens = opensSentence(i);
      if (text.end(i) - text.start(i) >= 3 && isAcronym(text.word(i)) && (b & FUNCTION) == 0) {
        return true;
      }
      if (text.end(i) - text.start(i) == 1) {
        return !opens && !text.word(i).equals("I") || i + 1 < n && text.text().charAt(text.end(i)) == '.' && !text.word(i).equals("I");
      }
      if ((b & FUNCTION) != 0) {
        if (country[i] > 0 || (b & GIVEN) != 0 && !opens && (b & (DET | PRON | AUX | PREP)) == 0) {
          return true;
        }
        return !opens && (b & (PARTICLE | HEAD)) != 0;
      }
      if (!opens || country[i] > 0 || (b & (GIVEN | TITLE | ORGNAME)) != 0) {
        return true;
      }
      if ((b & VERB) != 0 && (b & HEAD) == 0) {
        return capitalsInside.contains(text.word(i));
      }
      if ((b & HEAD) != 0) {
        return i + 1 < n && text.type(i + 1) == Type.WORD && text.isCapitalised(i + 1) && (bits[i + 1] & FUNCTION) == 0;
      }
      if (lowerCased.contains(text.lower(i))) {
        return false;
      }
      boolean alone = i + 1 >= n || text.type(i + 1) == Type.PUNCTUATION && text.text().charAt(text.start(i + 1)) == ',';
      return !alone || capitalsInside.contains(text.word(i));
    }

    /** "al-Assad", "el-Sisi": a name that begins with a particle and a hyphen. */
    boolean particlePrefix(int i) {
      String word = text.word(i);
      int hyphen = word.indexOf('-');
      return hyphen > 0 && hyphen <= 3 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1))
          && (words.bits(word.substring(0, hyphen)) & PARTICLE) != 0;
    }

    boolean opensSentence(int i) {
      if (i == 0 || text.sentence(i - 1) != text.sentence(i)) {
        return true;
      }
      char before = text.text().charAt(text.start(i - 1));
      return text.type(i - 1) == Type.QUOTE || before == ':' || before == '‘' || before == '—' || before == '[' || before == '(';
    }

    /** One past the last token of the name that begins at {@code from}. */
    int nameEnd(int from) {
      int i = from + 1;
      boolean body = (bits[from] & (ORG | ORGNAME | DOC)) != 0 && (bits[from] & GIVEN) == 0;
      while (i < n && text.sentence(i) == text.sentence(from)) {
        if (nameToken(i)) {
          body |= (bits[i] & (ORG | ORGNAME)) != 0;
          i++;
        } else if (isNameInner(i)) {
          i++;
        } else if (text.type(i) == Type.WORD && (bits[i] & PARTICLE) != 0 && particlesLeadToName(i)) {
          i++;
        } else if (i + 1 < n && nameToken(i + 1) && text.lower(i).equals("of")
            && (body || (bits[i - 1] & (PERSON | TITLE)) != 0 && nameToken(i - 1))) {
          i += 2;
        } else if (i + 1 < n && nameToken(i + 1) && (text.lower(i).equals("and") || text.word(i).equals("&") || text.lower(i).equals("for"))
            && body && bodyGoesOn(from, i)) {
          i += 2;
        } else if (i + 1 < n && campus(from, i)) {
          i = Math.max(i + 2, country[i + 1]);
          while (i < n && nameToken(i) && country[i - 1] == 0 && i - from < 9 && (bits[i] & (TITLE | PERSON)) == 0) {
            i++;
          }
        } else {
          break;
        }
      }
      return i;
    }

    /** "University of California, San Diego": a comma and a place belong to the name. */
    boolean campus(int from, int comma) {
      return text.text().charAt(text.start(comma)) == ',' && text.lower(from).equals("university") && comma - from >= 3
          && text.lower(from + 1).equals("of") && nameToken(comma + 1) && (bits[comma + 1] & (GIVEN | TITLE | PERSON)) == 0;
    }

    boolean particlesLeadToName(int i) {
      int j = i;
      while (j < n && j < i + 3 && text.type(j) == Type.WORD && !nameToken(j) && (bits[j] & PARTICLE) != 0) {
        j++;
      }
      return j > i && nameToken(j) && !text.lower(i).equals("y");
    }

    /** "Department of Health and Human Services": a body's name goes on over "and" if it had an "of" before. */
    boolean bodyGoesOn(int from, int and) {
      if (text.lower(and).equals("for")) {
        return (bits[and - 1] & (ORG | ORGNAME)) != 0;
      }
      for (int i = from; i < and; i++) {
        if (text.lower(i).equals("of") || text.lower(i).equals("for")) {
          return true;
        }
      }
      return text.word(and).equals("&");
    }

    void addPronoun(int i) {
      Gender gender = gender(i, i + 1);
      String lower = text.lower(i);
      if (gender == Gender.UNKNOWN) {
        gender = switch (lower) {
          case "he", "him", "himself" -> Gender.MALE;
          case "she", "her", "herself" -> Gender.FEMALE;
          default -> Gender.UNKNOWN;
        };
      }
      boolean plural = lower.equals("they") || lower.equals("we") || lower.equals("them") || lower.equals("us")
          || lower.equals("themselves") || lower.equals("ourselves");
      found.add(new Mention(found.size(), i, i + 1, i + 1, i, i, i, Mention.Type.PRONOUN, gender, plural, true, -1, -1, -1));
    }

    int addPossessivePronoun(int i) {
      Gender gender = switch (text.lower(i)) {
        case "his" -> Gender.MALE;
        case "her" -> Gender.FEMALE;
        default -> Gender.UNKNOWN;
      };
      boolean plural = text.lower(i).equals("their") || text.lower(i).equals("our");
      int index = found.size();
      found.add(new Mention(index, i, i + 1, i + 1, i, i, i, Mention.Type.PRONOUN, gender, plural, true, -1, -1, -1));
      return index;
    }

    int addOther(int first, int last, int owner) {
      int index = found.size();
      found.add(new Mention(
          index, first, last, last, last - 1, last, last, Mention.Type.OTHER, Gender.UNKNOWN, false, true, owner, -1, -1));
      return index;
    }

    /**
     * Makes a mention of the words {@code [from,end)} with what stands before them from {@code begin}; -1 where nothing in
     * them can be a speaker.
     */
    int add(int begin, int from, int end, boolean open, boolean definite, int owner) {
      if (end <= from) {
        return (bits[begin] & DET) != 0 && begin < from ? addBareDeterminer(begin) : -1;
      }
      int head = lastHead(from, end);
      if (head < 0) {
        if (!open) {
          return -1;
        }
        int index = found.size();
        boolean plural = text.lower(end - 1).endsWith("s");
        found.add(new Mention(index, begin, end, end, end - 1, end, end, Mention.Type.OTHER, Gender.UNKNOWN, plural, definite,
            owner, -1, -1));
        return index;
      }
      int last = head + 1;
      if (last < end && open && nameToken(head)) {
        // "the Trump rally": the name only says which rally
        int index = found.size();
        found.add(new Mention(
            index, begin, end, end, end - 1, end, end, Mention.Type.OTHER, Gender.UNKNOWN, false, definite, owner, -1, -1));
        return index;
      }
      int chunk = head;
      while (chunk > from && partOfName(chunk - 1, chunk)) {
        chunk--;
      }
      int start = open ? begin : firstModifier(from, chunk, head);
      return nameToken(head) ? addName(start, chunk, last, definite, open, owner) : addNoun(start, from, head, definite, owner);
    }

    boolean standsAlone(int i) {
      return switch (text.lower(i)) {
        case "some", "many", "several", "others", "few", "most", "both", "all", "one", "another" -> true;
        default -> false;
      };
    }

    int addBareDeterminer(int i) {
      if (!standsAlone(i)) {
        return -1;
      }
      int index = found.size();
      found.add(new Mention(
          index, i, i + 1, i + 1, i, i, i, Mention.Type.PEOPLE, Gender.UNKNOWN, !text.lower(i).equals("one") && !text.lower(i).equals("another"),
          false, -1, -1, -1));
      return index;
    }

    boolean partOfName(int i, int next) {
      if (nameToken(i)) {
        return true;
      }
      if (text.type(i) != Type.WORD) {
        char c = text.text().charAt(text.start(i));
        return c == '.' || c == ','; // a comma only gets here inside "University of California, San Diego"
      }
      String lower = text.lower(i);
      return (bits[i] & PARTICLE) != 0 || lower.equals("of") || lower.equals("and") || lower.equals("for");
    }

    /** In a run without a determiner: modifiers count only where they lead to a noun for a person or body. */
    int firstModifier(int from, int chunk, int head) {
      if (!nameToken(head)) {
        return from;
      }
      if (chunk > from && (bits[chunk - 1] & (PERSON | TITLE)) != 0) {
        return from;
      }
      return chunk;
    }

    int lastHead(int from, int end) {
      for (int i = end - 1; i >= from; i--) {
        if (text.type(i) == Type.WORD && (nameToken(i) || (bits[i] & HEAD) != 0)) {
          return i;
        }
      }
      return -1;
    }

    int addNoun(int first, int from, int head, boolean definite, int owner) {
      int b = bits[head];
      boolean plural = (b & PLURAL) != 0;
      Mention.Type type = (b & PERSON) != 0 ? plural ? Mention.Type.PEOPLE : Mention.Type.ROLE
          : (b & ORG) != 0 ? Mention.Type.ORGANISATION : Mention.Type.DOCUMENT;
      int index = found.size();
      found.add(new Mention(index, first, head + 1, head + 1, head, head + 1, head + 1, type, gender(head, head + 1), plural,
          definite, owner, roleStart(from, head), head + 1));
      return index;
    }

    /** Where the words for an office begin: "prime" of "the Greek prime minister". */
    int roleStart(int from, int head) {
      int i = head;
      while (i > from && text.type(i - 1) == Type.WORD && country[i - 1] == 0 && (bits[i - 1] & (DET | POSS)) == 0) {
        i--;
      }
      return i;
    }

    /** A name of capitalised words {@code [chunk,last)}, perhaps with titles in it or nouns for the person before it. */
    int addName(int first, int chunk, int last, boolean definite, boolean open, int owner) {
      int core = chunk;
      int role = -1;
      for (int i = chunk; i < last; i++) {
        boolean title = (bits[i] & (TITLE | PERSON)) != 0 && !(i > chunk && (bits[i] & GIVEN) != 0 && (bits[i] & TITLE) == 0);
        if (title && (i == chunk || !(bits[i - 1] != 0 && (bits[i - 1] & GIVEN) != 0 && core == i - 1 && (bits[i] & TITLE) == 0))) {
          role = role < 0 ? i : role;
          core = i + 1;
          while (core < last && (text.type(core) == Type.PUNCTUATION || country[core] > 0 && core + 1 < last && country[core] < last
              || text.lower(core).equals("of"))) {
            core = country[core] > 0 ? Math.min(country[core], last) : core + 1;
          }
        }
      }
      if (role > chunk) {
        int r = role;
        while (r > chunk && country[r - 1] == 0 && nameToken(r - 1)) {
          r--;
        }
        role = r;
      }
      if (core > chunk && core < last) {
        core = afterOffice(chunk, core, last);
      } else if (core == chunk) {
        core = afterDemonym(chunk, last);
      }
      boolean nounBefore = chunk > first && (bits[chunk - 1] & PERSON) != 0 && (bits[chunk - 1] & PLURAL) == 0;
      if (role >= 0 && core < last && core > chunk && country[core] >= last && text.lower(core - 1).equals("of")) {
        core = last; // "Supreme Leader of Iran"
      }
      if (core >= last) { // only titles: "the Prime Minister", "US Secretary of State"
        boolean plural = (bits[last - 1] & PLURAL) != 0;
        Mention.Type type = (bits[last - 1] & PERSON) == 0 && (bits[last - 1] & ORG) != 0 ? Mention.Type.ORGANISATION
            : plural ? Mention.Type.PEOPLE : Mention.Type.ROLE;
        int index = found.size();
        found.add(new Mention(index, first, last, last, last - 1, last, last, type, gender(last - 1, last), plural, definite,
            owner, role < 0 ? chunk : role, last));
        return index;
      }
      if (role < 0 && nounBefore) {
        role = roleStart(first, chunk - 1);
      }
      int roleEnd = role < 0 ? -1 : role >= chunk ? core : chunk;
      Mention.Type type = nameType(chunk, core, last, role >= chunk, nounBefore, open && owner < 0);
      int nameFirst = type == Mention.Type.ORGANISATION || type == Mention.Type.COUNTRY ? chunk : core;
      if (type == Mention.Type.ORGANISATION && owner >= 0 && found.get(owner).type() != Mention.Type.PRONOUN) {
        nameFirst = (bits[first] & DET) != 0 ? first + 1 : first; // "the Sheriff's Office"
      }
      Gender gender = gender(first, chunk);
      gender = gender == Gender.UNKNOWN ? gender(chunk, core) : gender;
      if (gender == Gender.UNKNOWN && last - core > 1) {
        gender = givenGender(core);
      }
      if (type == Mention.Type.ORGANISATION || type == Mention.Type.COUNTRY) {
        gender = Gender.UNKNOWN;
        role = -1;
        roleEnd = -1;
      }
      int index = found.size();
      found.add(new Mention(
          index, first, last, last, last - 1, nameFirst, last, type, gender, false, true, owner, role, roleEnd));
      return index;
    }

    /** "Secretary of State Mike Pompeo", "Foreign Affairs Minister of Cuba Bruno Parrilla": the name begins at a given name. */
    int afterOffice(int chunk, int core, int last) {
      boolean of = false;
      for (int i = chunk; i < core; i++) {
        of |= text.lower(i).equals("of");
      }
      if (of || last - core > 3) {
        for (int i = core; i < last - 1; i++) {
          if ((bits[i] & GIVEN) != 0 && (bits[i] & (ORG | DOC)) == 0) {
            return i;
          }
        }
        if (of && last - core > 1) {
          for (int i = core; i < last; i++) {
            if (text.lower(i).equals("of")) {
              return core;
            }
          }
          return (bits[core] & ORG) != 0 ? core + 1 : core; // "Secretary of State Pompeo"
        }
      }
      return core;
    }

    int afterDemonym(int chunk, int last) {
      int i = chunk;
      while (i < last - 1 && demonym[i] && country[i] < last) {
        i = country[i];
      }
      return i;
    }

    Mention.Type nameType(int chunk, int core, int last, boolean titled, boolean nounBefore, boolean the) {
      boolean allCountry = country[core] >= last;
      if (allCountry) {
        return titled ? Mention.Type.PERSON : Mention.Type.COUNTRY;
      }
      boolean body = false;
      for (int i = core; i < last; i++) {
        boolean org = (bits[i] & (ORG | ORGNAME)) != 0 || text.lower(i).equals("of");
        body |= org && !(i == core && (bits[i] & GIVEN) != 0);
      }
      if (body && !titled) {
        return Mention.Type.ORGANISATION;
      }
      if (body && (bits[last - 1] & (ORG | ORGNAME)) != 0 && (bits[core] & GIVEN) == 0) {
        return Mention.Type.ORGANISATION;
      }
      if (titled || nounBefore) {
        return Mention.Type.PERSON;
      }
      if (knownBody(core, last)) {
        return Mention.Type.ORGANISATION;
      }
      String word = text.word(last - 1);
      if (last - core == 1 && word.length() >= 2 && word.length() <= 6 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
        return Mention.Type.ORGANISATION;
      }
      if (last - core >= 2 && (bits[core] & GIVEN) != 0 && !the) {
        return Mention.Type.PERSON;
      }
      if (the) {
        return Mention.Type.ORGANISATION;
      }
      for (int i = core + 1; i < last - 1; i++) {
        if (text.end(i) - text.start(i) == 1 && text.type(i) == Type.WORD || (bits[i] & PARTICLE) != 0) {
          return Mention.Type.PERSON; // a middle initial, a particle
        }
      }
      return Mention.Type.NAME;
    }

    /** In the list of bodies, or with an acronym as one of its words ("CNN Philippines"). */
    boolean knownBody(int core, int last) {
      if (last - core > 1 && text.end(core) - text.start(core) >= 3 && isAcronym(text.word(core))) {
        return true;
      }
      if (last - core == 1) {
        return words.isBody(text.lower(core));
      }
      StringBuilder name = new StringBuilder();
      for (int i = core; i < last; i++) {
        name.append(i > core && text.type(i) == Type.WORD ? " " : "").append(text.lower(i));
      }
      return words.isBody(name.toString());
    }

    private static boolean isAcronym(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (!Character.isUpperCase(word.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    Gender givenGender(int i) {
      boolean f = (bits[i] & GIVEN_FEMALE) != 0;
      boolean m = (bits[i] & GIVEN_MALE) != 0;
      return f == m ? Gender.UNKNOWN : f ? Gender.FEMALE : Gender.MALE;
    }

    Gender gender(int from, int to) {
      for (int i = from; i < to; i++) {
        boolean f = (bits[i] & FEMALE) != 0;
        boolean m = (bits[i] & MALE) != 0;
        if (f != m) {
          return f ? Gender.FEMALE : Gender.MALE;
        }
      }
      return Gender.UNKNOWN;
    }
  }
}
