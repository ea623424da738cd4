package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Finds the words in front of a quotation that attribute it: X said, "…"; X called it "…"; X was clear: "…"; according to X,
 * "…"; calling it "…", X left. Works on one text; not thread-safe.
 */
final class BeforeQuotation {
  private final Scene scene;
  private final Subjects subjects;
  private final Participles participles;
  private final Claims claims;
  private final FalseCues falseCues;

  BeforeQuotation(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
    this.participles = new Participles(scene);
    this.claims = new Claims(scene, subjects);
    this.falseCues = new FalseCues(scene);
  }

  /** The attribution in front of quotation {@code q}, if there is one. */
  Optional<Attribution> find(int q) {
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
      start = scene.sentenceStart(i); // a colon ends the paragraph before
    }
    Optional<Attribution> embedded = Optional.empty();
    boolean thing = false; // "afirmó que los planes piden "más obras"": a thing says nothing where somebody says that it does
    for (int v = i; v >= start; v--) {
      if (scene.quoted(v)) {
        continue;
      }
      Optional<CueMatch> verb = CueMatch.at(scene, v);
      if (verb.isPresent() && scene.is(open - 1, Trait.AS_MARK) && !verb.get().cue().takes(Frame.AS) && takesAs(start, v)) {
        continue; // "describing the reaction to his claim as "…""
      }
      if (verb.isPresent() && !falseCues.isDeed(verb.get(), i, start)) {
        Optional<Attribution> a = byVerb(q, verb.get(), i, start, colon);
        boolean carried = embedded.isPresent() && a.isPresent() && a.get().speaker().filter(m -> m.type() == Mention.Type.ORGANISATION).isPresent();
        boolean nested = a.isPresent() && falseCues.isNested(a.get(), verb.get(), start)
            || embedded.isEmpty() && a.isPresent() && a.get().hasCue() && falseCues.inReportedClause(it, verb.get(), a.get());
        boolean ofThing = scene.freeSubjects && a.isPresent() && a.get().speaker().filter(m -> m.type() == Mention.Type.OTHER).isPresent();
        boolean outer = !thing || opensThat(verb.get().last());
        if (a.isPresent() && !carried && !nested && !ofThing && outer) {
          return a;
        }
        thing |= ofThing;
        embedded = embedded.isPresent() ? embedded : a;
      }
      Optional<Mention> owner = claims.owner(v, open);
      if (owner.isPresent()) {
        return Optional.of(Attribution.of(q, owner.get(), v, v + 1, "claim-of-owner", false, false));
      }
      Optional<Integer> source = SourcePhrase.at(scene, v);
      if (source.isPresent()) {
        Optional<Mention> m = scene.mentions.startingAt(source.get());
        Optional<Attribution> said = beforeInsertedSource(q, v, i, start, colon);
        if (said.isPresent()) {
          return said;
        }
        if (m.isEmpty() && SourcePhrase.endsInVerb(scene, source.get())) {
          return Optional.of(Attribution.leftOut(q, v, source.get(), false, false));
        }
        if (m.isPresent() && m.get().last() <= open) {
          boolean tight = m.get().extent() >= i;
          return Optional.of(Attribution.of(q, m.get(), v, source.get(), "according-to-quote", tight, false));
        }
      }
    }
    if (embedded.isPresent()) {
      return embedded;
    }
    if (colon) {
      Optional<Mention> label = scene.mentions.reaching(i);
      if (label.isPresent() && label.get().first() == start) {
        Optional<Mention> whose = claims.ownerOfWords(label.get());
        if (whose.isPresent()) {
          return Optional.of(Attribution.of(q, whose.get(), -1, -1, "claim-of-owner", true, false));
        }
        return Optional.of(Attribution.of(q, label.get(), -1, -1, "label", true, false));
      }
      Optional<Mention> verbless = scene.mentions.startingAt(start).filter(m -> m.hasName() && m.canBePerson() && noVerb(m.last(), i));
      if (verbless.isPresent()) { // "X on Twitter: "…""
        return Optional.of(Attribution.of(q, verbless.get(), -1, -1, "label", true, false));
      }
      Optional<Subjects.Subject> s = subjects.mainClause(i, behindColon(start, i));
      if (s.isPresent()) {
        return Optional.of(Attribution.of(q, s.get().mention(), -1, -1, "subject-colon-quote", true, false));
      }
      if (scene.freeSubjects && i > start) { // "Después ha hecho referencia al puente: "…""
        return Optional.of(Attribution.leftOut(q, -1, -1, true, false));
      }
    }
    boolean view = scene.is(start, WordClasses.Kind.NAME_FOR) && it.last() - it.first() >= 3 && Character.isLowerCase(scene.text.text().charAt(it.span().start()));
    Optional<Mention> holder = view ? scene.mentions.startingAt(start + 1).filter(m -> m.canBePerson() && m.definite() && m.last() <= open) : Optional.empty();
    if (holder.isPresent()) { // "Para Ana Ruiz, la obra "será la más cara""
      return Optional.of(Attribution.of(q, holder.get(), start, start + 1, "according-to-quote", false, false));
    }
    boolean sentence = it.last() - it.first() >= 5 && Character.isUpperCase(scene.text.text().charAt(it.span().start()));
    if (scene.isComma(i) && sentence) { // "X also reacted on Monday, "…"", "Council member X, "…""
      int comma = i;
      Optional<Mention> verbless = scene.mentions.startingAt(start).filter(m -> m.hasName() && m.canBePerson() && noVerb(m.last(), comma));
      if (verbless.isPresent()) {
        return verbless.map(m -> Attribution.of(q, m, -1, -1, "label", false, false));
      }
      return subjects.mainClause(i, start).map(Subjects.Subject::mention)
          .filter(m -> m.hasName() || m.type() == Mention.Type.PRONOUN || m.type() == Mention.Type.ROLE)
          .map(m -> Attribution.of(q, m, -1, -1, "subject-comma-quote", false, false));
    }
    return Optional.empty();
  }

  /** "X keeps a picture: a photo of a man with the caption: "…"": the last piece of the sentence that another colon opens. */
  private int behindColon(int start, int colon) {
    for (int k = colon - 1; k > start; k--) {
      if (scene.isColon(k) && scene.text.end(k) < scene.text.start(k + 1)) {
        return k + 1;
      }
    }
    return start;
  }

  private boolean takesAs(int from, int to) {
    for (int k = from; k < to; k++) {
      if (CueMatch.at(scene, k).filter(c -> c.cue().takes(Frame.AS)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "X said, according to the papers, that "…"": X. */
  private Optional<Attribution> beforeInsertedSource(int q, int source, int beforeQuote, int start, boolean colon) {
    if (source - 2 < start || !scene.isComma(source - 1)) {
      return Optional.empty();
    }
    return CueMatch.at(scene, source - 2).filter(c -> c.cue().canBeFinite() && c.last() == source - 1)
        .flatMap(c -> byVerb(q, c, beforeQuote, start, colon));
  }

  private boolean noVerb(int from, int to) {
    for (int k = from; k < to; k++) {
      if (scene.quoted(k) || scene.isVerb(k) || scene.words[k].isAny(Trait.AUXILIARY, Trait.MODAL) || scene.is(k, Trait.ENDS_AS_FINITE)
          || scene.isComma(k) || !scene.words[k].cues().isEmpty()) {
        return false;
      }
    }
    return to - from <= 7;
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
    boolean fact = scene.is(from, Trait.ARTICLE) && scene.is(from + 1, WordClasses.Kind.FACT) && scene.is(from + 2, Trait.COMPLEMENTISER);
    if (verb.cue().weak() && !fact && !adjacent && !colon && !comma && clause) {
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
    if (verb.gerund() && scene.is(verb.first() - 1, Trait.AS_MARK)) {
      Optional<Attribution> quoted = quotedAs(q, verb, start);
      if (quoted.isPresent()) {
        return quoted;
      }
    }
    if (verb.passive()) {
      return passive(q, verb, start, rule);
    }
    if (falseCues.afterModal(verb, start) || falseCues.isLetDo(verb) || falseCues.namesSubject(scene.quotations.get(q), verb)
        || falseCues.isRequired(verb) || falseCues.lacksClause(verb, beforeQuote)) {
      return Optional.empty();
    }
    Optional<Mention> possessor = possessorOf(verb);
    if (possessor.isPresent()) {
      return possessor.map(m -> Attribution.of(q, m, verb.first(), verb.last(), rule, tight, false));
    }
    if (verb.gerund()) { // "banners saying", "a letter reading", "a story alleging"
      Optional<Mention> source = participles.source(verb.first(), start);
      if (source.isPresent()) {
        return Optional.of(Attribution.of(q, source.get(), verb.first(), verb.last(), rule + "/participle", tight, false));
      }
    }
    if (scene.isComma(verb.first() - 1) && !verb.cue().hasAddressee() && !verb.gerund() && !closesRelative(verb.first() - 1, start)) { // "X, said Y, is "…""
      Optional<Mention> inside = subjects.behind(verb.last(), beforeQuote + 1).map(Subjects.Subject::mention)
          .filter(m -> scene.isComma(m.extent()) && (m.hasName() || m.type() == Mention.Type.PRONOUN || m.definite()));
      if (inside.isPresent() && falseCues.describesSpeaker(inside.get(), scene.quotations.get(q).open())) {
        return Optional.empty();
      }
      if (inside.isPresent()) {
        return Optional.of(Attribution.of(q, inside.get(), verb.first(), verb.last(), "inserted-verb-subject", false, false));
      }
    }
    if (verb.gerund() && scene.is(verb.first() - 1, Trait.PREPOSITION)) { // "Y's party, which tried to win by saying"
      Optional<Subjects.Subject> nearest = subjects.ofNearestVerb(verb.first() - 1, start);
      if (nearest.isPresent()) {
        return Optional.of(Attribution.of(q, nearest.get().mention(), verb.first(), verb.last(), rule + "/subject-of-nearest-verb", tight, false));
      }
    }
    if (isInsertion(q, verb, beforeQuote, start)) {
      return Optional.of(Attribution.leftOut(q, verb.first(), verb.last(), tight, false));
    }
    boolean detached = scene.isComma(verb.first() - 1) || participles.sendsWords(verb.first(), start);
    Optional<Subjects.Subject> s = verb.gerund() && detached ? subjects.mainClause(verb.first(), start) : Optional.empty();
    s = s.isPresent() ? s : subjects.before(verb.first(), start);
    Optional<Mention> owner = s.map(Subjects.Subject::mention).flatMap(m -> falseCues.ownerOfCompound(m, verb));
    if (owner.isPresent()) { // "X's manifesto pledge to"
      return Optional.of(Attribution.of(q, owner.get(), verb.first(), verb.last(), "claim-of-owner", tight, false));
    }
    if (s.filter(x -> isObjectOf(verb, x)).isPresent()) { // "una medida que calificó de "histórica"": who calls it so is left out
      return Optional.of(Attribution.leftOut(q, verb.first(), verb.last(), tight, false));
    }
    boolean noun = !scene.freeSubjects && verb.cue().is(Cue.Form.PRESENT) && !verb.cue().is(Cue.Form.PAST) && !verb.cue().is(Cue.Form.BASE)
        && s.filter(x -> x.mention().type() == Mention.Type.PEOPLE && x.mention().plural() && x.rule().startsWith("subject")).isPresent();
    if (noun) {
      return Optional.empty(); // "men who planned attacks "…""
    }
    if (verb.gerund() && s.filter(x -> participles.isAct(x.mention())).isPresent()) {
      return Optional.empty(); // "his comments are the first on it, saying that": whose they are is not said
    }
    if (s.isEmpty() && (verb.first() == start || scene.freeSubjects) && !verb.gerund()) { // "Remarked X, "…""
      s = subjects.behind(verb.last(), beforeQuote + 1).filter(x -> !scene.freeSubjects || x.mention().type() != Mention.Type.OTHER);
    }
    if (s.isEmpty() && scene.freeSubjects && !verb.gerund() && !scene.is(verb.first() - 1, WordClasses.Kind.IMPERSONAL)) { // "Añadió que "…""
      return Optional.of(Attribution.leftOut(q, verb.first(), verb.last(), tight, false));
    }
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

  private boolean opensThat(int at) {
    int i = at;
    while (scene.is(i, Trait.ADVERB) || scene.isTime(i)) {
      i++;
    }
    return scene.is(i, Trait.COMPLEMENTISER);
  }

  /** Whether a thing before a relative pronoun is what the verb calls something, not who does. */
  private boolean isObjectOf(CueMatch verb, Subjects.Subject s) {
    boolean thing = s.mention().type() == Mention.Type.OTHER || s.mention().type() == Mention.Type.DOCUMENT;
    int next = verb.last();
    boolean calls = (verb.cue().takes(Frame.AS) || verb.cue().takes(Frame.OBJ_OF)) && scene.words[next].isAny(Trait.AS_MARK, Trait.OF_MARK)
        || verb.cue().takes(Frame.SMALL) && scene.quoted(next);
    return scene.freeSubjects && thing && s.rule().equals("antecedent-of-who") && calls;
  }

  /** "El consejo, dijo a la prensa, "abrirá el puente"": what the council will do is what somebody else said. */
  private boolean isInsertion(int q, CueMatch verb, int beforeQuote, int start) {
    int comma = verb.first() - 1;
    if (!scene.freeSubjects || verb.gerund() || !scene.isComma(comma) || !scene.isComma(beforeQuote)
        || !Character.isLowerCase(scene.text.text().charAt(scene.quotations.get(q).span().start()))) {
      return false;
    }
    Optional<Mention> opening = scene.mentions.startingAt(start);
    return opening.filter(m -> m.extent() == comma).isPresent() && subjects.behind(verb.last(), beforeQuote).isEmpty();
  }

  /** "pointed to X's once calling it": X. */
  private Optional<Mention> possessorOf(CueMatch verb) {
    int i = verb.first() - 1;
    while (i > 0 && scene.words[i].isAny(Trait.ADVERB, Trait.ENDS_AS_ADVERB)) {
      i--;
    }
    return verb.gerund() && i > 0 && scene.text.type(i) == Type.POSSESSIVE ? scene.mentions.endingAt(i) : Optional.empty();
  }

  /** "X, which include Y and Z, say": the comma before the verb closes what another has opened, and no verb stands before. */
  private boolean closesRelative(int comma, int start) {
    for (int k = start + 1; k < comma; k++) {
      if (scene.isComma(k - 1) && scene.is(k, Trait.RELATIVE) && !scene.is(k, Trait.DETERMINER)) {
        return noVerb(start, k - 1);
      }
    }
    return false;
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
      boolean quotes = quoted.isPresent() || scene.is(v, WordClasses.Kind.QUOTES_AS);
      if (!quotes) {
        continue;
      }
      boolean passive = scene.is(v - 1, Trait.AUXILIARY) && !scene.is(v - 1, Trait.HAVE);
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
      if (scene.is(i, Trait.AGENT_MARK) && !scene.quoted(i)) {
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
        boolean clauseStart = scene.isComma(i - 1) || scene.quoted(i - 1) && scene.lastChar(it) == ',';
        if (m.isPresent() && clauseStart && m.get().type() != Mention.Type.OTHER
            && !(m.get().last() < end && scene.text.type(m.get().last()) == Type.POSSESSIVE)) {
          return Optional.of(Attribution.of(q, m.get(), verb.first(), verb.last(), "verb-quote-subject", true, false));
        }
      }
      i++;
    }
    return Optional.empty();
  }
}
