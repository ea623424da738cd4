package dicta.annotate.speech;

import java.util.Optional;

/**
 * The words that attribute one quotation.
 *
 * @param quotation index of the quotation
 * @param speaker the noun phrase that says it, where there is one
 * @param cueFirst first token of the words that attribute, or -1
 * @param cueLast one past the last of them
 * @param rule name of the rule that fired, for the trail
 * @param tight whether nothing but punctuation stands between the quotation and its attribution
 * @param after whether the attribution stands behind the quotation
 * @param sameAs index of an earlier quotation whose speaker this one shares, or -1
 * @param joins whether this quotation is a further part of that one's statement
 */
record Attribution(
    int quotation, Optional<Mention> speaker, int cueFirst, int cueLast, String rule, boolean tight, boolean after, int sameAs,
    boolean joins) {
  private static final String LEFT_OUT = "subject-left-out";

  static Attribution none(int quotation) {
    return new Attribution(quotation, Optional.empty(), -1, -1, "none", false, false, -1, false);
  }

  /** By a verb without a subject ("Añadió que …"): whoever spoke last is found later. */
  static Attribution leftOut(int quotation, int cueFirst, int cueLast, boolean tight, boolean after) {
    return new Attribution(quotation, Optional.empty(), cueFirst, cueLast, LEFT_OUT, tight, after, -1, false);
  }

  static Attribution of(int quotation, Mention speaker, int cueFirst, int cueLast, String rule, boolean tight, boolean after) {
    return new Attribution(quotation, Optional.of(speaker), cueFirst, cueLast, rule, tight, after, -1, false);
  }

  Attribution joining(int earlier, boolean sameStatement, String newRule) {
    return new Attribution(quotation, speaker, cueFirst, cueLast, newRule, tight, after, earlier, sameStatement);
  }

  /** The same quotation, said by whoever a later one's attribution names. */
  Attribution saidAs(Attribution later) {
    return new Attribution(
        quotation, later.speaker, later.cueFirst, later.cueLast, "goes-on-before-attribution", false, true, sameAs, joins);
  }

  /** Whether it was found by a verb without a subject. */
  boolean isLeftOut() {
    return rule.startsWith(LEFT_OUT);
  }

  boolean hasCue() {
    return cueFirst >= 0;
  }

  boolean found() {
    return speaker.isPresent() || sameAs >= 0;
  }
}
