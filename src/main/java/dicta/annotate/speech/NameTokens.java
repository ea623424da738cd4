package dicta.annotate.speech;

import static dicta.annotate.speech.Words.AUX;
import static dicta.annotate.speech.Words.CONJ;
import static dicta.annotate.speech.Words.DET;
import static dicta.annotate.speech.Words.DOC;
import static dicta.annotate.speech.Words.FUNCTION;
import static dicta.annotate.speech.Words.GIVEN;
import static dicta.annotate.speech.Words.HEAD;
import static dicta.annotate.speech.Words.NOT_NAME;
import static dicta.annotate.speech.Words.ORG;
import static dicta.annotate.speech.Words.ORGNAME;
import static dicta.annotate.speech.Words.PARTICLE;
import static dicta.annotate.speech.Words.PERSON;
import static dicta.annotate.speech.Words.PLURAL;
import static dicta.annotate.speech.Words.PREP;
import static dicta.annotate.speech.Words.PRON;
import static dicta.annotate.speech.Words.TITLE;
import static dicta.annotate.speech.Words.VERB;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text can be parts of names, by their capitals, their place and what else the text does with them; and where
 * a name that begins somewhere ends. Built once a text; immutable.
 */
final class NameTokens {
  final TokenizedText text;
  final int n;
  /** For each token what {@link Words} knows of it. */
  final int[] bits;
  /** For each token one past the end of the country mention that it belongs to, or 0. */
  final int[] country;
  final boolean[] demonym;
  /** The tokens of countries that are named, not their towns. */
  private final BitSet byName = new BitSet();
  /** Whether an office without an article before it is no office but a name: "Duque dijo". */
  final boolean officesTakeArticles;
  private final Words words;
  private final Set<String> lowerCased = new HashSet<>();
  /** Words that the text capitalises within a sentence. */
  private final Set<String> capitalsInside = new HashSet<>();
  /** Words like "May" that are a surname in this text, since a given name or a title stands before one. */
  private final Set<String> rareNames = new HashSet<>();
  /** Words like "King" that are a surname in this text, since a given name stands before one. */
  private final Set<String> surnames = new HashSet<>();
  /** Those of them that are one without a given name too: "Baker said" where the text names a Tom Baker. */
  private final Set<String> bareSurnames = new HashSet<>();
  /** Names that the text gives in brackets. */
  private final Set<String> initials;

  NameTokens(Words words, TokenizedText text, List<CountryMention> countries) {
    this.words = words;
    this.text = text;
    this.n = text.size();
    this.initials = Initials.in(text);
    this.officesTakeArticles = words.classes().officesTakeArticles();
    bits = new int[n];
    country = new int[n];
    demonym = new boolean[n];
    for (int i = 0; i < n; i++) {
      bits[i] = words.bits(text.lower(i));
      if (bits[i] == 0) {
        bits[i] = words.byEnding(text.lower(i));
      }
      if (text.word(i) == text.lower(i)) { // the same string where nothing was capitalised
        lowerCased.add(text.lower(i));
      } else if (bits[i] == 0 && !opensSentence(i)) {
        capitalsInside.add(text.word(i));
      } else if ((bits[i] & (NOT_NAME | AUX)) != 0 && i > 0 && (bits[i - 1] & (GIVEN | TITLE)) != 0 && text.isCapitalised(i - 1)
          && text.end(i - 1) + 1 == text.start(i) && !beforeNumber(i) && !(i > 1 && (bits[i - 2] & GIVEN) != 0 && text.isCapitalised(i - 2))) {
        rareNames.add(text.word(i));
      } else if ((bits[i] & (VERB | FUNCTION)) == VERB && text.isCapitalised(i) && behindGivenName(i)) {
        capitalsInside.add(text.word(i)); // "Robert Hope"
      }
    }
    for (CountryMention c : countries) {
      for (int i = c.first(); i < c.last(); i++) {
        byName.set(i, c.via() == CountryMention.Via.NAME);
        country[i] = c.last();
        demonym[i] = c.via() == CountryMention.Via.DEMONYM;
      }
    }
    for (int i = 1; i < n; i++) {
      if ((bits[i] & (TITLE | PERSON)) != 0 && (bits[i] & GIVEN) == 0 && text.isCapitalised(i) && showsSurname(i) && !(i + 1 < n && text.type(i + 1) == Type.WORD && text.isCapitalised(i + 1))) {
        surnames.add(text.word(i));
        if (country[i - 1] == 0 && !(i + 1 < n && (bits[i] & TITLE) != 0 && isOf(i + 1))) {
          bareSurnames.add(text.word(i)); // not "Jordan King", "Ann Queen of Leeds"
        }
      }
    }
  }

  /**
   * Whether a word for an office is somebody's surname in this text: "King" where it names a Dominic King.
   *
   * @param alone whether it is all of the name
   */
  boolean isSurnameHere(int i, boolean alone) {
    return alone && isBareSurname(i) || (!alone || officesTakeArticles) && surnames.contains(text.word(i));
  }

  private boolean isBareSurname(int i) {
    return bareSurnames.contains(text.word(i));
  }

  boolean beforeNumber(int i) {
    return i + 1 < n && text.type(i + 1) == Type.NUMBER;
  }

  /** Behind a given name, a nickname in marks aside: {@code Christopher "Bong" Go}. */
  private boolean behindGivenName(int i) {
    int before = i - 1;
    if (before > 2 && text.type(before) == Type.QUOTE && text.type(before - 2) == Type.QUOTE) {
      before -= 3;
    }
    return before >= 0 && text.sentence(before) == text.sentence(i) && (words.bits(text.lower(before)) & GIVEN) != 0 && text.isCapitalised(before);
  }

  /** Behind a given name, "Tom Baker", a given name and an initial, "Tom J. Baker", or no more than a courtesy, "Mr. Baker" but not "Mr. Chairman". */
  private boolean showsSurname(int i) {
    int before = text.text().charAt(text.start(i - 1)) == '.' && i > 1 && text.start(i - 1) == text.end(i - 2) ? i - 2 : i - 1;
    if (text.sentence(before) != text.sentence(i) || !text.isCapitalised(before)) {
      return false;
    }
    if (words.is(WordClasses.Kind.COURTESY, text.lower(before))) {
      return (bits[i] & TITLE) == 0;
    }
    int given = before > 0 && text.end(before) - text.start(before) == 1 ? before - 1 : before;
    return (given < before || before == i - 1) && text.isCapitalised(given) && (bits[given] & GIVEN) != 0 && (bits[given] & (TITLE | PERSON)) == 0;
  }

  /** A mark around a nickname: {@code Robert "Bobby" Marsh}. */
  private boolean marksNickname(int i) {
    if (text.type(i) != Type.QUOTE) {
      return false;
    }
    int open = i;
    while (open > 0 && open > i - 3 && !QuotationFinder.opensNickname(text, open)) {
      open--;
    }
    return QuotationFinder.opensNickname(text, open) && i <= QuotationFinder.nicknameEnd(text, open) && nameToken(open - 1)
        && nameToken(QuotationFinder.nicknameEnd(text, open) + 1);
  }

  /** A dot after an initial or an abbreviated title, a mark around a nickname. */
  boolean isNameInner(int i) {
    if (marksNickname(i)) {
      return true;
    }
    return text.text().charAt(text.start(i)) == '.' && text.start(i) == text.end(i - 1) && i + 1 < n
        && text.sentence(i) == text.sentence(i + 1) && nameToken(i - 1) && nameToken(i + 1);
  }

  /** Whether the token can be a part of a name. */
  boolean nameToken(int i) {
    if (i >= n || text.type(i) != Type.WORD) {
      return false;
    }
    if (!text.isCapitalised(i)) {
      return particlePrefix(i);
    }
    if (words.shortForms().isAffiliation(text.lower(i))) {
      return false; // "R-Ohio"
    }
    if (!initials.isEmpty() && initials.contains(text.word(i))) {
      return true; // "CAN" of "the Council of All Northerners (CAN)"
    }
    int b = bits[i];
    if ((b & (NOT_NAME | AUX)) != 0) {
      boolean outlet = i > 0 && words.is(WordClasses.Kind.PROPER_BODY, text.lower(i)) && text.isCapitalised(i - 1)
          && (bits[i - 1] & (FUNCTION | NOT_NAME)) == 0; // "the Baltimore Sun"
      return (outlet || rareNames.contains(text.word(i))) && !beforeNumber(i);
    }
    if (words.is(WordClasses.Kind.ACRONYM, text.lower(i)) && isAcronym(text.word(i))) {
      return true;
    }
    boolean opens = opensSentence(i);
    if (text.end(i) - text.start(i) >= 3 && isAcronym(text.word(i)) && (b & FUNCTION) == 0) {
      return true;
    }
    if (text.end(i) - text.start(i) == 1) {
      return (b & PRON) == 0 && (!opens || i + 1 < n && text.text().charAt(text.end(i)) == '.');
    }
    if ((b & FUNCTION) != 0) {
      if (country[i] > 0 || (b & GIVEN) != 0 && !opens && (b & (DET | PRON | AUX | PREP)) == 0) {
        return true;
      }
      return !opens && (b & (PARTICLE | HEAD)) != 0;
    }
    if (opens && (b & Words.NOT_A_NAME) != 0 && (b & ORGNAME) == 0 && country[i] == 0) {
      return false;
    }
    if (!opens || country[i] > 0 || (b & (GIVEN | TITLE | ORGNAME)) != 0 || isBareSurname(i)) {
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
    if (i + 2 < n && (bits[i + 1] & CONJ) != 0 && !text.isCapitalised(i + 2) && !capitalsInside.contains(text.word(i))) {
      return false; // "Diplomatic and council offices"
    }
    boolean alone = i + 1 >= n || text.type(i + 1) == Type.PUNCTUATION && text.text().charAt(text.start(i + 1)) == ',';
    boolean opensPhrase = i + 1 < n && ((bits[i + 1] & DET) != 0 || words.is(WordClasses.Kind.PHRASE_OPENER, text.lower(i + 1))); // "Amidst the", "Contrary to"
    return !alone && !opensPhrase || capitalsInside.contains(text.word(i));
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
    int i = country[from] > from + 2 ? country[from] : from + 1; // "Trinidad and Tobago"
    boolean body = (bits[from] & (ORG | ORGNAME | DOC)) != 0 && (bits[from] & GIVEN) == 0;
    while (i < n && text.sentence(i) == text.sentence(from)) {
      if (behindAgency(i) || opensOfficeBehindName(from, i)) {
        break;
      }
      if (nameToken(i)) {
        body |= (bits[i] & (ORG | ORGNAME)) != 0;
        i++;
      } else if (isNameInner(i)) {
        i++;
      } else if (text.type(i) == Type.WORD && (bits[i] & PARTICLE) != 0 && particlesLeadToName(i)) {
        i++;
      } else if (i + 1 < n && nameToken(i + 1) && isOf(i)
          && (body || (bits[i - 1] & (PERSON | TITLE)) != 0 && nameToken(i - 1) && !endsInSurname(i))) {
        i += 2;
      } else if (i + 1 < n && nameToken(i + 1) && (isAnd(i) || isFor(i))
          && (body && bodyGoesOn(from, i) || isAnd(i) && (twoFields(from, i) || ofSpokesman(from, i)))) {
        i += 2;
      } else if (i + 1 < n && nameToken(i + 1) && (isOf(i) || isAnd(i)) && modifiesNoun(from, i)) {
        i += 2;
      } else if (i + 1 < n && nameToken(i + 1) && country[i + 1] == 0 && isOn(i)
          && words.is(WordClasses.Kind.BODY_ON, text.lower(i - 1))) {
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

  /** "a la AFP Marta Ruiz": a name begins behind an agency's. */
  boolean behindAgency(int i) {
    return i > 0 && words.is(WordClasses.Kind.AGENCY, text.lower(i - 1)) && text.isCapitalised(i - 1) && nameToken(i) && !isAcronym(text.word(i));
  }

  /** "Tom Baker Advocate of QWP": what somebody is, behind a given name and a surname without a comma. */
  boolean opensOfficeBehindName(int from, int i) {
    return i - from >= 2 && i - from <= 3 && (bits[i] & (PERSON | TITLE)) != 0 && (bits[i - 1] & (GIVEN | TITLE | ORG | ORGNAME)) == 0
        && (bits[from] & (GIVEN | TITLE | ORG | ORGNAME)) == GIVEN && country[from] == 0 && nameToken(i) && i + 2 < n && isOf(i + 1) && nameToken(i + 2) && text.sentence(i + 2) == text.sentence(from);
  }

  /** "Tom Baker of Leeds": a word for an office or a trade that is a surname here. */
  private boolean endsInSurname(int end) {
    return end > 1 && isSurnameHere(end - 1, false) && (bits[end - 1] & TITLE) == 0 && (bits[end - 2] & GIVEN) != 0 && country[end - 2] == 0;
  }

  /** "University of California, San Diego": a comma and a place belong to the name. */
  boolean campus(int from, int comma) {
    return text.text().charAt(text.start(comma)) == ',' && words.is(WordClasses.Kind.UNIVERSITY, text.lower(from)) && comma - from >= 3
        && isOf(from + 1) && nameToken(comma + 1) && (bits[comma + 1] & (GIVEN | TITLE | PERSON)) == 0;
  }

  boolean particlesLeadToName(int i) {
    int j = i;
    while (j < n && j < i + 3 && text.type(j) == Type.WORD && !nameToken(j) && (bits[j] & PARTICLE) != 0) {
      j++;
    }
    return j > i && nameToken(j) && !words.is(WordClasses.Kind.INNER_PARTICLE, text.lower(i));
  }

  /** "Department of Health and Human Services": a body's name goes on over "and" if it had an "of" before. */
  boolean bodyGoesOn(int from, int and) {
    if (isFor(and)) {
      return (bits[and - 1] & (ORG | ORGNAME)) != 0;
    }
    for (int i = from; i < and; i++) {
      if (isOf(i) || isFor(i) || isOn(i)) {
        return true;
      }
    }
    return text.word(and).equals("&");
  }

  /** "the Bridge and Ferry Administration": two words for what a body deals with. */
  private boolean twoFields(int from, int and) {
    return from > 0 && (bits[from - 1] & DET) != 0 && and == from + 1 && country[from] == 0
        && (bits[from] & (GIVEN | TITLE | PERSON | ORG | ORGNAME)) == 0 && nameToken(and + 2) && (bits[and + 2] & (ORG | PLURAL)) == ORG
        && country[and + 1] == 0;
  }

  /** "National Risk Reduction and Management Council spokeswoman X": a body's name before whoever speaks for it. */
  private boolean ofSpokesman(int from, int and) {
    for (int i = from; i < and; i++) {
      if (country[i] > 0 || (bits[i] & (GIVEN | TITLE | PERSON | ORG)) != 0) {
        return false;
      }
    }
    int end = and + 1;
    while (nameToken(end) && (bits[end] & (GIVEN | TITLE | PERSON)) == 0) {
      end++;
    }
    return and - from >= 2 && end > and + 2 && end < n && (bits[end - 1] & (ORG | PLURAL)) == ORG && (bits[end] & (PERSON | PLURAL)) == PERSON
        && !text.isCapitalised(end);
  }

  /** "The Harbour Lights Bakery and Tea Room owner", "the Leeds and Selby harbour board": the name of what one noun behind it belongs to. */
  private boolean modifiesNoun(int from, int joint) {
    if (from == 0 || !words.is(WordClasses.Kind.DEFINITE, text.lower(from - 1)) || isAnd(joint) && (bits[joint - 1] & (ORG | ORGNAME)) != 0) {
      return false;
    }
    int i = from;
    while (i < n && (nameToken(i) || i > from && nameToken(i + 1) && (isOf(i) || isAnd(i)))) {
      boolean fullName = (bits[i] & GIVEN) != 0 && nameToken(i + 1);
      if (fullName || (bits[i] & (TITLE | PERSON)) != 0 || demonym[i] || nameToken(i) && isAcronym(text.word(i))) {
        return false;
      }
      i++;
    }
    int noun = i;
    while (noun < n && noun < i + 2 && text.type(noun) == Type.WORD && (bits[noun] & ~(VERB | Words.BASE_VERB)) == 0
        && (bits[noun] & (VERB | Words.BASE_VERB)) != VERB && !words.endsAsVerb(text.lower(noun))) {
      noun++;
    }
    return noun + 1 < n && i > joint && (bits[noun] & (PERSON | ORG)) != 0 && (bits[noun] & (PLURAL | VERB)) == 0 && !text.isCapitalised(noun) && !nameToken(noun + 1);
  }

  /** "Lang Canada": a word that nobody is called by and the name of a country, as a company's branch is called. */
  boolean isBranch(int core, int last) {
    return last - core == 2 && country[core] == 0 && (bits[core] & (GIVEN | TITLE | PERSON)) == 0 && byName.get(last - 1)
        && country[last - 1] == last && (bits[last - 1] & GIVEN) == 0;
  }

  /** "QWP", where what stands before it is not in capitals too. */
  boolean isBodyAlone(int core, int last) {
    return last - core == 1 && text.end(core) - text.start(core) > 1 && isAcronym(text.word(core)) && !isAcronym(text.word(core - 2));
  }

  /** "of" within a name. */
  boolean isOf(int i) {
    return (bits[i] & Words.OF) != 0 || words.is(WordClasses.Kind.NAME_OF, text.lower(i));
  }

  /** "and", "&" within a name. */
  boolean isAnd(int i) {
    return words.is(WordClasses.Kind.NAME_AND, text.lower(i));
  }

  private boolean isFor(int i) {
    return words.is(WordClasses.Kind.NAME_FOR, text.lower(i));
  }

  private boolean isOn(int i) {
    return words.is(WordClasses.Kind.NAME_ON, text.lower(i));
  }

  /** A small word that the name of a body goes on over: "of", "and", "for", "on". */
  boolean joinsName(int i) {
    return isOf(i) || isAnd(i) || isFor(i) || isOn(i);
  }

  static boolean isAcronym(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words are the name of a body in the list of these. */
  boolean isListedBody(int from, int to) {
    var name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i > from && text.type(i) == Type.WORD ? " " : "").append(text.lower(i));
    }
    return words.isBody(name.toString());
  }
}
