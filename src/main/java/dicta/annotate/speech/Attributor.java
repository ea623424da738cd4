package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds for each quotation the words that attribute it: a verb of communication with its subject behind or before it, "according
 * to", a colon, a dash; else the statement that it goes on from. Works on one text; not thread-safe.
 */
final class Attributor {
  private final Scene scene;
  private final Subjects subjects;
  private final List<Attribution> done = new ArrayList<>();

  Attributor(Scene scene) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
  }

  /** One attribution for each quotation, in the same order. */
  List<Attribution> run() {
    int n = scene.quotations.size();
    for (int q = 0; q < n; q++) {
      done.add(attribute(q));
    }
    for (int q = 0; q < n; q++) {
      if (!done.get(q).found()) {
        done.set(q, carry(q));
      }
    }
    return done;
  }

  private Attribution attribute(int q) {
    Quotation it = scene.quotations.get(q);
    if (isName(it)) {
      return Attribution.none(q);
    }
    if (it.continued() && q > 0) {
      // the paragraph before left it open; its attribution may stand at the end of the chain
      Optional<Attribution> own = behind(q).filter(Attribution::tight);
      if (own.isEmpty()) {
        return Attribution.none(q).joining(q - 1, true, "open-quotation-goes-on");
      }
      return own.get();
    }
    Optional<Attribution> after = behind(q);
    if (after.isPresent() && after.get().tight()) {
      return after.get();
    }
    if (q > 0 && coordinated(q)) {
      Attribution first = done.get(q - 1);
      if (first.found() && !first.after()) {
        return new Attribution(
            q, first.speaker(), first.cueFirst(), first.cueLast(), first.rule(), first.tight(), false, first.sameAs(), false);
      }
    }
    Optional<Attribution> before = inFront(q);
    if (before.isPresent() && before.get().tight()) {
      return before.get();
    }
    if (after.isPresent()) {
      return after.get();
    }
    return before.orElseGet(() -> Attribution.none(q));
  }

  /** "a member of "Have no fear", a charity": a short capitalised phrase right behind a preposition. */
  private boolean isName(Quotation it) {
    int before = it.open() - 1;
    if (before < 0 || it.last() - it.first() > 5 || !scene.text.isCapitalised(it.first()) || ",.!?".indexOf(scene.lastChar(it)) >= 0) {
      return false;
    }
    return switch (scene.text.lower(before)) {
      case "of", "at", "from", "in", "by", "for", "with", "called", "named", "titled", "entitled", "dubbed", "nicknamed", "book", "film", "song",
          "album", "movie", "series", "show", "novel", "operation", "play", "magazine", "documentary", "single", "poem", "article",
          "episode" -> true;
      default -> false;
    };
  }

  /** "…" and "…": nothing between two quotations but "and", a comma, an article. */
  private boolean coordinated(int q) {
    Quotation a = scene.quotations.get(q - 1);
    Quotation b = scene.quotations.get(q);
    if (b.open() - a.after() > 4 || scene.text.paragraph(a.first()) != scene.text.paragraph(b.first())) {
      return false;
    }
    boolean and = false;
    for (int i = a.after(); i < b.open(); i++) {
      boolean joins = scene.isWord(i, "and") || scene.isWord(i, "or") || scene.isComma(i);
      and |= joins;
      if (!joins && !scene.isWord(i, "a") && !scene.isWord(i, "an") && !scene.isWord(i, "the") && !scene.isWord(i, "but")
          && !scene.isWord(i, "as") && !scene.isWord(i, "also") && !scene.isWord(i, "that")) {
        return false;
      }
    }
    return and;
  }

  // ---- behind the quotation -------------------------------------------------------------------------------------------

  private Optional<Attribution> behind(int q) {
    Quotation it = scene.quotations.get(q);
    int r = it.after();
    int size = scene.text.size();
    boolean comma = false;
    while (r < size && (scene.isComma(r) || scene.charAt(r) == ';') && !scene.quoted(r)) {
      comma = true;
      r++;
    }
    if (r >= size || scene.quoted(r)) {
      return Optional.empty();
    }
    char last = scene.lastChar(it);
    boolean stop = last == '.' || scene.charAt(it.after()) == '.';
    boolean newSentence = scene.sentence(r) != scene.sentence(Math.max(0, it.after() - 1));
    boolean sameParagraph = scene.text.paragraph(r) == scene.text.paragraph(Math.max(0, it.after() - 1));
    if (!sameParagraph) {
      return Optional.empty();
    }
    boolean linked = comma || ",?!—–-…".indexOf(last) >= 0;
    if (scene.isDash(r)) {
      r++;
      linked = true;
      Optional<Mention> m = scene.mentions.startingAt(r);
      boolean closes = r < size && m.isPresent() && (m.get().extent() >= scene.sentenceEnd(r) - 1 || scene.isComma(m.get().extent()));
      if (closes && m.get().hasName()) {
        return Optional.of(Attribution.of(q, m.get(), -1, -1, "dash", true, true));
      }
    }
    if (scene.charAt(r) == '(') {
      return Optional.empty();
    }
    if (newSentence && !(last == '?' || last == '!' || last == '…' || stop && standsAlone(r))) {
      return Optional.empty();
    }
    if (!newSentence && stop && !linked) {
      return Optional.empty();
    }
    int limit = scene.sentenceEnd(r);
    int next = nextQuotation(r, limit);
    return clauseBehind(q, r, Math.min(limit, next), linked, newSentence, next < limit);
  }

  /** "Burton said." as a sentence of its own. */
  private boolean standsAlone(int r) {
    int end = scene.sentenceEnd(r);
    return end - r <= 6;
  }

  private int nextQuotation(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (scene.quoted(i)) {
        return i;
      }
    }
    return limit;
  }

  private Optional<Attribution> clauseBehind(int q, int r, int limit, boolean linked, boolean newSentence, boolean quoteFollows) {
    int x = r;
    while (x < limit && scene.is(x, Trait.ADVERB) && CueMatch.at(scene, x).isEmpty() && scene.mentions.startingAt(x).isEmpty()) {
      x++;
    }
    Optional<CueMatch> verb = CueMatch.at(scene, x);
    if (verb.isPresent() && verb.get().cue().canBeFinite() && !verb.get().passive()) {
      Optional<Subjects.Subject> s = subjects.behind(verb.get().last(), limit);
      if (s.isPresent()) {
        return Optional.of(Attribution.of(
            q, s.get().mention(), verb.get().first(), verb.get().last(), "quote-verb-subject", linked || !newSentence, true));
      }
      if (linked && q > 0 && verb.get().last() < scene.text.size() && scene.sentenceEnd(r) - verb.get().last() <= 1) {
        // "«…», añadió.": languages that leave the pronoun out
        return Optional.of(new Attribution(
            q, Optional.empty(), verb.get().first(), verb.get().last(), "subject-left-out", true, true, q - 1, false));
      }
    }
    Optional<Integer> source = sourcePhrase(x);
    if (source.isPresent()) {
      Optional<Mention> m = scene.mentions.startingAt(source.get());
      if (m.isPresent()) {
        return Optional.of(Attribution.of(q, m.get(), x, source.get(), "quote-according-to", true, true));
      }
    }
    if (scene.isWord(x, "by") && lastVerbBeforeIsPassive(q)) {
      Optional<Mention> m = scene.mentions.startingAt(x + 1);
      if (m.isPresent()) {
        return Optional.of(Attribution.of(q, m.get(), x, x + 1, "quote-by-agent", true, true));
      }
    }
    Optional<Mention> opening = scene.mentions.startingAt(x);
    if (opening.isEmpty() || scene.is(x, Trait.CONJUNCTION)) {
      return Optional.empty();
    }
    for (int v = opening.get().last(); v < limit; v++) {
      Optional<CueMatch> m = CueMatch.at(scene, v);
      if (m.isEmpty() || !m.get().cue().canBeFinite() || m.get().passive()) {
        continue;
      }
      Optional<Subjects.Subject> s = subjects.before(v, x);
      if (s.isEmpty() || !opensWith(s.get().mention(), opening.get(), x)) {
        return Optional.empty();
      }
      if (!linked && (quoteFollows || newSentence) && leadsOn(m.get().last(), limit, quoteFollows)
          || newSentence && !closesAfter(m.get(), limit)) {
        return Optional.empty();
      }
      return Optional.of(Attribution.of(q, s.get().mention(), v, m.get().last(), "quote-subject-verb", linked, true));
    }
    return Optional.empty();
  }

  private boolean opensWith(Mention subject, Mention opening, int x) {
    return subject.first() == x || subject.index() == opening.index()
        || scene.mentions.apposedTo(subject).filter(m -> m.index() == opening.index()).isPresent()
        || scene.mentions.apposedTo(opening).filter(m -> m.index() == subject.index()).isPresent();
  }

  /** Whether the verb has its own content behind it, so that it does not belong to the quotation before. */
  private boolean leadsOn(int afterVerb, int limit, boolean quoteFollows) {
    if (quoteFollows) {
      return true;
    }
    int i = afterVerb;
    return i < limit && (scene.is(i, Trait.COMPLEMENTISER) || scene.is(i, Trait.PRONOUN)
        || scene.mentions.startingAt(i).filter(m -> m.type() != Mention.Type.OTHER).isPresent());
  }

  /** In a sentence of its own the verb must have no content: "Trump told the crowd.", "Burton said on Monday." */
  private boolean closesAfter(CueMatch verb, int limit) {
    int i = verb.last();
    return i >= limit || scene.text.type(i) == Type.PUNCTUATION || scene.isTime(i) || scene.is(i, Trait.PREPOSITION)
        || scene.is(i, Trait.ADVERB) || toSomebody(i, limit);
  }

  /** "told the crowd in Westbrook.": whom it is said to, and nothing that opens a clause. */
  private boolean toSomebody(int i, int limit) {
    Optional<Mention> m = scene.mentions.startingAt(i);
    return m.isPresent() && (m.get().extent() >= limit || scene.text.type(m.get().extent()) == Type.PUNCTUATION
        || scene.isTime(m.get().extent()) || scene.is(m.get().extent(), Trait.PREPOSITION));
  }

  private boolean lastVerbBeforeIsPassive(int q) {
    Quotation it = scene.quotations.get(q);
    int start = it.open() < 0 ? 0 : scene.sentenceStart(it.open());
    for (int i = it.open() - 1; i >= start; i--) {
      Optional<CueMatch> m = CueMatch.at(scene, i);
      if (m.isPresent()) {
        return m.get().passive();
      }
    }
    return false;
  }

  /** The first token behind "according to" and the like, if such a phrase begins here. */
  private Optional<Integer> sourcePhrase(int token) {
    if (token < 0 || token >= scene.words.length || scene.quoted(token)) {
      return Optional.empty();
    }
    for (Phrase phrase : scene.words[token].phrases()) {
      if (phrase.kind() == Phrase.Kind.SOURCE && matches(phrase.words(), token)) {
        return Optional.of(token + phrase.words().size());
      }
    }
    return Optional.empty();
  }

  private boolean matches(List<String> phrase, int token) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!scene.isWord(token + k, phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  // ---- in front of the quotation --------------------------------------------------------------------------------------

  private Optional<Attribution> inFront(int q) {
    Quotation it = scene.quotations.get(q);
    int open = it.open();
    if (open < 0) {
      return Optional.empty();
    }
    int start = scene.sentenceStart(open);
    int i = open - 1;
    boolean colon = i >= 0 && scene.isColon(i);
    if (i < start && !colon) {
      return Optional.empty();
    }
    if (i < start) {
      return Optional.empty();
    }
    for (int v = i; v >= start; v--) {
      if (scene.quoted(v)) {
        continue;
      }
      Optional<CueMatch> verb = CueMatch.at(scene, v);
      if (verb.isPresent()) {
        Optional<Attribution> a = byVerb(q, verb.get(), i, start, colon);
        if (a.isPresent()) {
          return a;
        }
      }
      Optional<Integer> source = sourcePhrase(v);
      if (source.isPresent()) {
        Optional<Mention> m = scene.mentions.startingAt(source.get());
        if (m.isPresent() && m.get().last() <= open) {
          boolean tight = m.get().extent() >= i;
          return Optional.of(Attribution.of(q, m.get(), v, source.get(), "according-to-quote", tight, false));
        }
      }
    }
    if (colon) {
      Optional<Mention> label = scene.mentions.reaching(i);
      if (label.isPresent() && label.get().first() == start) {
        return Optional.of(Attribution.of(q, label.get(), -1, -1, "label", true, false));
      }
      Optional<Subjects.Subject> s = subjects.mainClause(i, start);
      if (s.isPresent()) {
        return Optional.of(Attribution.of(q, s.get().mention(), -1, -1, "subject-colon-quote", true, false));
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> byVerb(int q, CueMatch verb, int beforeQuote, int start, boolean colon) {
    int from = verb.last();
    boolean adjacent = true;
    boolean clause = false;
    for (int k = from; k <= beforeQuote; k++) {
      adjacent &= scene.isComma(k) || scene.isColon(k) || scene.is(k, Trait.ADVERB) || scene.isTime(k) || scene.is(k, Trait.PREPOSITION)
          || scene.is(k, Trait.COMPLEMENTISER);
      clause |= !scene.quoted(k) && !scene.isTime(k) && scene.text.type(k - 1) != Type.NUMBER && (scene.isVerb(k) || scene.is(k, Trait.AUXILIARY) || scene.is(k, Trait.MODAL));
    }
    boolean comma = scene.isComma(beforeQuote) && !clause; // "said in a statement on Monday, "…""
    if (verb.cue().weak() && !adjacent && !colon && !comma && clause) {
      return Optional.empty();
    }
    String rule = adjacent ? "subject-verb-quote" : colon ? "subject-verb-colon-quote" : "subject-verb-phrase-quote";
    boolean tight = adjacent || colon || comma;
    if (q > 0 && beforeVerb(verb) == q - 1 && !verb.gerund()
        && scene.sentence(verb.first()) == scene.sentence(scene.quotations.get(q - 1).first())) { // "…," said X, "…"
      Optional<Subjects.Subject> inverted = subjects.behind(verb.last(), beforeQuote + 1);
      if (inverted.isPresent()) {
        return Optional.of(Attribution.of(q, inverted.get().mention(), verb.first(), verb.last(), "quote-verb-subject", true, false));
      }
    }
    // "quoted Tim Manning, …, as saying"
    if (verb.gerund() && scene.isWord(verb.first() - 1, "as")) {
      Optional<Attribution> quoted = quotedAs(q, verb, start);
      if (quoted.isPresent()) {
        return quoted;
      }
    }
    if (verb.passive()) {
      return passive(q, verb, start, rule);
    }
    if (verb.gerund()) { // "banners saying", "a letter reading"
      Optional<Mention> document = scene.mentions.endingAt(verb.first()).filter(m -> m.type() == Mention.Type.DOCUMENT);
      if (document.isPresent() && Statements.isSign(scene.text.lower(document.get().head()))) {
        return Optional.of(Attribution.of(q, document.get(), verb.first(), verb.last(), rule, tight, false));
      }
    }
    if (scene.isComma(verb.first() - 1) && !verb.cue().takes(Frame.ADDRESSEE)) { // "X, said Y, is "…""
      Optional<Mention> inside = subjects.behind(verb.last(), beforeQuote + 1).map(Subjects.Subject::mention)
          .filter(m -> scene.isComma(m.extent()) && (m.hasName() || m.type() == Mention.Type.PRONOUN || m.definite()));
      if (inside.isPresent()) {
        return Optional.of(Attribution.of(q, inside.get(), verb.first(), verb.last(), "inserted-verb-subject", false, false));
      }
    }
    Optional<Subjects.Subject> s = verb.gerund() && scene.isComma(verb.first() - 1) ? subjects.mainClause(verb.first(), start) : Optional.empty();
    s = s.isPresent() ? s : subjects.before(verb.first(), start);
    if (s.isEmpty()) {
      if (verb.first() == start || scene.is(verb.first() - 1, Trait.SUBORDINATOR) || scene.is(verb.first() - 1, Trait.PREPOSITION)
          || scene.is(verb.first() - 1, Trait.ADVERB)) {
        return fronted(q, verb);
      }
      return Optional.empty();
    }
    return Optional.of(Attribution.of(
        q, s.get().mention(), verb.first(), verb.last(), s.get().rule().equals("subject") ? rule : rule + "/" + s.get().rule(), tight, false));
  }

  /** Index of the quotation that ends right before the verb, a comma aside, or -1. */
  private int beforeVerb(CueMatch verb) {
    int i = verb.first() - 1;
    while (i >= 0 && !scene.quoted(i) && (scene.isComma(i) || scene.charAt(i) == ';')) {
      i--;
    }
    return scene.quotationAt(i);
  }

  private Optional<Attribution> quotedAs(int q, CueMatch verb, int start) {
    for (int v = verb.first() - 2; v >= start; v--) {
      Optional<CueMatch> quoted = CueMatch.at(scene, v);
      boolean quotes = quoted.isPresent() || scene.isWord(v, "quoted") || scene.isWord(v, "cited") || scene.isWord(v, "quotes")
          || scene.isWord(v, "reported");
      if (!quotes) {
        continue;
      }
      boolean passive = scene.is(v - 1, Trait.AUXILIARY) && !scene.isWord(v - 1, "has") && !scene.isWord(v - 1, "had")
          && !scene.isWord(v - 1, "have");
      if (passive) {
        return subjects.before(v, start).map(
            s -> Attribution.of(q, s.mention(), verb.first(), verb.last(), "was-quoted-as-saying", true, false));
      }
      return subjects.behind(v + 1, verb.first()).map(
          s -> Attribution.of(q, s.mention(), verb.first(), verb.last(), "quoted-as-saying", true, false));
    }
    return Optional.empty();
  }

  /** "X was described as … by Y": the agent, if there is one, before or behind the quotation. */
  private Optional<Attribution> passive(int q, CueMatch verb, int start, String rule) {
    int end = scene.sentenceEnd(verb.first());
    for (int i = verb.last(); i < end; i++) {
      if (scene.isWord(i, "by") && !scene.quoted(i)) {
        Optional<Mention> m = scene.mentions.startingAt(i + 1);
        if (m.isPresent() && m.get().type() != Mention.Type.OTHER) {
          return Optional.of(Attribution.of(q, m.get(), verb.first(), verb.last(), "passive-by", false, false));
        }
      }
    }
    // "was told", "was asked": the subject hears; "was quoted as saying" is handled apart
    return Optional.of(new Attribution(
        q, Optional.empty(), verb.first(), verb.last(), "passive-without-agent", false, false, -1, false));
  }

  /** "Calling it "…", the archbishop said": the subject comes after the quotation. */
  private Optional<Attribution> fronted(int q, CueMatch verb) {
    Quotation it = scene.quotations.get(q);
    int end = scene.sentenceEnd(Math.max(0, it.after() - 1));
    int i = it.after();
    while (i < end) {
      if (!scene.quoted(i)) {
        Optional<Mention> m = scene.mentions.startingAt(i);
        boolean clauseStart = scene.isComma(i - 1) || scene.quoted(i - 1);
        if (m.isPresent() && clauseStart && m.get().type() != Mention.Type.OTHER
            && !(m.get().last() < end && scene.text.type(m.get().last()) == Type.POSSESSIVE)) {
          return Optional.of(Attribution.of(q, m.get(), verb.first(), verb.last(), "verb-quote-subject", true, false));
        }
      }
      i++;
    }
    return Optional.empty();
  }

  // ---- no words of its own --------------------------------------------------------------------------------------------

  private Attribution carry(int q) {
    Quotation it = scene.quotations.get(q);
    Attribution own = done.get(q);
    if (own.hasCue()) {
      return own;
    }
    boolean free = standsFree(it);
    if (q > 0 && free) {
      Quotation previous = scene.quotations.get(q - 1);
      Attribution of = done.get(q - 1);
      int between = it.open() - previous.after();
      boolean sameParagraph = scene.text.paragraph(it.first()) == scene.text.paragraph(previous.first());
      boolean nextSentence = it.open() >= 0 && previous.after() <= it.open()
          && scene.sentence(it.open()) - scene.sentence(Math.max(0, previous.after() - 1)) <= 1;
      if (of.found() && sameParagraph && nextSentence) {
        boolean joins = of.after() || of.joins() || between == 0;
        return own.joining(q - 1, joins, "goes-on-after-attribution");
      }
      if (of.found() && !sameParagraph && between == 0) {
        return own.joining(q - 1, false, "next-paragraph-goes-on");
      }
      if (of.found() && !sameParagraph && nextSentence && of.after()
          && scene.text.paragraph(it.first()) - scene.text.paragraph(previous.first()) == 1) {
        return own.joining(q - 1, false, "next-paragraph-goes-on");
      }
    }
    if (free && it.open() > 0) {
      Optional<Attribution> context = sentenceBefore(q, it);
      if (context.isPresent()) {
        return context.get();
      }
    }
    return own;
  }

  /** Whether a quotation is a sentence or more of its own, with nothing around it. */
  private boolean standsFree(Quotation it) {
    int open = it.open();
    boolean starts = open <= 0 || scene.sentence(open) != scene.sentence(open - 1);
    int after = it.after();
    boolean ends = after >= scene.text.size() || scene.sentence(after) != scene.sentence(after - 1)
        || scene.charAt(after) == '.' || scene.charAt(after) == '(';
    boolean adverbial = !starts && nothingElseBefore(open);
    return (starts || adverbial) && (ends || it.last() - it.first() >= 8);
  }

  /** Only an adverbial stands before it in its sentence: "During the premiere, "…"". */
  private boolean nothingElseBefore(int open) {
    int start = scene.sentenceStart(open);
    if (!scene.is(start, Trait.PREPOSITION) && !scene.is(start, Trait.ADVERB)) {
      return false;
    }
    for (int i = start; i < open; i++) {
      if (scene.quoted(i) || scene.isVerb(i) || scene.is(i, Trait.AUXILIARY) || scene.is(i, Trait.PRONOUN)
          || scene.mentions.startingAt(i).filter(m -> m.type() == Mention.Type.PERSON).isPresent()) {
        return false;
      }
    }
    return scene.isComma(open - 1) && open - start < 9;
  }

  /** A quotation on its own after a sentence about somebody. */
  private Optional<Attribution> sentenceBefore(int q, Quotation it) {
    int end = scene.sentenceStart(it.open());
    if (end == 0) {
      return Optional.empty();
    }
    int start = scene.sentenceStart(end - 1);
    Mention only = null;
    boolean several = false;
    for (Mention m : scene.mentions.all()) {
      if (m.first() >= start && m.extent() <= end && !scene.quoted(m.first()) && m.canBePerson()
          && (m.type() == Mention.Type.PERSON || m.type() == Mention.Type.PRONOUN && m.gender() != dicta.model.Gender.UNKNOWN)
          && scene.mentions.host(m).isEmpty()) {
        several |= only != null;
        only = only == null ? m : only;
      }
    }
    Optional<Mention> subject = subjects.mainClause(end - 1, start).map(Subjects.Subject::mention);
    if (subject.isPresent() && subject.get().canBePerson() && (subject.get().definite() || subject.get().hasName())
        && !scene.isWord(subject.get().first(), "it")) {
      return Optional.of(Attribution.of(q, subject.get(), -1, -1, "subject-of-sentence-before", false, false));
    }
    if (only != null && !several) {
      return Optional.of(Attribution.of(q, only, -1, -1, "person-of-sentence-before", false, false));
    }
    return Optional.empty();
  }
}
