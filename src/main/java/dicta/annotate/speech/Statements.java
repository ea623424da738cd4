package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Office;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Makes statements of attributed quotations. Works on one text; not thread-safe. */
final class Statements {
  private static final int LONGEST_TERM = 8;
  /** A phrase of so many words says more than what something is called. */
  private static final int LONG_PHRASE = 8;
  private final Scene scene;
  private final Words known;
  private final Antecedents antecedents;
  private final SpeechTagger.Input input;
  private final Cast cast;
  private final Place place;
  private final About about;
  private final DayOfSaying days;
  private final Evidences evidences;
  private final ToDoubleFunction<Confidence.Evidence> rater;
  private final List<CountryMention> countryMentions;
  private final List<Transcript.Turn> turns;
  /** The quotations that are statements. */
  private final BitSet stated = new BitSet();

  /** @param rater gives the confidence of a statement from what is known of it */
  Statements(
      Place place, Scene scene, Words known, Antecedents antecedents, SpeechTagger.Input input, Cast cast, int[] entityOf,
      ToDoubleFunction<Confidence.Evidence> rater) {
    this.rater = rater;
    this.evidences = new Evidences(scene, known);
    this.place = place;
    this.countryMentions = place == Place.TEXT ? input.countriesInText() : input.countriesInTitle();
    this.scene = scene;
    this.days = new DayOfSaying(scene, place == Place.TEXT ? input.dates() : List.of(), input.article().published());
    this.known = known;
        this.turns = place == Place.TEXT ? Transcript.turns(scene.text, known) : List.of();
    this.antecedents = antecedents;
    this.about = new About(scene, known, cast, entityOf, antecedents);
    this.input = input;
    this.cast = cast;
  }

  /** Statements of quotations, or, in a transcript, the turns of its speakers. */
  List<Quote> quotes() {
    List<Quote> quotes = ofQuotations();
    if (!turns.isEmpty()) {
      int first = scene.text.start(turns.getFirst().label());
      quotes.removeIf(q -> q.start() >= first);
      var labels = new Labels(scene, known, cast, antecedents);
      for (Transcript.Turn turn : turns) {
        if (!turn.byAsker() && !turn.parts().isEmpty()) {
          quotes.add(turn(turn, labels));
        }
      }
    }
    return quotes;
  }

  private Quote turn(Transcript.Turn turn, Labels labels) {
    List<String> trail = new ArrayList<>();
    Span at = scene.text.span(turn.label(), turn.labelEnd());
    String words = at.in(scene.text.text());
    trail.add("speaker-label: '" + words + "' " + at);
    Speaker speaker = labels.entity(turn)
        .map(e -> known(e, e.known.isPresent() || e.key.size() > 1 ? 0.97 : 0.9, How.NAME, words, at, List.of(), trail))
        .orElseGet(() -> words.length() == 1 ? Speaker.unresolved(Optional.of(words), Optional.of(at), List.of()) : new Speaker(
            Optional.of(words), Optional.empty(), Optional.empty(), SpeakerType.UNNAMED, Optional.of(words), Optional.of(at),
            How.UNNAMED, 0.9, Optional.empty(), Optional.empty(), List.of()));
    return new Quote(
        place, turn.parts(), Kind.DIRECT, Quote.join(scene.text.text(), turn.parts()), speaker, Optional.empty(), about.namedIn(turn.parts(), labels.entity(turn)),
        days.said(-1, turn.parts()), countries(turn.parts()), trail);
  }

  private List<Quote> ofQuotations() {
    List<Attribution> attributions = new Attributor(scene).run();
    List<Quote> quotes = new ArrayList<>();
    boolean[] taken = new boolean[attributions.size()];
    for (int q = 0; q < attributions.size(); q++) {
      if (taken[q]) {
        continue;
      }
      List<Integer> parts = new ArrayList<>(List.of(q));
      for (int k = q + 1; k < attributions.size(); k++) {
        Attribution a = attributions.get(k);
        boolean joins = a.joins() && parts.contains(a.sameAs()) || splitByTheSameVerb(attributions.get(parts.getLast()), a);
        if (!joins) {
          if (k - parts.getLast() > 2) {
            break;
          }
          continue;
        }
        parts.add(k);
        taken[k] = true;
      }
      Attribution a = attributions.get(q);
      for (int k : parts) { // the end of an open quotation may carry the attribution
        if (!a.found() || a.rule().equals("open-quotation-goes-on")) {
          a = attributions.get(k);
        }
      }
      Attribution source = root(attributions, a);
      if (isStatement(scene.quotations.get(q), a)) {
        quotes.add(quote(parts, a, source));
        parts.forEach(stated::set);
      }
    }
    return quotes;
  }

  /** Statements without quotation marks; words in quotation marks that are no statement of their own are words like any other. */
  List<Quote> indirect(Word[] words) {
    var quoted = new BitSet(scene.text.size());
    var terms = new BitSet(scene.text.size());
    for (int i = 0; i < scene.text.size(); i++) {
      int q = scene.quotationAt(i);
      if (q >= 0) {
        (isTerm(q) ? terms : quoted).set(i);
      }
    }
    scene.names.forEach(q -> terms.set(q.first(), q.last()));
    var reading = new Reading(scene.text, words, scene.mentions, quoted, inTurns());
    List<Quote> quotes = new ArrayList<>();
    for (IndirectStatement s : IndirectSpeech.find(reading, ReportingClauses.find(reading))) {
      ReportingClause clause = s.clause();
      if (isOfTerms(s, terms)) {
        continue;
      }
      if (clause.subject().filter(this::isAuthor).isPresent()) {
        continue; // what a speaker cites belongs to the speaker's own statement
      }
      String rule = s.rule() + "/" + clause.how().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      Attribution a = new Attribution(-1, clause.subject(), clause.cueFrom(), clause.cueTo(), rule, true, false, -1, false);
      List<String> trail = new ArrayList<>();
      Speaker speaker = speaker(a, a, s.parts(), trail);
      quotes.add(new Quote(
          place, s.parts(), Kind.INDIRECT, Quote.join(scene.text.text(), s.parts()), speaker,
          Optional.of(scene.text.span(clause.cueFrom(), clause.cueTo()).in(scene.text.text())), about.in(s.parts(), sayer(a, s.parts())),
          days.said(clause.cueFrom(), s.parts()), countries(s.parts()), trail));
    }
    return quotes;
  }

  /** From the first label to the end: what a speaker cites there belongs to the speaker's own statement. */
  private BitSet inTurns() {
    var tokens = new BitSet();
    if (!turns.isEmpty()) {
      tokens.set(turns.getFirst().label(), scene.text.size());
    }
    return tokens;
  }

  private boolean isTerm(int quotation) {
    Quotation q = scene.quotations.get(quotation);
    return !stated.get(quotation) && q.last() - q.first() <= LONGEST_TERM
        && scene.text.sentence(q.first()) == scene.text.sentence(Math.max(0, q.last() - 1));
  }

  /** Whether a statement says what something is called, or reads a sign: a clause with a term in it may stay, a phrase not. */
  private boolean isOfTerms(IndirectStatement s, BitSet terms) {
    var tokens = new BitSet();
    s.parts().forEach(p -> tokens.set(scene.text.tokenAt(p.start()), scene.text.tokenAt(p.end() - 1) + 1));
    boolean clause = s.clause().kind() == ReportingClause.Kind.VERB && switch (s.clause().follows()) {
      case THAT, BARE, NOTHING -> true;
      case NP, ING, TO, OBJ_TO, AS, SMALL, OBJ_PREPOSITION, WH, QUOTATION -> false;
    };
    boolean longPhrase = s.clause().follows() == ReportingClause.Content.NP && tokens.cardinality() >= LONG_PHRASE;
    return terms.intersects(tokens) && (!clause && !longPhrase || terms.get(tokens.nextSetBit(0)));
  }

  /** "A," she said, "B". */
  private boolean splitByTheSameVerb(Attribution a, Attribution b) {
    return a.after() && !b.after() && a.hasCue() && a.cueFirst() == b.cueFirst();
  }

  private Attribution root(List<Attribution> all, Attribution a) {
    Attribution it = a;
    int steps = 0;
    while (it.sameAs() >= 0 && it.speaker().isEmpty() && steps++ < 50) {
      it = all.get(it.sameAs());
    }
    return it;
  }

  private boolean isStatement(Quotation q, Attribution a) {
    int words = 0;
    int capitalised = 0;
    int small = 0;
    for (int i = q.first(); i < q.last(); i++) {
      if (scene.text.type(i) == TokenizedText.Type.WORD) {
        words++;
        boolean capital = scene.text.isCapitalised(i);
        capitalised += capital ? 1 : 0;
        small += !capital && (scene.is(i, Trait.PREPOSITION) || scene.is(i, Trait.DETERMINER) || scene.is(i, Trait.CONJUNCTION)) ? 1 : 0;
      }
    }
    if (words == 0) {
      return false;
    }
    if (onASign(a)) {
      return false;
    }
    boolean passive = a.rule().startsWith("passive-without");
    if (!a.hasCue() && !a.found() && words < 8 && !hasVerb(q)) {
      return false; // a term or a title in quotation marks
    }
    if (words >= 4) {
      return !(small + capitalised >= words && capitalised >= 2 && !a.tight()) && !(passive && words < 6);
    }
    boolean bracketed = q.open() > 0 && (scene.charAt(q.open() - 1) == '(' || scene.charAt(q.after()) == ')');
    if (!a.hasCue() || passive || bracketed && !a.tight()) {
      return false;
    }
    boolean possessed = q.open() > 1 && q.after() < scene.text.size() && scene.text.type(q.after()) == TokenizedText.Type.WORD
        && (scene.text.type(q.open() - 1) == TokenizedText.Type.POSSESSIVE && !scene.is(q.open() - 2, Trait.EXPLETIVE)
            && !scene.is(q.open() - 2, Trait.PRONOUN) || scene.is(q.open() - 1, Trait.POSSESSIVE_PRONOUN));
    if (naming(a) || possessed && !a.tight()) {
      return false; // "Trump's "mini" tour"
    }
    boolean afterPreposition = q.open() > 0 && scene.words[q.open() - 1].isAny(Trait.OF_MARK, Trait.FOR_MARK);
    boolean spoken = a.tight() && (a.after() || q.open() > 0 && scene.isComma(q.open() - 1)) && ",!?".indexOf(scene.lastChar(q)) >= 0; // "Not yet," he said
    return spoken || !(small + capitalised >= words && capitalised >= 1 && (words > 1 || afterPreposition));
  }

  /** "a pattern called a "glider"": a participle that only names. */
  private boolean naming(Attribution a) {
    if (!a.rule().endsWith("subject-of-main-clause") || !scene.is(a.cueFirst() - 1, Trait.ADVERB)
        && scene.mentions.endingAt(a.cueFirst()).isEmpty() && scene.text.isCapitalised(a.cueFirst() - 1)) {
      return false;
    }
    return scene.is(a.cueFirst(), WordClasses.Kind.NAMER);
  }

  private boolean hasVerb(Quotation q) {
    for (int i = q.first(); i < q.last(); i++) {
      if (scene.isVerb(i) || scene.is(i, Trait.AUXILIARY) || scene.is(i, Trait.MODAL)) {
        return true;
      }
    }
    return false;
  }

  /** "I", "we", "you" outside quotation marks: the author, or a text that is itself somebody's speech. */
  private boolean isAuthor(Mention m) {
    return m.type() == Mention.Type.PRONOUN && scene.is(m.first(), WordClasses.Kind.AUTHOR_PRONOUN);
  }

  /** Slogans on signs are no statements. */
  private boolean onASign(Attribution a) {
    return a.speaker().filter(m -> !m.hasName() && scene.is(m.head(), WordClasses.Kind.SIGN)).isPresent();
  }

  private Quote quote(List<Integer> parts, Attribution a, Attribution source) {
    List<Span> spans = parts.stream().map(k -> scene.quotations.get(k).span()).toList();
    String text = Quote.join(scene.text.text(), spans);
    List<String> trail = new ArrayList<>();
    Speaker speaker = speaker(a, source, spans, trail);
    Optional<String> cue = source.hasCue()
        ? Optional.of(scene.text.span(source.cueFirst(), source.cueLast()).in(scene.text.text())) : Optional.empty();
    return new Quote(
        place, spans, kind(parts, a), text, speaker, cue, about.in(spans, sayer(source, spans)), days.said(source.cueFirst(), spans), countries(spans), trail);
  }

  private Kind kind(List<Integer> parts, Attribution a) {
    Quotation q = scene.quotations.get(parts.getFirst());
    int words = q.last() - q.first();
    char first = scene.text.text().charAt(q.span().start());
    boolean opensLikeSentence = Character.isUpperCase(first) || first == '[' || first == '…';
    if (parts.size() > 1 || a.after() && a.tight() || opensLikeSentence && words >= 3) {
      return Kind.DIRECT;
    }
    return Kind.MIXED;
  }

  private Speaker speaker(Attribution a, Attribution source, List<Span> parts, List<String> trail) {
    if (a != source) {
      trail.add(a.rule() + ": it goes on from the statement before");
    }
    if (source.speaker().isEmpty()) {
      trail.add("no-speaker: no words near it say whose it is");
      return Speaker.unresolved(Optional.empty(), Optional.empty(), List.of());
    }
    Mention m = source.speaker().get();
    Span at = scene.text.span(m.first(), m.extent());
    String words = at.in(scene.text.text());
    trail.add(source.rule() + ": '" + words + "' " + at);
    Antecedents.Found found = antecedents.of(m, days.given(source.cueFirst(), parts));
    trail.add(found.why());
    double sure = rater.applyAsDouble(evidences.of(a, source, m, found, wordsIn(parts)));
    if (found.entity().isEmpty()) {
      if (m.type() == Mention.Type.PRONOUN) {
        return Speaker.unresolved(Optional.of(words), Optional.of(at), found.others());
      }
      SpeakerType type = m.type() == Mention.Type.ORGANISATION || m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.COUNTRY
          ? SpeakerType.ORGANISATION : SpeakerType.UNNAMED;
      boolean body = type == SpeakerType.ORGANISATION;
      Optional<String> country = m.type() == Mention.Type.COUNTRY ? countryAt(m) : Optional.empty();
      return new Speaker(
          Optional.of(words), body && hasCapital(m) ? slug(words) : Optional.empty(), Optional.empty(), type, Optional.of(words), Optional.of(at),
          body ? How.ORGANISATION : How.UNNAMED, sure,
          Optional.empty(), country, found.others());
    }
    Entity e = found.entity().get();
    boolean thing = !e.body && !e.person && e.known.isEmpty() && e.key.size() == 1 && e.gender == dicta.model.Gender.UNKNOWN;
    How how = e.body || thing ? How.ORGANISATION : m.hasName() ? How.NAME : m.type() == Mention.Type.PRONOUN ? How.PRONOUN : How.ROLE;
    return known(e, sure, how, words, at, found.others(), trail);
  }

  private Optional<Entity> sayer(Attribution source, List<Span> parts) {
    return source.speaker().flatMap(m -> antecedents.of(m, days.given(source.cueFirst(), parts)).entity());
  }

  private int wordsIn(List<Span> parts) {
    int n = 0;
    for (Span part : parts) {
      for (int i = scene.text.tokenAt(part.start()); i < scene.text.size() && scene.text.start(i) < part.end(); i++) {
        n += scene.text.type(i) == TokenizedText.Type.WORD ? 1 : 0;
      }
    }
    return n;
  }

  private Speaker known(
      Entity e, double sure, How how, String words, Span at, List<dicta.model.Candidate> others, List<String> trail) {
    Optional<Office> office = e.known.flatMap(p -> Speech.office(p, input.article().published()));
    String name = e.shownName();
    trail.add((e.known.isPresent() ? "registry: " : "identity: ") + name);
    return new Speaker(
        Optional.of(name), e.id(), e.known.flatMap(dicta.model.Person::wikidata),
        how == How.ORGANISATION ? SpeakerType.ORGANISATION : SpeakerType.PERSON, Optional.of(words), Optional.of(at), how, clamp(sure),
        office.map(Office::title), office.map(Office::country).or(() -> e.known.flatMap(dicta.model.Person::country)), others);
  }

  private Optional<String> countryAt(Mention m) {
    return countryMentions.stream().filter(c -> c.first() >= m.first() && c.last() <= m.last()).map(CountryMention::code).findFirst();
  }

  /** Whether the words name something: "reports" and "the government" are others in every article. */
  private boolean hasCapital(Mention m) {
    for (int i = m.first(); i < m.extent(); i++) {
      boolean opensSentence = i == scene.sentenceStart(i) || scene.quoted(i - 1);
      if (scene.text.isCapitalised(i) && !scene.is(i, Trait.DETERMINER)
          && (!opensSentence || m.type() == Mention.Type.COUNTRY || !scene.is(i, Trait.ORGANISATION) && !scene.is(i, Trait.DOCUMENT))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> slug(String words) {
    String slug = NameForms.fold(words.replaceFirst("(?i)^the ", "")).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }

  private static double clamp(double p) {
    return Math.max(0, Math.min(1, p));
  }

  private List<String> countries(List<Span> spans) {
    List<String> codes = new ArrayList<>();
    for (CountryMention c : countryMentions) {
      if (!codes.contains(c.code()) && spans.stream().anyMatch(span -> span.contains(c.span()))) {
        codes.add(c.code());
      }
    }
    return codes;
  }
}
