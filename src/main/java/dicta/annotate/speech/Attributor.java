package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each quotation the words that attribute it: a verb of communication with its subject behind or before it, "according
 * to", a colon, a dash; else the statement that it goes on from. Works on one text; not thread-safe.
 */
final class Attributor {
  private static final int LONGEST_RELAYED = 20;
  private static final int LONGEST_CARRIED = 12;

  private final Scene scene;
  private final Subjects subjects;
  private final BehindQuotation behind;
  private final BeforeQuotation before;
  private final ClosingAttribution closing;
  private final Reports reports;
  private final Map<Integer, Optional<Attribution>> inFront = new HashMap<>();
  private final List<Attribution> done = new ArrayList<>();

  Attributor(Scene scene) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
    this.reports = new Reports(scene);
    this.behind = new BehindQuotation(scene, subjects);
    this.before = new BeforeQuotation(scene, subjects);
    this.closing = new ClosingAttribution(scene, subjects);
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
    for (int q = n - 2; q >= 0; q--) {
      if (!hasSpeaker(q) && rightBehind(q)) {
        done.set(q, done.get(q).saidAs(done.get(q + 1)));
      }
    }
    return done;
  }

  private boolean hasSpeaker(int q) {
    Attribution it = done.get(q);
    for (int steps = 0; it.speaker().isEmpty() && it.sameAs() >= 0 && steps < q; steps++) {
      it = done.get(it.sameAs());
    }
    return it.speaker().isPresent() || it.hasCue();
  }

  /** "…." "…," said X: another quotation follows with nothing between, and behind it stands who says it. */
  private boolean rightBehind(int q) {
    Quotation it = scene.quotations.get(q);
    Quotation next = scene.quotations.get(q + 1);
    Attribution of = done.get(q + 1);
    return of.speaker().isPresent() && of.after() && of.tight() && next.open() - it.after() <= 0
        && scene.text.paragraph(next.first()) == scene.text.paragraph(it.last() - 1);
  }

  private Attribution attribute(int q) {
    Quotation it = scene.quotations.get(q);
    if (it.continued() && q > 0) {
      // the paragraph before left it open; its attribution may stand at the end of the chain
      Optional<Attribution> own = behind.find(q).filter(Attribution::tight);
      if (own.isEmpty()) {
        return Attribution.none(q).joining(q - 1, true, "open-quotation-goes-on");
      }
      if (hasOwnSpeaker(q - 1) && own.get().speaker().filter(m -> m.type() != Mention.Type.PRONOUN).isPresent()) {
        return own.get(); // the paragraph before has a speaker of its own, and lacks its closing mark
      }
      return own.get().joining(q - 1, true, own.get().rule());
    }
    Optional<Attribution> after = behind.find(q);
    if (after.isPresent() && after.get().rule().equals("quote-according-to")) { // "X called it "…," according to an outlet"
      Optional<Attribution> said = inFront(q).filter(Attribution::hasCue).filter(a -> a.speaker().isPresent() && !a.rule().startsWith("according"));
      return said.orElse(after.get());
    }
    boolean carrier = after.filter(a -> isCarrier(it, a)).isPresent();
    if (carrier || after.filter(a -> isRelayed(it, a)).isPresent()) { // "X called it a "breach," reported the agency"
      Optional<Attribution> said = inFront(q).filter(Attribution::hasCue)
          .filter(a -> a.speaker().filter(m -> m.canBePerson() || m.type() == Mention.Type.DOCUMENT).isPresent());
      if (said.isPresent() && (carrier || said.get().speaker().filter(Mention::hasName).isPresent())) {
        return said.get();
      }
    }
    if (after.isPresent() && after.get().tight()) {
      if (endsClause(it, after.get())) {
        return inFront(q).filter(Attribution::hasCue).orElse(Attribution.none(q));
      }
      return endsSubordinate(it, after.get())
          ? inFront(q).filter(a -> a.hasCue() && a.speaker().isPresent()).orElse(after.get()) : after.get();
    }
    boolean fragment = it.last() - it.first() < 4; // "the "bridge tax" was paid, X said": no words of X's
    Optional<Attribution> closes = closing.find(q).filter(a -> !fragment || isPredicate(it) || inFront(q).isPresent());
    if (closes.isPresent()) {
      return closes.get();
    }
    if (q > 0 && coordinated(q)) {
      Attribution first = done.get(q - 1);
      if (first.found() && !first.after()) {
        return new Attribution(
            q, first.speaker(), first.cueFirst(), first.cueLast(), first.rule(), first.tight(), false, first.sameAs(), false);
      }
    }
    return inFront(q).filter(Attribution::tight).or(() -> after).or(() -> inFront(q)).or(() -> behind.ofSentence(q))
        .orElseGet(() -> Attribution.none(q));
  }

  /** The attribution in front of a quotation, looked for once. */
  private Optional<Attribution> inFront(int q) {
    return inFront.computeIfAbsent(q, before::find);
  }

  /** Whether a quotation, or another one in its paragraph, is attributed there. */
  private boolean hasOwnSpeaker(int q) {
    int paragraph = scene.text.paragraph(scene.quotations.get(q).first());
    for (int k = q; k >= 0 && scene.text.paragraph(scene.quotations.get(k).first()) == paragraph; k--) {
      if (done.get(k).found()) {
        return true;
      }
    }
    return false;
  }

  /** A few words in small letters that the clause before them goes on in. */
  private boolean isFragment(Quotation it, int longest) {
    return it.last() - it.first() <= longest && Character.isLowerCase(scene.text.text().charAt(it.span().start()))
        && it.open() > 0 && scene.sentence(it.open()) == scene.sentence(it.open() - 1) && !scene.isComma(it.open() - 1);
  }

  /** "have made "big steps"": right behind a verb, no name of a thing. */
  private boolean isPredicate(Quotation it) {
    int before = it.open() - 1;
    return scene.isVerb(before) || scene.is(before, Trait.AUXILIARY);
  }

  /** An outlet behind a few words in small letters, which its clause before them asks for. */
  private boolean isCarrier(Quotation it, Attribution behind) {
    return isFragment(it, LONGEST_CARRIED) && behind.speaker().filter(m -> m.type() == Mention.Type.ORGANISATION && m.hasName()).isPresent();
  }

  /** "X told Y that it "would close", an official said": somebody without a name tells what X said. */
  private boolean isRelayed(Quotation it, Attribution behind) {
    return isFragment(it, LONGEST_RELAYED) && behind.rule().equals("quote-subject-verb")
        && behind.speaker().filter(m -> m.type() == Mention.Type.ROLE && !m.definite() || m.type() == Mention.Type.PEOPLE).isPresent();
  }

  /**
   * "X panned it as "propaganda," Y accused": a few words in small letters that the clause before them asks for, and behind them
   * a clause with content of its own.
   */
  private boolean endsClause(Quotation it, Attribution behind) {
    return isFragment(it, 6) && behind.rule().equals("quote-subject-verb") && this.behind.hasOwnContent(behind.cueFirst(), behind.cueLast(), scene.sentenceEnd(it.first()));
  }

  /** "When X claimed that "…", Y responded: "…"", "After X warned against "…," Y added that it was late": the clause before says whose it is, and Y has words of their own. */
  private boolean endsSubordinate(Quotation it, Attribution behind) {
    int start = scene.sentenceStart(Math.max(0, it.open()));
    int colon = behind.cueLast();
    boolean fragment = Character.isLowerCase(scene.text.text().charAt(it.span().start()));
    return behind.hasCue() && it.open() > start && scene.is(start, Trait.SUBORDINATOR) && (scene.isColon(colon) && scene.quoted(colon + 1)
        || fragment && this.behind.hasOwnContent(behind.cueFirst(), colon, scene.sentenceEnd(Math.max(0, it.after() - 1))));
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
      boolean joins = scene.is(i, Trait.CONJUNCTION) || scene.isComma(i);
      and |= joins;
      if (!joins && !scene.is(i, WordClasses.Kind.JOINER)) {
        return false;
      }
    }
    return and;
  }

  private Attribution carry(int q) {
    Quotation it = scene.quotations.get(q);
    Attribution own = done.get(q);
    if (own.hasCue()) {
      return own;
    }
    Optional<Attribution> closing = atEndOfOpenQuotation(q);
    if (closing.isPresent()) {
      return closing.get();
    }
    boolean free = standsFree(it) || finishesSentence(it);
    int p = q - 1;
    if (p >= 0 && free) {
      Quotation previous = scene.quotations.get(p);
      Attribution of = done.get(p);
      int between = it.open() - previous.after();
      boolean sameParagraph = scene.text.paragraph(it.first()) == scene.text.paragraph(previous.first());
      boolean nextSentence = it.open() >= 0 && previous.after() <= it.open()
          && scene.sentence(it.open()) - scene.sentence(Math.max(0, previous.after() - 1)) <= 1;
      if (of.found() && sameParagraph && nextSentence) {
        boolean joins = (of.after() || of.joins() || between == 0) && standsFree(it);
        return own.joining(p, joins, "goes-on-after-attribution");
      }
      if (of.found() && !sameParagraph && between == 0) {
        return own.joining(p, false, "next-paragraph-goes-on");
      }
      if (of.found() && !sameParagraph && nextSentence && of.after()
          && scene.text.paragraph(it.first()) - scene.text.paragraph(previous.first()) == 1) {
        return own.joining(p, false, "next-paragraph-goes-on");
      }
    }
    Optional<Attribution> reason = reason(q, it);
    if (reason.isPresent()) {
      return reason.get();
    }
    if (free && it.open() > 0) {
      Optional<Attribution> context = sentenceBefore(q, it);
      if (context.isPresent()) {
        return context.get();
      }
    }
    return own;
  }

  /** Paragraphs that open a quotation and do not close it, and behind the last of them who says it all. */
  private Optional<Attribution> atEndOfOpenQuotation(int q) {
    for (int k = q + 1; k < done.size() && scene.quotations.get(k).continued(); k++) {
      Attribution of = done.get(k);
      if (of.after() && of.hasCue() && of.speaker().isPresent()) {
        return Optional.of(done.get(q).saidAs(of));
      }
    }
    return Optional.empty();
  }

  /** "X sent it because "I thought …"": whoever did it says why. */
  private Optional<Attribution> reason(int q, Quotation it) {
    int before = it.open() - 1;
    boolean says = before > 0 && scene.is(before, Trait.SUBORDINATOR) && scene.is(it.first(), WordClasses.Kind.AUTHOR_PRONOUN)
        && scene.sentence(before) == scene.sentence(it.open());
    return !says ? Optional.empty() : subjects.mainClause(before, scene.sentenceStart(before)).map(Subjects.Subject::mention)
        .filter(Mention::canBePerson).map(m -> Attribution.of(q, m, -1, -1, "reason-in-own-words", false, false));
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

  /** "The mayor "has put aside all plans and come to the table."": only a subject stands before it, and with it the sentence ends. */
  private boolean finishesSentence(Quotation it) {
    int open = it.open();
    if (open <= 0 || it.last() - it.first() < 5 || !Character.isLowerCase(scene.text.text().charAt(it.span().start()))) {
      return false;
    }
    int after = it.after();
    if (after < scene.text.size() && scene.sentence(after) == scene.sentence(open)) {
      return false;
    }
    for (int i = scene.sentenceStart(open); i < open; i++) {
      if (scene.quoted(i) || scene.isVerb(i) || scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL) || !scene.words[i].cues().isEmpty()) {
        return false;
      }
    }
    return scene.isVerb(it.first()) || scene.words[it.first()].isAny(Trait.AUXILIARY, Trait.MODAL);
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

  /** "his watch", "X's plan": spoken of, but not whom the sentence is about. */
  private boolean possesses(Mention m) {
    return m.type() == Mention.Type.PRONOUN && scene.is(m.first(), Trait.POSSESSIVE_PRONOUN) && !scene.is(m.first(), Trait.PRONOUN)
        || m.last() < scene.text.size() && scene.text.type(m.last()) == Type.POSSESSIVE;
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
          && scene.mentions.host(m).isEmpty() && !possesses(m)) {
        several |= only != null;
        only = only == null ? m : only;
      }
    }
    Optional<Mention> asker = scene.lastChar(it) == '?' ? reports.askerIn(scene.sentence(end - 1)) : Optional.empty();
    if (asker.isPresent()) { // "A baker asked X about the bridge. "Why …?""
      return Optional.of(Attribution.of(q, asker.get(), -1, -1, "subject-of-sentence-before", false, false));
    }
    Optional<Mention> subject = reports.speakerOf(scene.sentence(end - 1)).filter(m -> m.canBePerson() && (m.definite() || m.hasName()))
        .or(() -> subjects.mainClause(end - 1, start).map(Subjects.Subject::mention));
    if (subject.isPresent() && subject.get().canBePerson() && (subject.get().definite() || subject.get().hasName())
        && !scene.is(subject.get().first(), WordClasses.Kind.THING_PRONOUN)) {
      return Optional.of(Attribution.of(q, subject.get(), -1, -1, "subject-of-sentence-before", false, false));
    }
    if (only != null && !several) {
      return Optional.of(Attribution.of(q, only, -1, -1, "person-of-sentence-before", false, false));
    }
    return Optional.empty();
  }
}
