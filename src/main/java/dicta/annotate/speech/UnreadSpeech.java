package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.people.Namesakes;
import dicta.annotate.people.People;
import dicta.annotate.text.SmallWords;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Office;
import dicta.model.Person;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Statements of an article in a language that Dicta has no files for: only what needs no language. Words between quotation marks, if
 * they are long enough to say something, and the turns of a conversation with labels; a speaker only where one person stands right
 * beside the words, never surer than {@code UnreadSpeakers} says; nothing that is paraphrased. Thread-safe.
 */
final class UnreadSpeech implements SpeechTagger {
  /** A quotation of fewer words may be what something is called. */
  private static final int FEWEST_WORDS = 5;
  /** Of fewer than these it is a term even where marks around it show speech. */
  private static final int FEWEST_SPOKEN = 3;
  /** Of fewer words with capitals in most of them it is the title of something. */
  private static final int LONGER_THAN_TITLES = 10;
  /** So many letters without a blank are as much as a word where words are not parted. */
  private static final int LETTERS_OF_A_WORD = 3;
  private static final Set<UnicodeScript> UNPARTED = EnumSet.of(
      UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
      UnicodeScript.MYANMAR);
  private static final int LONGEST_INSERTED = 3;
  private static final double LABELLED = 0.7;

  private final People people;
  private final Namesakes namesakes;
  private final SmallWords small = SmallWords.bundled();
  private final Words known = Words.of("und");

  UnreadSpeech(People people, Namesakes namesakes) {
    this.people = people;
    this.namesakes = namesakes;
  }

  @Override
  public List<Quote> tag(Input input) {
    String lang = input.article().lang().orElseThrow();
    People meantHere = people.in(input.article().source(), lang, input.countries());
    var names = new UnreadNames(
        new Bearers(meantHere, namesakes, input.article().published(), input.countries()), known, Speech.scope(input.article()));
    names.read(input.title(), input.countriesInTitle());
    names.read(input.text(), input.countriesInText());
    List<Quote> quotes = new ArrayList<>(new Run(Place.TITLE, input.title(), input.countriesInTitle(), input, names, lang).quotes());
    quotes.addAll(new Run(Place.TEXT, input.text(), input.countriesInText(), input, names, lang).quotes());
    return quotes;
  }

  private final class Run {
    final Place place;
    final TokenizedText text;
    final List<CountryMention> countries;
    final Input input;
    final UnreadNames names;
    final UnreadSpeakers speakers;
    final String lang;

    Run(Place place, TokenizedText text, List<CountryMention> countries, Input input, UnreadNames names, String lang) {
      this.place = place;
      this.text = text;
      this.countries = countries;
      this.input = input;
      this.names = names;
      this.lang = lang;
      this.speakers = new UnreadSpeakers(text, countries, names, small, lang);
    }

    List<Quote> quotes() {
      List<Quote> quotes = new ArrayList<>();
      List<Quotation> found = QuotationFinder.find(text);
      for (int k = 0; k < found.size(); k++) {
        Quotation first = found.get(k);
        List<Span> parts = new ArrayList<>(List.of(first.span()));
        Optional<UnreadSpeakers.Beside> who = speakers.of(first);
        while (k + 1 < found.size() && goesOn(found.get(k), found.get(k + 1), who)) {
          parts.add(found.get(++k).span());
        }
        if (saysSomething(first, parts)) {
          quotes.add(quote(parts, who));
        }
      }
      List<UnreadLabels.Turn> turns = place == Place.TEXT ? UnreadLabels.turns(text, countries, names) : List.of();
      for (UnreadLabels.Turn turn : turns) {
        var said = text.span(turn.last() + 1, turn.end());
        quotes.removeIf(q -> said.contains(new Span(q.start(), q.end())));
        quotes.add(turn(turn, said));
      }
      quotes.sort(Comparator.comparingInt(Quote::start));
      return quotes;
    }

    /** Whether a quotation is a part of the one before: its next paragraph, or its other half in one sentence, around a name. */
    private boolean goesOn(Quotation before, Quotation next, Optional<UnreadSpeakers.Beside> who) {
      return next.continued()
          || who.filter(w -> w.first() >= before.after() && next.open() == w.last() + 1 && text.word(w.last()).equals(",")).isPresent();
    }

    private boolean saysSomething(Quotation q, List<Span> parts) {
      int words = parts.stream().mapToInt(this::words).sum();
      char end = text.text().charAt(q.span().end() - 1);
      int before = q.open() - 1;
      boolean spoken = ".,!?…。！？，".indexOf(end) >= 0 || q.after() < text.size() && isAt(q.after(), ",—–，")
          || before >= 0 && isAt(before, ":：");
      if (!spoken && words < LONGER_THAN_TITLES && parts.stream().mapToInt(this::capitals).sum() * 2 > words) {
        return false;
      }
      boolean between = ",;".indexOf(text.text().charAt(q.span().start())) >= 0; // marks paired the wrong way round
      return !between && (words >= FEWEST_WORDS || spoken && words >= FEWEST_SPOKEN);
    }

    private boolean isAt(int token, String marks) {
      return text.type(token) == Type.PUNCTUATION && marks.indexOf(text.text().charAt(text.start(token))) >= 0;
    }

    private int capitals(Span span) {
      return (int) IntStream.range(text.tokenAt(span.start()), text.tokenAt(span.end())).filter(i -> UnreadNames.isCapital(text, i)).count();
    }

    private int words(Span span) {
      int words = 0;
      for (int i = text.tokenAt(span.start()); i < text.size() && text.start(i) < span.end(); i++) {
        if (i > 0 && text.start(i) == text.end(i - 1) && "/:".indexOf(text.text().charAt(text.start(i) - 1)) >= 0) {
          continue; // inside an address
        }
        boolean unparted = text.type(i) == Type.WORD && UNPARTED.contains(UnicodeScript.of(text.text().codePointAt(text.start(i))));
        words += unparted ? Math.max(1, text.word(i).length() / LETTERS_OF_A_WORD) : text.type(i) == Type.WORD ? 1 : 0;
      }
      return words;
    }

    private Quote quote(List<Span> parts, Optional<UnreadSpeakers.Beside> who) {
      List<String> trail = notRead();
      Optional<Entity> entity = who.map(UnreadSpeakers.Beside::entity);
      Speaker speaker = who.map(w -> {
        Span at = text.span(w.first(), w.last());
        trail.add("beside-quotation: '" + at.in(text.text()) + "' " + at);
        return speaker(w.entity(), at, w.sure(), trail);
      }).orElseGet(() -> {
        trail.add("no-speaker: no words near it say whose it is");
        return Speaker.unresolved(Optional.empty(), Optional.empty(), List.of());
      });
      return quote(parts, speaker, entity, trail);
    }

    private Quote turn(UnreadLabels.Turn turn, Span said) {
      List<String> trail = notRead();
      Span at = text.span(turn.first(), turn.last());
      trail.add("speaker-label: '" + at.in(text.text()) + "' " + at);
      return quote(List.of(said), speaker(turn.entity(), at, LABELLED, trail), Optional.of(turn.entity()), trail);
    }

    private List<String> notRead() {
      return new ArrayList<>(List.of("language-not-read: '" + lang + "'"));
    }

    private Speaker speaker(Entity e, Span at, double sure, List<String> trail) {
      Optional<Office> office = e.known.flatMap(p -> Speech.office(p, input.article().published()));
      trail.add((e.known.isPresent() ? "registry: " : "identity: ") + e.shownName());
      return new Speaker(
          Optional.of(e.shownName()), e.id(), e.known.flatMap(Person::wikidata), SpeakerType.PERSON, Optional.of(at.in(text.text())),
          Optional.of(at), How.NAME, sure, office.map(Office::title), office.map(Office::country).or(() -> e.known.flatMap(Person::country)),
          List.of());
    }

    private Quote quote(List<Span> parts, Speaker speaker, Optional<Entity> who, List<String> trail) {
      return new Quote(
          place, parts, Kind.DIRECT, Quote.join(text.text(), parts), speaker, Optional.empty(), about(parts, who),
          DayOfSaying.published(input.article().published()), countries(parts), trail);
    }

    private List<PersonRef> about(List<Span> parts, Optional<Entity> speaker) {
      return parts.stream()
          .flatMap(p -> names.in(text, countries, text.tokenAt(p.start()), text.tokenAt(p.end())).stream())
          .filter(n -> !isInserted(n.first()))
          .map(UnreadNames.Name::entity).filter(e -> speaker.filter(s -> s == e).isEmpty())
          .flatMap(e -> e.id().map(id -> new PersonRef(id, e.shownName())).stream()).distinct().toList();
    }

    /** "– ha detto Anna Keller –": behind a dash and a word or two in a quotation stands who says it. */
    private boolean isInserted(int name) {
      int i = name;
      while (i > 0 && name - i < LONGEST_INSERTED && text.type(i - 1) == Type.WORD && !text.isCapitalised(i - 1)) {
        i--;
      }
      return i > 0 && isAt(i - 1, "-–—");
    }

    private List<String> countries(List<Span> parts) {
      return countries.stream().filter(c -> parts.stream().anyMatch(p -> p.contains(c.span()))).map(CountryMention::code).distinct().toList();
    }
  }
}
