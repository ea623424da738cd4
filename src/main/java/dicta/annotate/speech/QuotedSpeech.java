package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The quotations of a text that are statements, each with the words that attribute it: parts of one statement put together,
 * terms, titles and slogans left out. Who the speakers are is not asked here. One text; immutable once built.
 */
final class QuotedSpeech {
  private static final int LONGEST_TERM = 8;

  private final Scene scene;
  private final List<Attribution> attributions;
  /** The quotations that are statements. */
  private final BitSet stated = new BitSet();
  private final List<Statement> statements;

  QuotedSpeech(Scene scene) {
    this(scene, new Attributor(scene).run());
  }

  /** @param attributions one for each quotation, in the same order */
  QuotedSpeech(Scene scene, List<Attribution> attributions) {
    this.scene = scene;
    this.attributions = List.copyOf(attributions);
    this.statements = List.copyOf(group());
  }

  /**
   * @param parts indices of the quotations that make it up
   * @param attribution of the statement itself
   * @param source the attribution that it goes on from, else the same
   */
  record Statement(List<Integer> parts, Attribution attribution, Attribution source) {}

  List<Statement> statements() {
    return statements;
  }

  /** One for each quotation of the text, statement or not. */
  List<Attribution> attributions() {
    return attributions;
  }

  /** The tokens of terms, names and titles in quotation marks: words like any other. */
  BitSet terms() {
    var terms = new BitSet(scene.text.size());
    for (int i = 0; i < scene.text.size(); i++) {
      if (scene.quoted(i) && isTerm(scene.quotationAt(i))) {
        terms.set(i);
      }
    }
    scene.names.forEach(q -> terms.set(q.first(), q.last()));
    return terms;
  }

  /** The text as what is reported without quotation marks is read. */
  Reading reading(List<Transcript.Turn> turns) {
    var quoted = new BitSet(scene.text.size());
    for (int i = 0; i < scene.text.size(); i++) {
      if (scene.quoted(i) && !isTerm(scene.quotationAt(i))) {
        quoted.set(i);
      }
    }
    return new Reading(scene, quoted, in(turns));
  }

  /** From the first label to the end: what a speaker cites there belongs to the speaker's own statement. */
  private BitSet in(List<Transcript.Turn> turns) {
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

  private List<Statement> group() {
    List<Statement> found = new ArrayList<>();
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
      Attribution source = root(a);
      if (isStatement(scene.quotations.get(q), a)) {
        found.add(new Statement(parts, a, source));
        parts.forEach(stated::set);
      }
    }
    return found;
  }

  /** "A," she said, "B". */
  private boolean splitByTheSameVerb(Attribution a, Attribution b) {
    return a.after() && !b.after() && a.hasCue() && a.cueFirst() == b.cueFirst();
  }

  private Attribution root(Attribution a) {
    Attribution it = a;
    int steps = 0;
    while (it.sameAs() >= 0 && it.speaker().isEmpty() && steps++ < 50) {
      it = attributions.get(it.sameAs());
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
    return spoken || isCalled(q, a) || !(small + capitalised >= words && capitalised >= 1 && (words > 1 || afterPreposition));
  }

  /** "called Marsh a "Never Bridger"": what somebody is called by somebody, whatever its capitals. */
  private boolean isCalled(Quotation q, Attribution a) {
    int article = q.open() - 1;
    return article > 0 && scene.is(article, WordClasses.Kind.INDEFINITE_ARTICLE)
        && CueMatch.at(scene, a.cueFirst()).filter(c -> c.cue().takes(Frame.SMALL) && !c.passive()
            && scene.mentions.startingAt(c.last()).filter(m -> m.canBePerson() && m.extent() == article).isPresent()).isPresent();
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

  /** Slogans on signs are no statements. */
  private boolean onASign(Attribution a) {
    return a.speaker().filter(m -> !m.hasName() && scene.is(m.head(), WordClasses.Kind.SIGN)).isPresent();
  }
}
