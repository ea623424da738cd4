package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives verbs of communication whose subject is left out ("Añadió que …", "«…», aseguró") to whoever spoke last before them, or
 * whom the sentence before is about, if the verb's number fits. For languages with free subjects. Works on one text; not
 * thread-safe.
 */
final class LeftOutSubjects {
  /** So many sentences and paragraphs back somebody is still whom an article goes on about. */
  private static final int FARTHEST_SENTENCE = 7;
  private static final int FARTHEST_PARAGRAPH = 2;
  /** So many tokens before "en el que" somebody still made what it goes back to. */
  private static final int FARTHEST_MAKER = 30;

  private final Scene scene;
  private final Subjects subjects;
  private final FreeSubjects free;
  private final List<Said> said = new ArrayList<>();
  private final List<Attribution> attributions;
  private final List<ReportingClause> clauses;

  /** A verb that has its subject: where it stands, who it is, whether all of its sentence is theirs ("Según dijo el ministro, …"), and where a clause that it reports begins, else -1. */
  private record Said(int cue, Mention speaker, boolean outer, int contentFrom) {}

  /** A verb without one: its place, where its sentence goes on, and what is to be done with the subject. */
  private record Open(int cue, int cueEnd, int quotation, int clause) {}

  LeftOutSubjects(Scene scene, List<Attribution> attributions, List<ReportingClause> clauses) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
    this.free = new FreeSubjects(scene);
    this.attributions = new ArrayList<>(attributions);
    this.clauses = new ArrayList<>(clauses);
    if (scene.freeSubjects) {
      fill();
    }
  }

  List<Attribution> attributions() {
    return List.copyOf(attributions);
  }

  List<ReportingClause> clauses() {
    return List.copyOf(clauses);
  }

  private void fill() {
    List<Open> open = new ArrayList<>();
    for (int q = 0; q < attributions.size(); q++) {
      Attribution a = attributions.get(q);
      if (a.hasCue() && a.speaker().filter(m -> m.type() != Mention.Type.OTHER).isPresent()) {
        said.add(new Said(a.cueFirst(), a.speaker().get(), false, -1));
      } else if (a.isLeftOut()) {
        int colon = Math.max(0, scene.quotations.get(q).open() - 1);
        open.add(a.hasCue() ? new Open(a.cueFirst(), a.cueLast(), q, -1) : new Open(colon, colon + 1, q, -1));
      }
    }
    for (int k = 0; k < clauses.size(); k++) {
      ReportingClause c = clauses.get(k);
      boolean noSpeech = c.kind() == Kind.VERB && c.follows() == ReportingClause.Content.NOTHING && c.how() == SubjectRule.RELATIVE
          && c.verb().filter(Cue::weak).isPresent(); // "la alcaldesa, que abrirá la plaza,"
      if (noSpeech) {
        continue;
      }
      if (c.subject().isPresent() && c.subject().get().type() != Mention.Type.OTHER && c.kind() != Kind.NOUN) {
        boolean outer = isOfPerson(c) && c.from() == scene.sentenceStart(c.from());
        said.add(new Said(c.cueFrom(), c.subject().get(), outer, c.hasContentAfter() && !c.takesPhrase() ? c.contentFrom() : -1));
      } else if (c.subject().isEmpty() && c.kind() != Kind.NOUN && c.how() == SubjectRule.NONE && mayLackSubject(c)) {
        open.add(new Open(c.cueFrom(), c.cueTo(), -1, k));
      }
    }
    open.sort(Comparator.comparingInt(Open::cue));
    for (Open it : open) {
      Optional<Mention> speaker = speaker(it);
      speaker.ifPresent(m -> give(it, m));
    }
  }

  private static boolean isOfPerson(ReportingClause c) {
    return c.kind() == Kind.PHRASE && c.subject().filter(Mention::canBePerson).isPresent();
  }

  private boolean mayLackSubject(ReportingClause c) {
    return !scene.is(c.cueFrom() - 1, WordClasses.Kind.IMPERSONAL) && !scene.is(c.from() - 1, WordClasses.Kind.IMPERSONAL)
        && (c.verb().filter(v -> v.is(Cue.Form.GERUND)).isEmpty() || c.cueFrom() > scene.sentenceStart(c.cueFrom()) && scene.isComma(c.cueFrom() - 1));
  }

  private void give(Open it, Mention speaker) {
    said.add(new Said(it.cue(), speaker, false, -1));
    if (it.quotation() >= 0) {
      Attribution a = attributions.get(it.quotation());
      attributions.set(it.quotation(), Attribution.of(
          a.quotation(), speaker, a.cueFirst(), a.cueLast(), a.rule(), a.tight(), a.after()));
    } else {
      ReportingClause c = clauses.get(it.clause());
      clauses.set(it.clause(), new ReportingClause(
          c.kind(), c.verb(), c.cueFrom(), c.cueTo(), c.from(), c.to(), Optional.of(speaker), SubjectRule.LEFT_OUT, c.negated(), c.unreal(),
          c.addressee(), c.follows(), c.contentFrom()));
    }
  }

  /** "Tras el anuncio hecho por la ministra, en el que señaló que": by whom what the relative goes back to was made. */
  private Optional<Mention> maker(Open it) {
    int que = it.cue() - 1;
    while (scene.is(que, Trait.HAVE) || scene.is(que, Trait.ADVERB)) {
      que--;
    }
    int start = scene.sentenceStart(it.cue());
    boolean inWhich = que - 2 > start && scene.is(que, Trait.RELATIVE) && scene.is(que - 1, Trait.DETERMINER) && scene.is(que - 2, WordClasses.Kind.PLACE_OF_WORDS);
    for (int i = que - 3; inWhich && i > start && i > que - FARTHEST_MAKER; i--) {
      Optional<Mention> m = scene.is(i, Trait.AGENT_MARK) ? scene.mentions.startingAt(i + 1).filter(Mention::canBePerson) : Optional.empty();
      if (m.isPresent()) {
        return m.map(scene.mentions::named);
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> speaker(Open it) {
    Optional<Mention> maker = maker(it);
    if (maker.isPresent()) {
      return maker;
    }
    boolean several = free.isSeveral(it.cue()) || free.isSeveral(it.cueEnd() - 1);
    int sentence = scene.sentence(it.cue());
    int paragraph = scene.text.paragraph(it.cue());
    for (int s = sentence; s >= 0 && s > sentence - FARTHEST_SENTENCE; s--) {
      int start = scene.sentenceStartOf(s);
      int end = s == sentence ? it.cue() : scene.sentenceStartOf(s + 1);
      if (paragraph - scene.text.paragraph(start) > FARTHEST_PARAGRAPH) {
        return Optional.empty();
      }
      boolean fromInside = s == sentence && several;
      Optional<Mention> found = fromInside(start, fromInside).or(() -> lastSpeaker(start, end, several))
          .or(() -> about(start, end, several));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "Desde el ministerio informaron que": those of a body. */
  private Optional<Mention> fromInside(int start, boolean several) {
    return several && scene.is(start, WordClasses.Kind.SPEAKING_FOR)
        ? scene.mentions.startingAt(start + 1).filter(m -> m.type() != Mention.Type.OTHER) : Optional.empty();
  }

  /** Who spoke last in a stretch of text, not in what somebody else said. */
  private Optional<Mention> lastSpeaker(int start, int end, boolean several) {
    return said.stream().filter(x -> x.cue() >= start && x.cue() < end && fits(x.speaker(), several))
        .filter(x -> !isReported(x))
        .max(Comparator.comparing(Said::outer).thenComparing(Said::cue)).map(Said::speaker);
  }

  /** Whether it stands in a clause that somebody else reports: "contó que le pidieron". */
  private boolean isReported(Said x) {
    int subject = x.speaker().first();
    boolean joined = scene.is(subject - 1, Trait.ADDITIVE) || scene.isComma(subject - 1);
    return scene.is(subject - 1, Trait.COMPLEMENTISER) || !joined && said.stream().anyMatch(y -> y.contentFrom() > y.cue() && y.cue() < subject
        && y.speaker().index() != x.speaker().index() && scene.sentence(y.cue()) == scene.sentence(x.cue()));
  }

  /** Whom a sentence without a statement is about. */
  private Optional<Mention> about(int start, int end, boolean several) {
    return subjects.mainClause(end - 1, start).map(Subjects.Subject::mention)
        .filter(m -> !scene.quoted(m.first()) && m.type() != Mention.Type.PRONOUN && fits(m, several)
            && (m.canBePerson() || several && m.type() == Mention.Type.PEOPLE));
  }

  /** A body may stand with a verb of several, several people not with a verb of one. */
  private boolean fits(Mention m, boolean several) {
    if (m.type() == Mention.Type.PRONOUN && !scene.is(m.first(), Trait.PRONOUN)) {
      return false;
    }
    boolean body = m.type() == Mention.Type.ORGANISATION || m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.COUNTRY;
    return body || several == (m.plural() || m.type() == Mention.Type.PEOPLE);
  }
}
