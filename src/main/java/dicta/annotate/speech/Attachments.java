package dicta.annotate.speech;

import static dicta.annotate.speech.Words.HEAD;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is attached to noun phrases: "the mayor of London", "a spokesman for the ministry", "Sanders (I-Vt.)", and appositions:
 * "Mike Pence, the vice president,". Works on the mentions of one text; not thread-safe.
 */
final class Attachments {
  private static final int LONGEST_INSERTION = 8;
  private static final int MOST_PORTFOLIOS = 4;
  /** Digits. */
  private static final int LONGEST_AGE = 3;

  private final Words words;
  private final TokenizedText text;
  private final int[] bits;
  private final List<Mention> found;
  private final int[] within;
  private final int[] apposed;
  private final int[] startingAt;

  Attachments(Words words, TokenizedText text, int[] bits, List<Mention> found) {
    this.words = words;
    this.text = text;
    this.bits = bits;
    this.found = new ArrayList<>(found);
    within = new int[found.size()];
    apposed = new int[found.size()];
    startingAt = new int[text.size() + 1];
    Arrays.fill(within, -1);
    Arrays.fill(apposed, -1);
    Arrays.fill(startingAt, -1);
    for (Mention m : found) {
      if (startingAt[m.first()] < 0 || m.last() > found.get(startingAt[m.first()]).last()) {
        startingAt[m.first()] = m.index();
      }
    }
  }

  Mentions link() {
    for (int k = 1; k < found.size(); k++) {
      widen(k);
    }
    for (int k = found.size() - 1; k >= 0; k--) { // from behind, so that what follows has its own attachments already
      attach(k);
    }
    for (int k = 0; k < found.size(); k++) {
      appose(k);
    }
    return new Mentions(found, text.size(), within, apposed);
  }

  /** "The health and family welfare ministry": what is joined before the name of a body belongs to it. */
  private void widen(int k) {
    Mention m = found.get(k);
    Mention before = found.get(k - 1);
    int and = m.first() - 1;
    boolean joined = m.type() == Mention.Type.ORGANISATION && !m.hasName() && (bits[m.first()] & Words.DET) == 0 && before.last() == and
        && before.type() == Mention.Type.OTHER && before.definite() && (bits[before.first()] & Words.DET) != 0
        && words.is(WordClasses.Kind.COORDINATOR, text.lower(and));
    if (joined) {
      found.set(k, new Mention(m.index(), before.first(), m.last(), m.extent(), m.head(), m.nameFirst(), m.nameLast(), m.type(), m.gender(),
          m.plural(), before.definite(), before.owner(), m.role(), m.roleEnd()));
      startingAt[before.first()] = k;
    }
  }

  private void attach(int k) {
    Mention m = found.get(k);
    if (m.type() == Mention.Type.PRONOUN) {
      return;
    }
    int end = m.extent();
    if (m.hasName() && (bits[m.last() - 1] & Words.SUFFIX) != 0 && end + 1 < text.size() && text.text().charAt(text.start(end)) == '.'
        && text.start(end) == text.end(end - 1) && text.sentence(end + 1) == text.sentence(m.head())) {
      end++; // "Lang Jr."
    }
    for (int adjectives = 0; adjectives < 3 && !m.hasName() && end < text.size() && end > m.head() && text.type(end) == Type.WORD && !text.isCapitalised(end)
        && text.sentence(end) == text.sentence(m.head()) && (words.isAdjective(text.lower(end)) || isUnlistedAdjective(end)); adjectives++) {
      end++; // "el portavoz presidencial"
    }
    int office = officeBehind(m, end);
    if (office >= 0) {
      apposed[office] = m.index();
      end = found.get(office).extent();
    }
    for (int rounds = 0; rounds < 3; rounds++) {
      int more = parenthesis(end);
      if (more < 0) {
        more = prepositional(m, end);
      }
      if (more < 0) {
        break;
      }
      end = more;
    }
    if (end > m.extent()) {
      found.set(k, m.withExtent(end));
    }
  }

  /** "Tom Baker Advocate of QWP": the mention of what somebody is, right behind the name without a comma; -1 where none stands there. */
  private int officeBehind(Mention m, int end) {
    boolean name = m.type() == Mention.Type.PERSON && m.last() - m.nameFirst() > 1 && end + 1 < text.size() && startingAt[end] >= 0
        && text.isCapitalised(end) && text.sentence(end) == text.sentence(m.head());
    Mention office = name ? found.get(startingAt[end]) : m;
    return name && office.role() == end && !office.hasName() && (bits[end + 1] & Words.OF) != 0 ? office.index() : -1;
  }

  /** "la jefa de fracción verdiblanca, María Ruiz": an unknown word between a noun and the name in apposition to it. */
  private boolean isUnlistedAdjective(int i) {
    return words.classes().freeSubjects() && bits[i] == 0 && i + 2 < text.size() && isComma(i + 1) && text.isCapitalised(i + 2)
        && text.type(i + 2) == Type.WORD && !words.endsAsVerb(text.lower(i));
  }

  /** A short bracket right after the phrase. */
  private int parenthesis(int at) {
    if (at >= text.size() || text.text().charAt(text.start(at)) != '(') {
      return -1;
    }
    for (int i = at + 1; i < text.size() && i < at + 10 && text.sentence(i) == text.sentence(at); i++) {
      if (text.text().charAt(text.start(i)) == ')') {
        return i + 1;
      }
    }
    return -1;
  }

  private int prepositional(Mention m, int at) {
    if (at + 1 >= text.size() || text.type(at) != Type.WORD || text.sentence(at) != text.sentence(m.head())) {
      return -1;
    }
    boolean of = (bits[at] & Words.OF) != 0;
    if ((m.type() == Mention.Type.ROLE || m.type() == Mention.Type.PEOPLE) && (bits[at + 1] & Words.POSS) != 0
        && words.is(WordClasses.Kind.PLACE_OF_WORDS, text.lower(at))) {
      int age = ageEnd(at + 2);
      if (age > 0) {
        return age;
      }
    }
    if (words.is(WordClasses.Kind.FAMILIAR, text.lower(at)) && m.type() != Mention.Type.OTHER && !m.hasName() && at + 2 < text.size()
        && (bits[at + 1] & Words.PREP) != 0) { // "people familiar with the talks"
      int object = startingAt[at + 2];
      return object < 0 ? bareObject(at + 2) : found.get(object).extent();
    }
    boolean person = m.type() == Mention.Type.PERSON || m.type() == Mention.Type.NAME;
    boolean attaches = m.type() != Mention.Type.OTHER && (person ? words.is(WordClasses.Kind.OF_A_NAME, text.lower(at))
        : words.is(WordClasses.Kind.OF_A_NOUN, text.lower(at)) && (bits[m.head()] & HEAD) != 0 && m.type() != Mention.Type.COUNTRY);
    if (!of && !attaches) {
      return -1;
    }
    int index = startingAt[at + 1];
    if (index < 0 || found.get(index).type() == Mention.Type.PRONOUN && found.get(index).last() == at + 2) {
      if (index >= 0 && (of || words.is(WordClasses.Kind.BEFORE_OWNER, text.lower(at)))) {
        within[index] = m.index();
        return found.get(index).extent();
      }
      return of ? bareObject(at + 1) : -1;
    }
    Mention object = found.get(index);
    if (!of && !object.definite() && object.type() == Mention.Type.DOCUMENT && m.type() != Mention.Type.DOCUMENT && words.is(WordClasses.Kind.PLACE_OF_WORDS, text.lower(at))) {
      return -1; // "the ministry in a statement"
    }
    boolean holder = m.type() == Mention.Type.ROLE && !m.hasName() && object.type() == Mention.Type.PERSON && object.nameFirst() > object.first()
        && text.isCapitalised(object.first()) && isPlain(object.first(), object.nameFirst());
    if (holder) { // "councillor in Leeds Peter Lang"
      apposed[index] = m.index();
      return object.extent();
    }
    within[index] = m.index();
    // "secretary of defense and the army" stays out: a further "and" is followed to a name alone
    return m.type() == Mention.Type.ROLE && !m.hasName() ? furtherPortfolio(m, object.extent()) : object.extent();
  }

  /** "the minister for Roads, Bridges and Harbour Affairs, Ana Ruiz,": past all that an office is for, where the name of who has it follows. */
  private int furtherPortfolio(Mention office, int end) {
    List<Mention> parts = new ArrayList<>();
    boolean and = false;
    int i = end;
    while (!and && parts.size() < MOST_PORTFOLIOS && i + 1 < text.size() && startingAt[i + 1] >= 0 && text.sentence(i + 1) == text.sentence(office.head())) {
      and = words.is(WordClasses.Kind.NAME_AND, text.lower(i));
      Mention part = found.get(startingAt[i + 1]);
      boolean thing = text.isCapitalised(i + 1) && !part.canBePerson() || part.type() == Mention.Type.NAME;
      boolean named = and && part.type() == Mention.Type.PERSON && part.nameFirst() > part.first() && isPlain(part.first(), part.nameFirst());
      if (named) { // "minister for Roads and Harbour Affairs Ana Ruiz"
        parts.forEach(p -> within[p.index()] = office.index());
        apposed[part.index()] = office.index();
        return part.extent();
      }
      if (!and && !isComma(i) || !thing || !isPlain(i + 1, i + 2)) {
        return end;
      }
      parts.add(part);
      i = part.extent();
    }
    boolean holder = and && i + 1 < text.size() && isComma(i) && startingAt[i + 1] >= 0 && isFullName(found.get(startingAt[i + 1]));
    if (!holder) {
      return end;
    }
    parts.forEach(p -> within[p.index()] = office.index());
    return i;
  }

  /** Whether no word is a title, a person's noun, a given name or a determiner. */
  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bits[i] & (Words.TITLE | Words.PERSON | Words.DET | Words.GIVEN)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** A given name and a surname, with nothing before them. */
  private boolean isFullName(Mention m) {
    return m.type() == Mention.Type.PERSON && m.nameFirst() == m.first() && (bits[m.first()] & Words.GIVEN) != 0 && m.last() - m.first() > 1;
  }

  /** One past "30s", "thirties", "early 30s"; -1 where no decade of a life stands there. */
  private int ageEnd(int from) {
    for (int i = from; i < text.size() && i < from + 2; i++) {
      String word = text.lower(i);
      if (words.is(WordClasses.Kind.DECADE, word) || Character.isDigit(word.charAt(0)) && word.endsWith("0s")) {
        return i + 1;
      }
      if (Character.isDigit(word.charAt(0)) && i + 1 < text.size() && text.lower(i + 1).equals("s") && text.start(i + 1) == text.end(i)) {
        return i + 2;
      }
    }
    return -1;
  }

  /** "of" and words that are no mention: "minister of foreign affairs", "head of state". */
  private int bareObject(int from) {
    int i = from;
    while (i < text.size() && i < from + 4 && text.type(i) == Type.WORD && (bits[i] & (Words.FUNCTION | Words.VERB)) == 0) {
      i++;
    }
    return i > from ? i : -1;
  }

  /** Links {@code k} with a mention that follows after a comma and is closed by one, or stands right behind. */
  private void appose(int k) {
    Mention m = found.get(k);
    if (m.type() == Mention.Type.PRONOUN || within[k] >= 0 && !found.get(within[k]).canBePerson()) {
      return;
    }
    int comma = behindPlace(m);
    boolean placed = comma > m.extent();
    if (comma + 1 >= text.size() || !isComma(comma) || text.sentence(comma + 1) != text.sentence(m.head())) {
      return;
    }
    int next = behindInsertion(m, comma + 1);
    if (opensRelative(next) || startingAt[next] < 0) {
      return;
    }
    Mention a = found.get(startingAt[next]);
    if (a.type() == Mention.Type.PRONOUN || a.index() == k) {
      return;
    }
    boolean oneOf = a.type() == Mention.Type.PEOPLE && !a.plural() && a.extent() > a.last(); // "one of the authors"
    boolean oneBefore = m.type() == Mention.Type.PEOPLE && !m.plural() && m.extent() > m.last();
    boolean fits = (m.canBePerson() || oneBefore) && (a.canBePerson() || oneOf) && (m.hasName() != a.hasName());
    boolean body = (m.type() == Mention.Type.ORGANISATION || m.type() == Mention.Type.NAME) && a.type() == Mention.Type.ORGANISATION
        && !a.hasName() || m.type() == Mention.Type.ORGANISATION && !m.hasName() && m.definite() && a.type() == Mention.Type.ORGANISATION;
    if (!fits && !body) {
      return;
    }
    int end = a.extent();
    if (placed && !(a.type() == Mention.Type.PERSON && a.nameFirst() == a.first() && (bits[a.first()] & Words.GIVEN) != 0)) {
      return;
    }
    boolean closed = end >= text.size() || isComma(end) || text.sentence(end) != text.sentence(a.head())
        || text.type(end) == Type.QUOTE || isEnd(end) || words.is(WordClasses.Kind.NAME_AND, text.lower(end)) || opensRelative(end);
    // "Ruth Olsen, dean of the school called it": the comma behind is left out
    boolean open = m.hasName() && !a.definite() && opensSentence(m) && end < text.size() && (bits[end] & Words.VERB) != 0;
    if ((closed || open || isNameOfOffice(m, a, end)) && apposed[a.index()] < 0) { // "the head of the president's council, Ana Ruiz," is not the president
      apposed[a.index()] = firstOffice(m);
    }
  }

  /** "el coordinador en el Senado, Juan Ruiz,": past the place of an office where a comma follows it. */
  private int behindPlace(Mention m) {
    int at = m.extent();
    boolean place = m.type() == Mention.Type.ROLE && !m.hasName() && m.definite() && at + 1 < text.size() && text.type(at) == Type.WORD
        && words.is(WordClasses.Kind.PLACE_OF_WORDS, text.lower(at)) && startingAt[at + 1] >= 0;
    int end = place ? found.get(startingAt[at + 1]).extent() : at;
    return end < text.size() && isComma(end) ? end : at;
  }

  /** "el presidente del consejo, de mayoría opositora, Juan Ruiz,": past what hangs on an office between commas; "X, 33, a baker,": past an age. */
  private int behindInsertion(Mention m, int at) {
    if (m.hasName() && m.canBePerson() && text.type(at) == Type.NUMBER && at + 2 < text.size() && isComma(at + 1) && text.sentence(at + 2) == text.sentence(at)
        && text.end(at) - text.start(at) <= LONGEST_AGE) {
      return at + 2;
    }
    if (m.type() != Mention.Type.ROLE || m.hasName() || !m.definite() || (bits[at] & Words.PREP) == 0) {
      return at;
    }
    for (int i = at + 1; i + 1 < text.size() && i < at + LONGEST_INSERTION && text.sentence(i + 1) == text.sentence(at); i++) {
      if (isComma(i)) {
        return startingAt[i + 1] >= 0 && found.get(startingAt[i + 1]).hasName() ? i + 1 : at;
      }
      if ((bits[i] & (Words.VERB | Words.AUX)) != 0 || text.type(i) != Type.WORD) {
        return at;
      }
    }
    return at;
  }

  /** "the minister of roads and party leader, Ana Ruiz,": the first of two offices that one article opens. */
  private int firstOffice(Mention m) {
    int and = m.first() - 1;
    boolean second = m.type() == Mention.Type.ROLE && !m.hasName() && (bits[m.first()] & (Words.DET | Words.POSS)) == 0 && and > 0
        && words.is(WordClasses.Kind.NAME_AND, text.lower(and));
    for (int k = m.index() - 1; second && k >= 0 && k > m.index() - 6; k--) {
      Mention first = found.get(k);
      if (first.extent() == and && first.type() == Mention.Type.ROLE && !first.hasName() && first.definite()) {
        return k;
      }
    }
    return m.index();
  }

  /** "said the head of roads, Ana Ruiz at the opening", "El jefe de obras, Juan Ruiz dijo": the comma behind the name is left out. */
  private boolean isNameOfOffice(Mention office, Mention name, int end) {
    if (office.type() != Mention.Type.ROLE || !office.definite() || !isFullName(name) || end >= text.size()) {
      return false;
    }
    boolean adverbial = (bits[end] & (Words.PREP | Words.ADV | Words.TIME)) != 0 && (bits[end] & (Words.AUX | Words.VERB)) == 0;
    return adverbial || opensSentence(office) && (bits[end] & (Words.VERB | Words.AUX)) != 0;
  }

  private boolean opensRelative(int i) {
    return (bits[i] & (Words.REL | Words.DET)) == Words.REL;
  }

  private boolean opensSentence(Mention m) {
    return m.first() == 0 || text.sentence(m.first() - 1) != text.sentence(m.first());
  }

  private boolean isComma(int i) {
    char c = text.text().charAt(text.start(i));
    return c == ',' || c == '—' || c == '–';
  }

  private boolean isEnd(int i) {
    char c = text.text().charAt(text.start(i));
    return c == '.' || c == ':' || c == ';' || c == '—' || c == '–' || c == '-';
  }
}
