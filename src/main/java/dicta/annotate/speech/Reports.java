package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reports in a sentence and what of it is reported: for pronouns that are themselves the subject of a verb of communication.
 * Sentences are read when they are first asked for. Works on one text; not thread-safe.
 */
final class Reports {
  /** The last one who spoke in a sentence, for "he said" behind it. */
  private static final double LAST_SPEAKER = 1.5;
  /** Somebody who spoke there before another did. */
  private static final double SPEAKER = 1.2;
  /** A mention that stands in what somebody else says. */
  private static final double SPOKEN_OF = 0.6;
  /** Whom the last speaker asked, where the pronoun answers. */
  private static final double ASKED = 1.8;
  /** A mention in the very words that "he said" attributes. */
  private static final double IN_OWN_WORDS = 0.2;

  private final Scene scene;
  private final Subjects subjects;
  private final Map<Integer, List<Clause>> bySentence = new HashMap<>();
  /** Who speaks, by the first token of a verb of communication, where statements have been found. */
  private final Map<Integer, Mention> speakers = new HashMap<>();
  private final BitSet whoSay = new BitSet();

  Reports(Scene scene) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
  }

  /** Of a text whose statements are found: whoever was found to say something there is who reports. */
  Reports(Scene scene, List<Attribution> quotations, List<ReportingClause> clauses) {
    this(scene);
    clauses.forEach(c -> c.subject().ifPresent(m -> speakers.put(c.cueFrom(), m)));
    quotations.stream().filter(Attribution::hasCue).forEach(a -> a.speaker().ifPresent(m -> speakers.put(a.cueFirst(), m)));
    speakers.values().forEach(m -> whoSay.set(m.index()));
  }

  /** A verb of communication, or "according to", with who speaks; of a question also whom it is put to. */
  private record Clause(int cue, int cueEnd, Optional<Mention> speaker, Optional<Mention> asked) {}

  /**
   * A pronoun that speaks.
   *
   * @param pronoun its mention
   * @param contentBefore whether what it says stands in front of it in its sentence, without quotation marks
   * @param quotation index of the quotation right before or behind that it attributes, or -1
   * @param answers whether the verb is one of answering
   */
  record Report(Mention pronoun, boolean contentBefore, int quotation, boolean answers) {}

  /** Whether a mention was found to be whose words some statement is. */
  boolean saysSomething(Mention m) {
    return whoSay.get(m.index());
  }

  /** Who gave out a document, where its sentence tells: "X released a statement". */
  Optional<Mention> giverOf(Mention document) {
    return subjects.giver(document, scene.sentenceStart(document.first()));
  }

  /** Whether a pronoun is the subject of a verb of communication. */
  Optional<Report> by(Mention m) {
    int i = m.last();
    while (i < scene.text.size() && scene.words[i].isAny(Trait.ADVERB, Trait.AUXILIARY, Trait.MODAL) && scene.words[i].cues().isEmpty()) {
      i++;
    }
    Optional<CueMatch> verb = CueMatch.at(scene, i).filter(v -> !v.passive() && scene.sentence(v.first()) == scene.sentence(m.first()));
    boolean inverted = verb.isEmpty() && m.first() > 1 && scene.quoted(m.first() - 2)
        && CueMatch.at(scene, m.first() - 1).filter(v -> v.last() == m.first()).isPresent();
    if (verb.isEmpty() && !inverted) {
      return Optional.empty();
    }
    int before = inverted ? m.first() - 2 : m.first() - 1;
    int quotation = scene.quotationAt(before >= 0 && scene.isComma(before) && !scene.quoted(before) ? before - 1 : before);
    int behind = verb.map(CueMatch::last).orElse(m.last());
    boolean closed = behind >= scene.sentenceEnd(m.first()) || scene.text.type(behind) == Type.PUNCTUATION && !scene.isColon(behind)
        && !(behind + 1 < scene.text.size() && scene.quoted(behind + 1));
    boolean contentBefore = quotation < 0 && closed && before >= 0 && scene.isComma(before);
    if (quotation < 0) {
      quotation = quotationBehind(behind, scene.sentenceEnd(m.first()));
    }
    boolean answers = scene.is(inverted ? m.first() - 1 : i, WordClasses.Kind.ANSWER);
    return Optional.of(new Report(m, contentBefore, quotation, answers));
  }

  private int quotationBehind(int from, int end) {
    for (int i = from; i < end; i++) {
      if (scene.quoted(i)) {
        return scene.quotationAt(i);
      }
      if (!scene.words[i].cues().isEmpty()) {
        return -1;
      }
    }
    return -1;
  }

  /** How much more or less a mention counts as the antecedent of a pronoun that speaks. */
  double factor(Report report, Mention a) {
    int sentence = scene.sentence(a.first());
    boolean same = sentence == scene.sentence(report.pronoun().first());
    if (same && report.contentBefore()) {
      return IN_OWN_WORDS;
    }
    boolean spokenOf = false;
    boolean speaks = false;
    boolean last = false;
    for (Clause c : clauses(sentence)) {
      if (c.cue() >= report.pronoun().first()) {
        break;
      }
      if (report.answers() && c.asked().isPresent()) {
        if (c.asked().get().index() == a.index()) {
          return ASKED;
        }
        if (c.speaker().filter(s -> s.index() == a.index()).isPresent()) {
          return SPOKEN_OF;
        }
      }
      boolean own = c.speaker().filter(s -> s.index() == a.index()).isPresent();
      if (own || c.speaker().filter(s -> !s.plural() && s.first() > a.first()).isPresent()) {
        speaks |= own;
        last = own;
      }
      spokenOf |= c.cueEnd() <= a.first() && c.speaker().isPresent();
    }
    return speaks ? last ? LAST_SPEAKER : SPEAKER : spokenOf && !same ? SPOKEN_OF : 1;
  }

  /** Who speaks first in a sentence, or whose words all that stands before a closing attribution is. */
  Optional<Mention> speakerOf(int sentence) {
    return clauses(sentence).stream().filter(c -> closes(c, scene.sentenceStartOf(sentence + 1))).flatMap(c -> c.speaker().stream()).findFirst()
        .or(() -> firstSpeaker(sentence));
  }

  /** "He wrote a play, said X, a minister.", "He wrote a play, X said." */
  private boolean closes(Clause c, int end) {
    int from = c.speaker().map(Mention::first).orElse(c.cue());
    boolean inverted = from == c.cueEnd() && scene.isComma(c.cue() - 1);
    boolean last = c.cueEnd() >= end - 1 && from < c.cue() && scene.isComma(from - 1);
    return inverted || last;
  }

  private Optional<Mention> firstSpeaker(int sentence) {
    return clauses(sentence).stream().flatMap(c -> c.speaker().stream()).findFirst();
  }

  /** Who asks somebody in a sentence. */
  Optional<Mention> askerIn(int sentence) {
    return clauses(sentence).stream().filter(c -> c.asked().isPresent()).flatMap(c -> c.speaker().stream()).filter(Mention::canBePerson).findFirst();
  }

  /** The speaker of the clause whose content a pronoun opens: "X said that he". */
  Optional<Mention> governing(Mention m) {
    int i = m.first() - 1;
    int start = scene.sentenceStart(m.first());
    boolean that = false;
    while (i >= start && !scene.quoted(i) && (scene.is(i, Trait.COMPLEMENTISER) || scene.is(i, Trait.ADVERB))) {
      that |= scene.is(i, Trait.COMPLEMENTISER);
      i--;
    }
    if (i < start) {
      return Optional.empty();
    }
    for (Clause c : clauses(scene.sentence(m.first()))) {
      boolean right = c.cueEnd() == i + 1 || that && c.cueEnd() <= i && i - c.cueEnd() < 5 && scene.mentions.reaching(i + 1)
          .filter(x -> x.first() >= c.cueEnd()).isPresent();
      if (right) {
        return c.speaker();
      }
    }
    return Optional.empty();
  }

  /** Entities whose names stand in the words that a pronoun is the speaker of. */
  Set<Integer> namedInContent(Report report, int[] entityOf) {
    Set<Integer> named = new HashSet<>();
    if (report.quotation() >= 0) {
      Quotation q = scene.quotations.get(report.quotation());
      for (Mention m : scene.mentions.within(q.first(), q.last())) {
        if (m.hasName() && entityOf[m.index()] >= 0) {
          named.add(entityOf[m.index()]);
        }
      }
    }
    return named;
  }

  private List<Clause> clauses(int sentence) {
    return bySentence.computeIfAbsent(sentence, this::read);
  }

  private List<Clause> read(int sentence) {
    int start = scene.sentenceStartOf(sentence);
    int end = scene.sentenceStartOf(sentence + 1);
    List<Clause> found = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (scene.quoted(i) || !scene.words[i].attributes()) {
        continue;
      }
      Optional<Integer> source = SourcePhrase.at(scene, i);
      if (source.isPresent()) {
        found.add(new Clause(i, source.get(), scene.mentions.startingAt(source.get()), Optional.empty()));
        continue;
      }
      Optional<CueMatch> verb = CueMatch.at(scene, i).filter(v -> v.cue().canBeFinite() && !v.passive() && !isOrder(v.cue()));
      if (verb.isPresent()) {
        Optional<Mention> asked = scene.is(i, WordClasses.Kind.ASK)
            ? scene.mentions.startingAt(verb.get().last()).filter(Mention::canBePerson) : Optional.empty();
        found.add(new Clause(
            i, verb.get().last(), Optional.ofNullable(speakers.get(i)).or(() -> speaker(verb.get(), start, end)), asked));
        i = verb.get().last() - 1;
      }
    }
    return found;
  }

  /** "he had ordered": a deed of people's, words only of bodies. */
  private static boolean isOrder(Cue cue) {
    return cue.takes(Frame.BODY) && cue.takes(Frame.OBJ_TO);
  }

  /** Behind the verb where its content stands before it: "…," said X; else in front. */
  private Optional<Mention> speaker(CueMatch verb, int start, int end) {
    int before = verb.first() - 1;
    if (before >= start && (scene.quoted(before) || scene.isComma(before))) {
      Optional<Mention> behind = subjects.behind(verb.last(), end).map(Subjects.Subject::mention)
          .filter(m -> m.type() != Mention.Type.OTHER && (scene.quoted(before) || closesClause(m.extent(), end)));
      if (behind.isPresent()) {
        return behind;
      }
    }
    return subjects.before(verb.first(), start).map(Subjects.Subject::mention);
  }

  private boolean closesClause(int at, int end) {
    return at >= end || scene.text.type(at) == Type.PUNCTUATION;
  }
}
