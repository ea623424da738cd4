package dicta.annotate.speech;

import static dicta.annotate.speech.Words.DET;
import static dicta.annotate.speech.Words.DOC;
import static dicta.annotate.speech.Words.FEMALE;
import static dicta.annotate.speech.Words.GIVEN;
import static dicta.annotate.speech.Words.GIVEN_FEMALE;
import static dicta.annotate.speech.Words.GIVEN_MALE;
import static dicta.annotate.speech.Words.HEAD;
import static dicta.annotate.speech.Words.MALE;
import static dicta.annotate.speech.Words.ORG;
import static dicta.annotate.speech.Words.ORGNAME;
import static dicta.annotate.speech.Words.PARTICLE;
import static dicta.annotate.speech.Words.PERSON;
import static dicta.annotate.speech.Words.PLURAL;
import static dicta.annotate.speech.Words.POSS;
import static dicta.annotate.speech.Words.TITLE;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes mentions of runs of words: finds their head, parts titles from names, tells people from bodies. Works on one text; not
 * thread-safe.
 */
final class PhraseMaker {
  private final Words words;
  private final NameTokens names;
  private final TokenizedText text;
  private final int[] bits;
  private final int[] country;
  private final boolean[] demonym;
  final List<Mention> found = new ArrayList<>();

  PhraseMaker(Words words, NameTokens names) {
    this.words = words;
    this.names = names;
    this.text = names.text;
    this.bits = names.bits;
    this.country = names.country;
    this.demonym = names.demonym;
  }

  /** Returns its index. */
  int addPronoun(int i) {
    int index = found.size();
    found.add(new Mention(index, i, i + 1, i + 1, i, i, i, Mention.Type.PRONOUN, gender(i, i + 1), (bits[i] & PLURAL) != 0, true, -1, -1, -1));
    return index;
  }

  int addOther(int first, int last, int owner) {
    int index = found.size();
    found.add(new Mention(index, first, last, last, last - 1, last, last, Mention.Type.OTHER, Gender.UNKNOWN, false, true, owner, -1, -1));
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
      boolean plural = words.endsAsPlural(text.lower(end - 1));
      found.add(new Mention(index, begin, end, end, end - 1, end, end, Mention.Type.OTHER, Gender.UNKNOWN, plural, definite,
          owner, -1, -1));
      return index;
    }
    int last = head + 1;
    if (last < end && open && names.nameToken(head)) {
      // "the Trump rally": the name only says which rally
      int index = found.size();
      found.add(new Mention(index, begin, end, end, end - 1, end, end, Mention.Type.OTHER, Gender.UNKNOWN, false, definite, owner, -1, -1));
      return index;
    }
    int chunk = head;
    while (chunk > from && partOfName(chunk - 1, chunk)) {
      chunk--;
    }
    int start = open ? begin : firstModifier(from, chunk, head);
    return names.nameToken(head) ? addName(start, chunk, last, definite, open, owner) : addNoun(start, from, head, definite, owner);
  }

  boolean standsAlone(int i) {
    return isSeveral(i) || words.is(WordClasses.Kind.SINGLE, text.lower(i));
  }

  private boolean isSeveral(int i) {
    return words.is(WordClasses.Kind.SEVERAL, text.lower(i)) || words.is(WordClasses.Kind.CROWD, text.lower(i)) && text.isCapitalised(i);
  }

  int addBareDeterminer(int i) {
    if (!standsAlone(i)) {
      return -1;
    }
    int index = found.size();
    found.add(new Mention(index, i, i + 1, i + 1, i, i, i, Mention.Type.PEOPLE, Gender.UNKNOWN, isSeveral(i), false, -1, -1, -1));
    return index;
  }

  boolean partOfName(int i, int next) {
    if (names.nameToken(i)) {
      return true;
    }
    if (text.type(i) != Type.WORD) {
      char c = text.text().charAt(text.start(i));
      return c == '.' || c == ',' || text.type(i) == Type.QUOTE; // a comma only inside "University of California, San Diego", a mark only around a nickname
    }
    return (bits[i] & PARTICLE) != 0 || names.joinsName(i);
  }

  /** In a run without a determiner: modifiers count only where they lead to a noun for a person or body. */
  int firstModifier(int from, int chunk, int head) {
    if (!names.nameToken(head)) {
      return from;
    }
    if (chunk > from && (bits[chunk - 1] & (PERSON | TITLE | ORG)) != 0) {
      return from;
    }
    int first = chunk;
    if (holdsTitle(chunk, head)) {
      while (first > from && words.is(WordClasses.Kind.TITLE_MODIFIER, text.lower(first - 1))) {
        first--; // "former New Hampshire Sen. X"
      }
    }
    return first;
  }

  private boolean holdsTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bits[i] & (TITLE | PERSON)) != 0) {
        return true;
      }
    }
    return false;
  }

  int lastHead(int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      if (text.type(i) == Type.WORD && (names.nameToken(i) || (bits[i] & HEAD) != 0)) {
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
    Gender article = first < from && (bits[first] & DET) != 0 ? gender(first, first + 1) : Gender.UNKNOWN; // "la portavoz"
    found.add(new Mention(index, first, head + 1, head + 1, head, head + 1, head + 1, type, article == Gender.UNKNOWN ? gender(head, head + 1) : article, plural,
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
    boolean listed = last - chunk > 1 && names.isListedBody(chunk, last); // "General Electric"
    for (int i = chunk; i < last && !listed; i++) {
      boolean title = (bits[i] & (TITLE | PERSON)) != 0 && !(i > chunk && (bits[i] & GIVEN) != 0 && (bits[i] & TITLE) == 0)
          && !(i == last - 1 && (i > chunk || !open) && names.isSurnameHere(i, i == chunk));
      if (title && (i == chunk || !(bits[i - 1] != 0 && (bits[i - 1] & GIVEN) != 0 && core == i - 1 && (bits[i] & TITLE) == 0))) {
        role = role < 0 ? i : role;
        core = i + 1;
        while (core < last && (text.type(core) == Type.PUNCTUATION || country[core] > 0 && core + 1 < last && country[core] < last
            || names.isOf(core))) {
          core = country[core] > 0 ? Math.min(country[core], last) : core + 1;
        }
      }
    }
    int head = role;
    if (role > chunk) {
      int r = role;
      while (r > chunk && country[r - 1] == 0 && names.nameToken(r - 1)) {
        r--;
      }
      role = r;
    }
    if (core > chunk && core < last) {
      core = afterOffice(chunk, core, last);
    } else if (core == chunk) {
      core = afterDemonym(chunk, last);
    }
    boolean behindLetters = core == chunk && last - chunk >= 3 && NameTokens.isAcronym(text.word(chunk)) && text.end(chunk) - text.start(chunk) > 1
        && (bits[chunk + 1] & GIVEN) != 0 && (bits[chunk + 1] & (ORG | ORGNAME)) == 0;
    int place = behindLetters ? chunk + 1 : core == chunk ? behindPlace(chunk, last) : chunk;
    if (place > chunk) {
      core = place; // "the representative to the UN Peter Lang", "the councillor in Leeds Peter Lang"
    }
    boolean nounBefore = chunk > first && ((bits[chunk - 1] & PERSON) != 0 && (bits[chunk - 1] & PLURAL) == 0
        || words.is(WordClasses.Kind.YOUNGER, text.lower(chunk - 1)) || words.is(WordClasses.Kind.ELDER, text.lower(chunk - 1)));
    if (role >= 0 && core < last && core > chunk && names.isOf(core - 1) && (country[core] >= last || names.isBodyAlone(core, last))) {
      core = last; // "Supreme Leader of Iran", "Advocate of QWP"
    }
    boolean office = ofBody(chunk, head, core, last);
    if (office) {
      core = last; // "Dean of Westbrook Law School"
    }
    if (core >= last) { // only titles: "the Prime Minister", "US Secretary of State"
      int noun = office ? head : last - 1;
      for (int i = chunk + 1; i + 1 < last && !office; i++) {
        noun = names.isOf(i) && noun == last - 1 && (bits[i - 1] & (PERSON | TITLE)) != 0 ? i - 1 : noun; // one "Chief of Staff"
      }
      boolean plural = (bits[noun] & PLURAL) != 0;
      Mention.Type type = !office && (bits[last - 1] & PERSON) == 0 && (bits[last - 1] & ORG) != 0 ? Mention.Type.ORGANISATION
          : plural ? Mention.Type.PEOPLE : Mention.Type.ROLE;
      int index = found.size();
      found.add(new Mention(index, first, last, last, last - 1, last, last, type, gender(office ? head : last - 1, last), plural, definite,
          owner, role < 0 ? chunk : role, last));
      return index;
    }
    if (role < 0 && nounBefore) {
      role = roleStart(first, chunk - 1);
    }
    int roleEnd = role < 0 ? -1 : role >= chunk ? core : chunk;
    Mention.Type type = nameType(chunk, core, last, role >= chunk, nounBefore || behindLetters, open && owner < 0);
    int nameFirst = type == Mention.Type.ORGANISATION || type == Mention.Type.COUNTRY ? chunk : core;
    if (type == Mention.Type.ORGANISATION && owner >= 0 && found.get(owner).type() != Mention.Type.PRONOUN) {
      nameFirst = (bits[first] & DET) != 0 ? first + 1 : first; // "the Sheriff's Office"
    }
    Gender gender = gender(first, chunk);
    gender = gender == Gender.UNKNOWN ? gender(chunk, core) : gender;
    if (gender == Gender.UNKNOWN && last - core > 1) {
      Gender second = last - core > 2 ? givenGender(core + 1) : Gender.UNKNOWN;
      gender = givenGender(core);
      gender = second != Gender.UNKNOWN && gender != Gender.UNKNOWN && second != gender ? Gender.UNKNOWN : gender;
    }
    if (type == Mention.Type.ORGANISATION || type == Mention.Type.COUNTRY) {
      gender = Gender.UNKNOWN;
      role = -1;
      roleEnd = -1;
    }
    int index = found.size();
    found.add(new Mention(index, first, last, last, last - 1, nameFirst, last, type, gender, false, true, owner, role, roleEnd));
    return index;
  }

  /** Where a name with a given name begins behind an office's place or party, "the member for New Leeds Peter Lang"; {@code chunk} where none does. */
  private int behindPlace(int chunk, int last) {
    boolean office = chunk > 1 && (bits[chunk - 1] & Words.PREP) != 0 && (bits[chunk - 2] & (PERSON | TITLE)) != 0;
    for (int i = chunk; office && i + 1 < last; i++) {
      boolean given = (bits[i] & GIVEN) != 0 && (bits[i] & (ORG | ORGNAME)) == 0 && !names.isOf(i);
      if (given || text.type(i) != Type.WORD || names.isOf(i)) {
        return given ? i : chunk;
      }
    }
    return chunk;
  }

  /** A word for a person, "of" and a body's name: an office there, no name of a person. */
  private boolean ofBody(int chunk, int head, int core, int last) {
    if (head < chunk || (bits[head] & PERSON) == 0 || head + 1 >= last || !names.isOf(head + 1) || core >= last) {
      return false;
    }
    int body = last;
    while (body > head + 2 && (bits[body - 1] & ORG) == 0) {
      body--;
    }
    for (int i = chunk; i < last; i++) {
      boolean ofBody = i > head && i < body; // "Dean of Berkeley School of Law": in front of the word for a body it is no given name
      if (i != head && !ofBody && (bits[i] & GIVEN) != 0 && !words.is(WordClasses.Kind.TITLE_MODIFIER, text.lower(i))) {
        return false;
      }
    }
    boolean apposition = chunk > 1 && text.text().charAt(text.start(chunk - 1)) == ',' && names.nameToken(chunk - 2);
    return (bits[last - 1] & (ORG | ORGNAME)) != 0 || knownBody(head + 2, last) || apposition; // "X, Head of Road Research"
  }

  /** "Secretary of State Mike Pompeo", "Foreign Affairs Minister of Cuba Bruno Parrilla": the name begins at a given name. */
  int afterOffice(int chunk, int core, int last) {
    boolean of = false;
    for (int i = chunk; i < core; i++) {
      of |= names.isOf(i);
    }
    if (of || last - core > 3) {
      for (int i = core; i < last - 1; i++) {
        if ((bits[i] & GIVEN) != 0 && (bits[i] & (ORG | DOC)) == 0) {
          return i;
        }
      }
      if (of && last - core > 1) {
        for (int i = core; i < last; i++) {
          if (names.isOf(i)) {
            return core;
          }
        }
        boolean office = (bits[core] & ORG) != 0 || words.is(WordClasses.Kind.MINISTRY, text.lower(core));
        return office ? core + 1 : core; // "Secretary of State Pompeo", "Minister of Information Tamsin"
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
      boolean surname = i == last - 1 && i - 1 > core && (bits[i - 1] & PARTICLE) != 0 && !names.isOf(i - 1); // "Milagros De Camps"
      boolean org = (bits[i] & (ORG | ORGNAME)) != 0 && !surname || names.isOf(i);
      body |= org && !(i == core && (bits[i] & GIVEN) != 0);
    }
    body |= last - core >= 2 && (bits[core] & GIVEN) == 0
        && (words.isThing(text.lower(core), true) || words.isThing(text.lower(last - 1), false)); // "Hurricane Melissa": nobody
    if (body && !titled) {
      return Mention.Type.ORGANISATION;
    }
    if (body && (bits[last - 1] & (ORG | ORGNAME)) != 0 && (bits[core] & GIVEN) == 0) {
      return Mention.Type.ORGANISATION;
    }
    if (titled || nounBefore) {
      return Mention.Type.PERSON;
    }
    if (knownBody(core, last) || names.isBranch(core, last)) {
      return Mention.Type.ORGANISATION;
    }
    String word = text.word(last - 1);
    if (last - core == 1 && word.length() >= 2 && word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT))) {
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
    if (last - core > 1 && text.end(core) - text.start(core) >= 3 && NameTokens.isAcronym(text.word(core))) {
      return true;
    }
    if (last - core == 1) {
      return words.isBody(text.lower(core));
    }
    return names.isListedBody(core, last);
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
