package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.model.Candidate;
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
  /** A phrase of so many words says more than what something is called. */
  private static final int LONG_PHRASE = 8;
  private final Scene scene;
  private final QuotedSpeech quoted;
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

  /** @param rater gives the confidence of a statement from what is known of it */
  Statements(
      Place place, Scene scene, QuotedSpeech quoted, List<Transcript.Turn> turns, Words known, Antecedents antecedents,
      SpeechTagger.Input input, Cast cast, int[] entityOf, ToDoubleFunction<Confidence.Evidence> rater) {
    this.rater = rater;
    this.evidences = new Evidences(scene, known);
    this.place = place;
    this.countryMentions = place == Place.TEXT ? input.countriesInText() : input.countriesInTitle();
    this.scene = scene;
    this.days = new DayOfSaying(scene, place == Place.TEXT ? input.dates() : List.of(),
        place == Place.TEXT ? input.undated() : List.of(), input.article().published());
    this.known = known;
    this.quoted = quoted;
    this.turns = turns;
    this.antecedents = antecedents;
    this.about = new About(scene, known, cast, entityOf, antecedents);
    this.input = input;
    this.cast = cast;
  }

  /** Statements of quotations, or, in a transcript, the turns of its speakers. */
  List<Quote> quotes() {
    List<Quote> quotes = new ArrayList<>();
    for (QuotedSpeech.Statement it : quoted.statements()) {
      quotes.add(quote(it.parts(), it.attribution(), it.source()));
    }
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

  /** Statements without quotation marks; words in quotation marks that are no statement of their own are words like any other. */
  List<Quote> indirect(Reading reading, List<ReportingClause> clauses) {
    BitSet terms = quoted.terms();
    List<Quote> quotes = new ArrayList<>();
    for (IndirectStatement s : IndirectSpeech.find(reading, clauses)) {
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

  /** Whether a statement says what something is called, or reads a sign: a clause with a term in it may stay, a phrase not. */
  private boolean isOfTerms(IndirectStatement s, BitSet terms) {
    var tokens = new BitSet();
    s.parts().forEach(p -> tokens.set(scene.text.tokenAt(p.start()), scene.text.tokenAt(p.end() - 1) + 1));
    boolean clause = s.clause().kind() == ReportingClause.Kind.VERB && switch (s.clause().follows()) {
      case THAT, BARE, NOTHING -> true;
      case NP, ING, TO, OBJ_TO, AS, SMALL, OBJ_PREPOSITION, WH, QUOTATION -> false;
    };
    boolean longPhrase = (s.clause().follows() == ReportingClause.Content.NP || s.clause().follows() == ReportingClause.Content.TO) && tokens.cardinality() >= LONG_PHRASE;
    return terms.intersects(tokens) && (!clause && !longPhrase || terms.get(tokens.nextSetBit(0)));
  }

  /** "I", "we", "you" outside quotation marks: the author, or a text that is itself somebody's speech. */
  private boolean isAuthor(Mention m) {
    return m.type() == Mention.Type.PRONOUN && scene.is(m.first(), WordClasses.Kind.AUTHOR_PRONOUN);
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
    boolean wordsBefore = Character.isLowerCase(first) && q.open() > scene.sentenceStart(Math.max(0, q.open())) && scene.text.type(q.open() - 1) == TokenizedText.Type.WORD
        && words < LONG_PHRASE && !scene.is(q.first(), Trait.PRONOUN) // "the town wants it "very soon," X said"
        && !scene.is(q.open() - 1, Trait.ADDITIVE); // a clause of its own: "and "nobody will be hurt," she added"
    if (parts.size() > 1 || a.after() && a.tight() && !wordsBefore || opensLikeSentence && words >= 3) {
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
    Span at = phrase(m);
    String words = at.in(scene.text.text());
    trail.add(source.rule() + ": '" + words + "' " + at);
    Antecedents.Found found = antecedents.of(m, days.given(source.cueFirst(), parts));
    trail.add(found.why());
    double sure = rater.applyAsDouble(evidences.of(a, source, m, found, wordsIn(parts)));
    if (found.entity().isEmpty()) {
      if (found.named().filter(Mention::isDescribed).isPresent()) {
        return unnamed(found.named().get(), words, at, sure, found.others());
      }
      if (found.named().isPresent()) {
        return body(found.named().get(), words, at, How.PRONOUN, sure, found.others());
      }
      if (m.type() == Mention.Type.PRONOUN) {
        return Speaker.unresolved(Optional.of(words), Optional.of(at), found.others());
      }
      SpeakerType type = m.type() == Mention.Type.ORGANISATION || m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.COUNTRY
          ? SpeakerType.ORGANISATION : SpeakerType.UNNAMED;
      return type == SpeakerType.ORGANISATION ? body(m, words, at, How.ORGANISATION, sure, found.others()) : new Speaker(
          Optional.of(words), Optional.empty(), Optional.empty(), type, Optional.of(words), Optional.of(at), How.UNNAMED, sure,
          Optional.empty(), Optional.empty(), found.others());
    }
    Entity e = found.entity().get();
    boolean somebody = m.type() == Mention.Type.PRONOUN && m.gender() != dicta.model.Gender.UNKNOWN; // "she" is no firm
    boolean thing = !somebody && !e.body && !e.person && e.known.isEmpty() && e.key.size() == 1 && e.gender == dicta.model.Gender.UNKNOWN;
    How how = e.body || thing ? How.ORGANISATION : m.hasName() ? How.NAME : m.type() == Mention.Type.PRONOUN ? How.PRONOUN : How.ROLE;
    return known(e, sure, how, words, at, found.others(), trail);
  }

  /** The phrase of a speaker; "the "captain"", "a so-called "expert"": with the article before the marks. */
  private Span phrase(Mention m) {
    int mark = m.first() - 1;
    boolean marked = mark > 0 && scene.text.type(mark) == TokenizedText.Type.QUOTE && m.extent() < scene.text.size()
        && scene.text.type(m.extent()) == TokenizedText.Type.QUOTE && !m.hasName();
    int first = marked && scene.is(mark - 1, WordClasses.Kind.SO_CALLED) ? mark - 2 : mark - 1;
    return marked && scene.is(first, Trait.DETERMINER) ? scene.text.span(first, m.extent() + 1) : scene.text.span(m.first(), m.extent());
  }

  /** A body, document or country that speaks, under the words that {@code named} has for it. */
  private Speaker body(Mention named, String words, Span at, How how, double sure, List<Candidate> others) {
    String name = scene.text.span(named.first(), named.extent()).in(scene.text.text());
    Optional<String> id = hasCapital(named) ? slug(name) : Optional.empty();
    Optional<String> country = named.type() == Mention.Type.COUNTRY ? countryAt(named) : Optional.empty();
    return new Speaker(
        Optional.of(name), id, Optional.empty(), SpeakerType.ORGANISATION, Optional.of(words), Optional.of(at), how, sure,
        Optional.empty(), country, others);
  }

  /** Somebody whom the article does not name, as it describes them where it first says something of theirs. */
  private Speaker unnamed(Mention described, String words, Span at, double sure, List<Candidate> others) {
    return new Speaker(
        Optional.of(scene.text.span(described.first(), described.extent()).in(scene.text.text())), Optional.empty(), Optional.empty(),
        SpeakerType.UNNAMED, Optional.of(words), Optional.of(at), How.UNNAMED, sure, Optional.empty(), Optional.empty(), others);
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
