package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Finds the words behind a quotation that attribute it: "…," said X; "…," X said; "…", according to X; "…" — X. Works on one
 * text; not thread-safe.
 */
final class BehindQuotation {
  /** Fewer words inside a clause are scare quotes more often than somebody's words. */
  private static final int SHORTEST_FRAGMENT = 4;

  private final Scene scene;
  private final Subjects subjects;

  BehindQuotation(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
  }

  /** The attribution behind quotation {@code q}, if there is one. */
  Optional<Attribution> find(int q) {
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
    if (!comma && !newSentence && isNoun(it)) {
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
    if (r >= size || scene.charAt(r) == '(') {
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

  /** "The "captain" said", "a so-called "expert" said": a noun in quotation marks behind its article is who speaks, no words. */
  private boolean isNoun(Quotation it) {
    boolean phrase = scene.is(it.open() - 1, Trait.ARTICLE) || scene.is(it.open() - 1, WordClasses.Kind.SO_CALLED);
    return phrase && it.last() - it.first() == 1 && CueMatch.at(scene, it.after()).filter(c -> c.cue().canBeFinite()).isPresent();
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

  /**
   * The attribution that ends the sentence of quotation {@code q}, which is a part of what it attributes: "“A new mood” is what
   * came of it, according to X".
   */
  Optional<Attribution> ofSentence(int q) {
    Quotation it = scene.quotations.get(q);
    boolean opens = it.open() >= 0 && (it.open() == scene.sentenceStart(it.open()) || scene.is(it.open() - 1, Trait.BE));
    boolean fragment = !opens && it.last() - it.first() < SHORTEST_FRAGMENT;
    int limit = scene.sentenceEnd(Math.max(0, it.after() - 1));
    for (int k = it.after(); k < limit; k++) {
      int i = k;
      Optional<Integer> source = SourcePhrase.at(scene, i);
      if (source.isPresent()) {
        return scene.mentions.startingAt(source.get()).filter(m -> !fragment || m.type() == Mention.Type.DOCUMENT)
            .map(m -> Attribution.of(q, m, i, source.get(), "clause-according-to", false, true));
      }
      Optional<CueMatch> verb = scene.quoted(i) || fragment ? Optional.empty() : CueMatch.at(scene, i).filter(v -> v.cue().canBeFinite() && !v.passive());
      if (verb.isPresent() && closesAfter(verb.get(), limit) && !verb.get().cue().weak()) {
        return subjects.before(i, it.after()).map(Subjects.Subject::mention).filter(m -> scene.isComma(m.first() - 1))
            .map(m -> Attribution.of(q, m, verb.get().first(), verb.get().last(), "clause-subject-verb", false, true));
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> clauseBehind(int q, int r, int limit, boolean linked, boolean newSentence, boolean quoteFollows) {
    int x = r;
    while (x < limit && scene.is(x, Trait.ADVERB) && CueMatch.at(scene, x).isEmpty() && scene.mentions.startingAt(x).isEmpty()) {
      x++;
    }
    if (linked && scene.is(x, Trait.AS_MARK) && scene.mentions.startingAt(x + 1).isPresent()) {
      x++; // "…," as X said
    }
    int v0 = scene.is(x, Trait.HAVE) && !scene.is(x, Trait.NON_FINITE) ? x + 1 : x; // "…", a déclaré X
    Optional<CueMatch> verb = CueMatch.at(scene, v0);
    if (verb.isPresent() && isFinite(verb.get())) {
      Optional<Subjects.Subject> s = subjects.behind(verb.get().last(), limit).filter(it -> !hasInfinitive(verb.get(), it.mention()));
      if (s.isPresent()) {
        return Optional.of(Attribution.of(
            q, s.get().mention(), verb.get().first(), verb.get().last(), "quote-verb-subject", linked || !newSentence, true));
      }
      if (scene.freeSubjects && linked && verb.get().cue().takes(Frame.Q)) { // "«…», dijo con calma."
        return Optional.of(Attribution.leftOut(q, verb.get().first(), verb.get().last(), true, true));
      }
      if (linked && q > 0 && verb.get().last() < scene.text.size() && scene.sentenceEnd(r) - verb.get().last() <= 1) {
        // "«…», añadió.": languages that leave the pronoun out
        Attribution goesOn = Attribution.leftOut(q, verb.get().first(), verb.get().last(), true, true);
        return Optional.of(goesOn.joining(q - 1, false, goesOn.rule()));
      }
    }
    Optional<Integer> source = SourcePhrase.at(scene, x);
    if (source.isPresent()) {
      Optional<Mention> m = scene.mentions.startingAt(source.get());
      if (m.isPresent()) {
        return Optional.of(Attribution.of(q, m.get(), x, source.get(), "quote-according-to", true, true));
      }
      if (SourcePhrase.endsInVerb(scene, source.get())) {
        return Optional.of(Attribution.leftOut(q, x, source.get(), true, true));
      }
    }
    if (scene.is(x, Trait.AGENT_MARK) && lastVerbBeforeIsPassive(q)) {
      Optional<Mention> m = scene.mentions.startingAt(x + 1);
      if (m.isPresent()) {
        return Optional.of(Attribution.of(q, m.get(), x, x + 1, "quote-by-agent", true, true));
      }
    }
    if (linked && scene.mentions.startingAt(x).isEmpty() && Character.isDigit(scene.charAt(x)) && scene.mentions.startingAt(x + 1).filter(Mention::hasName).isPresent()) {
      x++; // "…," 31-year-old X said
    }
    Optional<Mention> opening = scene.mentions.startingAt(x);
    if (opening.isEmpty() || scene.is(x, Trait.CONJUNCTION)) {
      return Optional.empty();
    }
    Optional<Attribution> cited = cited(q, opening.get());
    if (cited.isPresent()) {
      return cited;
    }
    for (int v = opening.get().last(); v < limit; v++) {
      Optional<CueMatch> m = CueMatch.at(scene, v);
      if (m.isEmpty() || !isFinite(m.get()) || m.get().cue().weak() && verbIn(opening.get().extent(), v) || isObject(m.get())) {
        continue;
      }
      Optional<Subjects.Subject> s = subjects.before(v, x);
      if (s.isEmpty() || !opensWith(s.get().mention(), opening.get(), x)) {
        boolean insertion = linked && opening.get().hasName() && opening.get().canBePerson() && scene.isComma(opening.get().extent())
            && noFinite(opening.get().extent(), v);
        return insertion // "X, with the union of Leeds said": the closing comma is left out
            ? Optional.of(Attribution.of(q, opening.get(), v, m.get().last(), "quote-subject-verb", true, true)) : Optional.empty();
      }
      if (newSentence && quoteFollows && scene.isColon(m.get().last())) {
        return Optional.empty(); // "“Who is there?” One replied: “…”"
      }
      if (!linked && coordinated(s.get().mention().extent(), v)) {
        return Optional.empty(); // "the council "sent" the plan back and asked for": the plan asks for nothing
      }
      if (!linked && (quoteFollows || newSentence) && leadsOn(m.get().last(), limit, quoteFollows)
          || newSentence && !closesAfter(m.get(), limit)) {
        return Optional.empty();
      }
      Optional<Attribution> inner = linked ? reported(q, m.get(), limit) : Optional.empty();
      return inner.isPresent() ? inner : Optional.of(Attribution.of(q, s.get().mention(), v, m.get().last(), "quote-subject-verb", linked, true));
    }
    return unlistedVerb(q, opening.get(), limit);
  }

  /** ""…," urged his people not to worry": they are urged. */
  private boolean hasInfinitive(CueMatch verb, Mention m) {
    int i = scene.is(m.extent(), Trait.NEGATION) ? m.extent() + 1 : m.extent();
    return verb.cue().takes(Frame.OBJ_TO) && scene.is(i, Trait.INFINITIVE_MARK);
  }

  /** ""…," Y said X told them": X, where that is all that Y says. */
  private Optional<Attribution> reported(int q, CueMatch says, int limit) {
    if (!says.cue().takes(Frame.BARE)) {
      return Optional.empty();
    }
    return scene.mentions.startingAt(says.last()).filter(m -> m.canBePerson() && (m.hasName() || m.type() == Mention.Type.PRONOUN))
        .flatMap(m -> CueMatch.at(scene, m.extent()).filter(told -> isFinite(told) && !told.cue().weak() && closesAfter(told, limit))
            .map(told -> Attribution.of(q, m, told.first(), told.last(), "quote-subject-verb", true, true)));
  }

  /** ""…," an outlet quoted X as saying", ""…," X was quoted by an outlet as saying": X. */
  private Optional<Attribution> cited(int q, Mention opening) {
    int quotes = opening.extent();
    if (!scene.is(quotes, Trait.AUXILIARY)) {
      Optional<Mention> object = scene.is(quotes, WordClasses.Kind.QUOTES_AS) ? scene.mentions.startingAt(quotes + 1) : Optional.empty();
      return object.flatMap(m -> asSaying(m.extent()).map(v -> Attribution.of(q, m, v.first(), v.last(), "quoted-as-saying", true, true)));
    }
    while (scene.words[quotes].isAny(Trait.AUXILIARY, Trait.ADVERB) && quotes + 1 < scene.text.size()) {
      quotes++;
    }
    if (!scene.is(quotes, WordClasses.Kind.QUOTES_AS)) {
      return Optional.empty();
    }
    int agent = quotes + 1;
    int as = scene.is(agent, Trait.AGENT_MARK) ? scene.mentions.startingAt(agent + 1).map(Mention::extent).orElse(agent) : agent;
    return asSaying(as).map(v -> Attribution.of(q, opening, v.first(), v.last(), "was-quoted-as-saying", true, true));
  }

  private Optional<CueMatch> asSaying(int as) {
    return scene.is(as, Trait.AS_MARK) ? CueMatch.at(scene, as + 1).filter(CueMatch::gerund) : Optional.empty();
  }

  /** ""…," X snapped.": a person and one verb, whatever it is, right behind the comma that ends a quotation. */
  private Optional<Attribution> unlistedVerb(int q, Mention subject, int limit) {
    int v = subject.extent();
    char last = scene.lastChar(scene.quotations.get(q));
    boolean asked = (last == '?' || last == '!') && subject.type() == Mention.Type.PRONOUN && !scene.text.isCapitalised(subject.first()); // "…?" she cracks.
    boolean clause = (last == ',' || asked) && (subject.hasName() || subject.type() == Mention.Type.PRONOUN)
        && subject.canBePerson() && v < limit && scene.text.type(v) == Type.WORD && !scene.text.isCapitalised(v)
        && (scene.words[v].isAny(Trait.PAST, Trait.ENDS_AS_FINITE, Trait.ENDS_AS_PAST) || !subject.plural() && scene.is(v, Trait.ENDS_AS_SINGULAR))
        && (v + 1 >= limit || scene.text.type(v + 1) == Type.PUNCTUATION || scene.isTime(v + 1));
    return clause ? Optional.of(Attribution.of(q, subject, v, v + 1, "quote-subject-verb", true, true)) : Optional.empty();
  }

  /** "said", "had written"; not "was quoted". */
  private boolean isFinite(CueMatch verb) {
    boolean perfect = verb.cue().is(Cue.Form.PARTICIPLE) && scene.is(verb.first() - 1, Trait.HAVE);
    boolean base = !verb.cue().is(Cue.Form.PAST) && !verb.cue().is(Cue.Form.PRESENT)
        && scene.mentions.startingAt(verb.last()).filter(m -> m.type() == Mention.Type.PRONOUN && !m.plural()).isPresent(); // "the "urgent" question he filed"
    return (verb.cue().canBeFinite() || perfect) && !verb.passive() && !base;
  }

  /** "has raised questions about it": a noun that looks like a present form, right behind the verb that it is the object of. */
  private boolean isObject(CueMatch verb) {
    boolean present = verb.cue().is(Cue.Form.PRESENT) && !verb.cue().is(Cue.Form.PAST);
    int before = verb.first() - 1;
    return present && scene.words[before].isAny(Trait.PAST, Trait.ENDS_AS_PAST) && !scene.is(before, Trait.AUXILIARY)
        && scene.mentions.endingAt(verb.first()).isEmpty();
  }

  private boolean verbIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.isVerb(i) || scene.is(i, Trait.ENDS_AS_FINITE)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensWith(Mention subject, Mention opening, int x) {
    return subject.first() == x || subject.index() == opening.index() || leadsTo(subject, opening)
        || scene.mentions.apposedTo(subject).filter(m -> m.index() == opening.index()).isPresent()
        || scene.mentions.apposedTo(opening).filter(m -> m.index() == subject.index()).isPresent();
  }

  private boolean noFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.quoted(i) || scene.isVerb(i) || scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL) || scene.is(i, Trait.RELATIVE)) {
        return false;
      }
    }
    return true;
  }

  private boolean coordinated(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.is(i, Trait.ADDITIVE)) {
        return true;
      }
    }
    return false;
  }

  /** "chairman, CEO and president X said": offices without an article that lead to the name. */
  private boolean leadsTo(Mention subject, Mention opening) {
    if (!subject.hasName() || opening.type() != Mention.Type.ROLE || opening.definite() || scene.is(opening.first(), Trait.DETERMINER)) {
      return false;
    }
    for (int i = opening.last(); i < subject.first(); i++) {
      if (!scene.isComma(i) && !scene.is(i, Trait.ADDITIVE) && !scene.is(i, Trait.ROLE)) {
        return false;
      }
    }
    return true;
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

  /** Whether words that are no time, place or addressee follow a verb: it then hardly belongs to a quotation before it. */
  boolean hasOwnContent(int verb, int afterVerb, int limit) {
    boolean addressee = CueMatch.at(scene, verb).filter(v -> v.cue().hasAddressee()).isPresent() && toSomebody(afterVerb, limit);
    if (afterVerb >= limit || scene.text.type(afterVerb) == Type.PUNCTUATION || scene.isTime(afterVerb) || addressee) {
      return false;
    }
    if (scene.quoted(afterVerb) || scene.is(afterVerb, Trait.COMPLEMENTISER) || scene.is(afterVerb, Trait.PRONOUN)) {
      return true;
    }
    Optional<Mention> object = scene.mentions.startingAt(afterVerb);
    return object.isPresent() && object.get().extent() < limit && scene.text.type(object.get().extent()) == Type.WORD;
  }

  /** In a sentence of its own the verb must have no content: "Trump told the crowd.", "Burton said on Monday." */
  private boolean closesAfter(CueMatch verb, int limit) {
    int i = verb.last();
    if (i >= limit || scene.text.type(i) == Type.PUNCTUATION) {
      return true;
    }
    // "X laughed at this." says nothing of the words before
    boolean weak = verb.cue().weak() || verb.cue().frames().size() == 1;
    return !weak && (scene.isTime(i) || scene.is(i, Trait.PREPOSITION) || scene.is(i, Trait.ADVERB) || toSomebody(i, limit));
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
        boolean participle = m.get().cue().is(Cue.Form.PARTICIPLE) && (scene.is(it.open() - 1, Trait.AS_MARK) || m.get().first() == start);
        return m.get().passive() || participle; // "the win, described as "late" by X"
      }
    }
    return false;
  }
}
