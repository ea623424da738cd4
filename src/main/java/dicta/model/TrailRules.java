package dicta.model;

import java.util.List;

/**
 * The names of the rules that a {@link Quote#trail trail} speaks of. A step is {@code rule: what it did [start,end)} or
 * {@code rule/subject: …}, where the second name tells how the subject of the verb was found. Whoever shows a trail to readers
 * has words for every one of these; a new rule is added here and gets its words there.
 */
public final class TrailRules {
  /** How the words of the article attribute the statement, then whom those words stand for. */
  public static final List<String> NAMES =
      List.of(
          // a quotation
          "subject-verb-quote", "subject-verb-colon-quote", "subject-verb-phrase-quote", "subject-colon-quote", "subject-comma-quote",
          "quote-subject-verb", "quote-verb-subject", "verb-quote-subject", "inserted-verb-subject", "quote-by-agent", "passive-by",
          "passive-without-agent", "quoted-as-saying", "was-quoted-as-saying", "according-to-quote", "quote-according-to", "clause-according-to", "clause-subject-verb", "closes-sentence",
          "claim-of-owner", "label",
          "speaker-label", "dash", "subject-of-sentence-before", "person-of-sentence-before", "subject-left-out", "goes-on-after-attribution",
          "goes-on-before-attribution", "next-paragraph-goes-on", "reason-in-own-words", "open-quotation-goes-on",
          // a paraphrase
          "reported-that", "reported-bare", "reported-wh", "reported-to", "reported-ing", "reported-np", "reported-obj-to", "reported-as",
          "reported-small", "reported-obj-preposition", "reported-after-comma", "reported-after-colon", "reported-before", "reported-around", "reported-passive",
          "according-to", "view-phrase",
          // in a language without files
          "language-not-read", "beside-quotation",
          // a headline
          "headline-repeats-text",
          // whom the words stand for
          "name", "short-name", "apposition", "role", "role-unresolved", "body-noun", "office-by-date", "pronoun", "pronoun-thing", "pronoun-role", "pronoun-unresolved",
          "pronoun-of-author", "document", "owner-of-document", "unnamed", "no-speaker", "registry", "identity");

  /** How the subject of a verb of saying was found. */
  public static final List<String> SUBJECTS =
      List.of(
          "before-verb", "before-insertion", "after-verb", "relative", "shared", "participle", "agent", "source-phrase", "possessor",
          "quoted", "left-out", "none", "inverted", "subject", "subject-over-preposition", "subject-over-apposition", "subject-of-main-clause",
          "subject-of-nearest-verb", "antecedent-of-who");

  private TrailRules() {}

  /** Whether a step may begin so. */
  public static boolean knows(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? NAMES.contains(rule) : NAMES.contains(rule.substring(0, slash)) && SUBJECTS.contains(rule.substring(slash + 1));
  }
}
