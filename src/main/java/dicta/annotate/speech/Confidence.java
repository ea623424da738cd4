package dicta.annotate.speech;

/** How often the rule that found an attribution is right: estimates, to be measured on articles read by people. */
final class Confidence {
  private Confidence() {}

  /**
   * @param a the quotation's own attribution
   * @param source the one that names the speaker, the same or an earlier one
   */
  static double of(Attribution a, Attribution source) {
    double base = switch (source.rule()) {
      case "quote-subject-verb", "quote-verb-subject", "subject-verb-quote", "quote-according-to", "label" -> 0.985;
      case "subject-verb-colon-quote", "according-to-quote", "quoted-as-saying" -> 0.97;
      case "subject-verb-phrase-quote", "verb-quote-subject", "dash" -> 0.93;
      case "subject-colon-quote", "passive-by", "quote-by-agent" -> 0.88;
      case "subject-of-sentence-before" -> 0.7;
      case "person-of-sentence-before" -> 0.65;
      default -> source.rule().contains("main-clause") ? 0.85 : 0.92;
    };
    if (a == source) {
      return base;
    }
    return base * switch (a.rule()) {
      case "goes-on-after-attribution" -> 0.96;
      case "open-quotation-goes-on" -> 0.98;
      default -> 0.85;
    };
  }
}
