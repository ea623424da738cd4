package dicta.annotate.speech;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells whether a date of a sentence is that of a verb of communication in it. Works on one text; not thread-safe. */
final class DateReach {
  /** Tokens between a date and its verb; a date that opens the sentence reaches farther. */
  private static final int NEAR = 14;
  private static final int FAR = 40;
  /** Days before publication in which a date is hardly that of what the words speak of. */
  private static final int NEWS = 14;

  private final Scene scene;
  private final Optional<LocalDate> published;

  DateReach(Scene scene, Optional<LocalDate> published) {
    this.scene = scene;
    this.published = published;
  }

  /**
   * @param first the date's first token
   * @param last its last token
   * @param value in ISO 8601; empty where it is not known
   */
  boolean reaches(int first, int last, String value, int cue) {
    boolean opens = first < cue && opens(first, last);
    if (Math.abs(last - cue) > (opens ? FAR : NEAR) || isOfRelative(first, cue)) {
      return false;
    }
    boolean participle = isParticiple(cue);
    if (opens && (participle || joins(cue))) {
      return none(last + 1, cue, i -> scene.charAt(i) == ';');
    }
    if (participle && first < cue) {
      return isOfMainVerb(first, last, value, cue);
    }
    boolean far = Math.abs(last - cue) > NEAR;
    return sameClause(first, cue) && !(far && !none(last + 1, cue, i -> scene.quoted(i) || isFinite(i))) && !isCalled(last, cue) && !(first > cue && !isNews(value) && takesObject(cue) && hangsOnObject(cue, first));
  }

  /** "In 2018, …", "Back in March 2015, …" */
  boolean opens(int first, int last) {
    int start = scene.sentenceStart(first);
    boolean nothingBefore = first - start <= 2
        && none(start, first, i -> !scene.is(i, Trait.PREPOSITION) && !scene.is(i, Trait.ADVERB) && !scene.is(i, Trait.ARTICLE));
    return nothingBefore && last + 1 < scene.text.size() && scene.isComma(last + 1);
  }

  /** "…, saying", "… – stating": without a subject of its own, of the time that its main clause has. */
  boolean isParticiple(int cue) {
    return scene.is(cue, Trait.ENDS_AS_GERUND) && !scene.is(cue - 1, Trait.BE);
  }

  /** "and said", "and later said". */
  private boolean joins(int cue) {
    int i = cue - 1;
    while (i > 0 && scene.is(i, Trait.ADVERB) && !scene.is(i, Trait.ADDITIVE)) {
      i--;
    }
    return scene.is(i, Trait.ADDITIVE);
  }

  /** Whether no other verb of communication and no semicolon stands between a date and the verb that it may belong to. */
  boolean sameClause(int date, int cue) {
    return none(Math.min(date, cue) + 1, Math.max(date, cue), i -> !scene.quoted(i) && (scene.charAt(i) == ';' || opensContent(i)
        || isPastCue(i) && Math.abs(i - cue) > 2));
  }

  /** "Was hurt on Saturday in what X called": another clause's. */
  private boolean isCalled(int date, int cue) {
    return !none(date + 1, cue, i -> scene.is(i, Trait.INTERROGATIVE) && !scene.is(i, Trait.RELATIVE) && scene.is(i - 1, Trait.PREPOSITION));
  }

  private boolean opensContent(int i) {
    return scene.is(i, Trait.COMPLEMENTISER) && scene.charAt(i) == 't';
  }

  private boolean isPastCue(int i) {
    return CueMatch.at(scene, i).filter(c -> c.cue().canBeFinite() && c.cue().is(Cue.Form.PAST) && !c.passive()).isPresent();
  }

  /** "The harbour, which was opened in May", "X, who was elected on Sunday, said": the date of a relative clause that the verb is not in. */
  private boolean isOfRelative(int date, int cue) {
    int r = date - 1;
    int start = scene.sentenceStart(date);
    while (r >= start && !(scene.is(r, Trait.RELATIVE) && !scene.is(r, Trait.COMPLEMENTISER))) {
      if (scene.isComma(r) || r == cue) {
        return false;
      }
      r--;
    }
    if (r < start) {
      return false;
    }
    boolean inside = date < cue && none(date, cue, scene::isComma)
        && (none(r, date, this::isFinite) || !none(date, cue, i -> scene.is(i, Trait.SUBORDINATOR) || scene.is(i, Trait.INTERROGATIVE)));
    return !inside;
  }

  /** "Told the council on Monday, adding", "defended her plan this weekend – stating". */
  private boolean isOfMainVerb(int first, int last, String value, int cue) {
    int next = scene.isComma(last + 1) ? last + 2 : last + 1;
    if (next < cue && isFinite(next)) {
      return true; // "X on Monday defended the plan, saying"
    }
    int verb = finiteBefore(first);
    if (verb < 0 || !none(verb, first, this::opensContent) || !none(verb, cue, i -> scene.charAt(i) == ';')) {
      return false;
    }
    int group = verb;
    while (group > 0 && (scene.words[group - 1].isAny(Trait.AUXILIARY, Trait.MODAL, Trait.NEGATION) || scene.is(group - 1, Trait.ADVERB))) {
      group--;
    }
    int outer = finiteBefore(group);
    boolean reported = outer >= 0 && CueMatch.at(scene, outer).isPresent() && none(outer, group, scene::isComma);
    return !reported && (isNews(value) || !hangsOnObject(verb, first));
  }

  /** "The loss of the bridge in May 2023", "for keeping it in May": another phrase or an action stands between a verb and its date. */
  private boolean hangsOnObject(int verb, int date) {
    int end = date;
    while (end - 1 > verb && (scene.is(end - 1, Trait.PREPOSITION) || scene.is(end - 1, Trait.ARTICLE))) {
      end--;
    }
    boolean object = !scene.is(verb + 1, Trait.PREPOSITION); // "spoke with X in June" has none
    return !none(verb + 1, end, i -> object && scene.is(i, Trait.PREPOSITION) || scene.is(i, Trait.ENDS_AS_GERUND));
  }

  /** "Mentioned the loss", not "said in a letter", "told a meeting". */
  private boolean takesObject(int cue) {
    return !scene.is(cue + 1, Trait.PREPOSITION) && !scene.isComma(cue + 1) && CueMatch.at(scene, cue).filter(c -> !c.cue().hasAddressee()).isPresent();
  }

  private int finiteBefore(int token) {
    int start = scene.sentenceStart(Math.max(0, token - 1));
    return IntStream.iterate(token - 1, i -> i >= start, i -> i - 1).filter(this::isFinite).findFirst().orElse(-1);
  }

  private boolean isFinite(int i) {
    return !scene.quoted(i) && scene.mentions.endingAt(i + 1).isEmpty() && (scene.isVerb(i) || scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL, Trait.ENDS_AS_PAST)
        || CueMatch.at(scene, i).filter(c -> c.cue().canBeFinite()).isPresent());
  }

  /** A day or week shortly before publication. */
  private boolean isNews(String value) {
    if (value.isEmpty()) {
      return true; // nobody can tell
    }
    String day = value.length() == 21 ? value.substring(11) : value;
    return day.length() == 10 && published
        .filter(p -> ChronoUnit.DAYS.between(LocalDate.parse(day), p) <= NEWS).isPresent();
  }

  private static boolean none(int from, int to, IntPredicate test) {
    return IntStream.range(from, to).noneMatch(test);
  }
}
