package dicta.annotate.speech;

import java.util.Locale;

/** What a word can be; a word may have several traits. The data files write them in lower case with hyphens. */
enum Trait {
  /** "Mr", "Dr", "Sen": before a name, not an office. */
  HONORIFIC,
  /** "Jr", "III" after a name. */
  NAME_SUFFIX,
  /** What somebody is: "president", "minister", "husband". */
  ROLE,
  /** Sources that articles leave unnamed: "officials", "witness". */
  SOURCE,
  /** Heads of organisations: "ministry", "police", "Times". */
  ORGANISATION,
  /** What is written and can "say" something: "report", "statement". */
  DOCUMENT,
  /** What shows something without saying it: "evidence". */
  PROOF,
  /** Those whom something is said to: "reporters". */
  AUDIENCE,
  /** Where something is said: "statement", "interview". */
  CHANNEL,
  /** Those of the channels that carry words only: "press release", "Twitter". */
  MEDIUM,
  DETERMINER,
  /** "the", "a": a time behind it alone says nothing of when ("said the day she came"). */
  ARTICLE,
  /** "late", "here": may stand before a word of time ("said late Monday", "said here Sunday"). */
  TIME_MODIFIER,
  /** Personal pronoun in the nominative. */
  PRONOUN,
  OBJECT_PRONOUN,
  POSSESSIVE_PRONOUN,
  /** "I", "we", "you": in an article these do not report. */
  INTERLOCUTOR,
  /** "someone", "many", "others" as a subject. */
  INDEFINITE,
  /** "it" before "was announced that". */
  EXPLETIVE_IT,
  /** "there" before its verb. */
  EXPLETIVE,
  RELATIVE,
  AUXILIARY,
  /** A form of "be": with a participle after it, a passive. */
  BE,
  /** A form of "have": with a participle after it, a perfect. */
  HAVE,
  MODAL,
  /** A modal that tells of the past too: "would". */
  PAST_MODAL,
  /** An auxiliary of the past: "was", "did". */
  PAST_AUXILIARY,
  NEGATION,
  PREPOSITION,
  /** A preposition that nearly always hangs on the word before: "of". */
  ATTACHING,
  /** "with" before a clause without a finite verb: "with local media reporting". */
  ABSOLUTE_MARK,
  /** A verb that says little beside a noun of communication: "made", "issued". */
  SUPPORT_VERB,
  /** "of": before what somebody is accused of, before what a role belongs to. */
  OF_MARK,
  /** "for": before what somebody is blamed for. */
  FOR_MARK,
  /** "with": before what somebody is credited with. */
  WITH_MARK,
  CONJUNCTION,
  /** "and", "but": joins a second verb to the same subject. */
  ADDITIVE,
  /** "by" before who did it, in a passive. */
  AGENT_MARK,
  /** "as" before what something is called. */
  AS_MARK,
  SUBORDINATOR,
  /** "if": what it opens has not happened. */
  CONDITIONAL,
  /** "while": opens another clause beside the one before. */
  CONTRAST,
  /** The word that opens a reported clause: "that", Spanish "que". */
  COMPLEMENTISER,
  /** "whether", "if", "how", "why" after a verb of communication. */
  INTERROGATIVE,
  /** The mark of the infinitive: "to". */
  INFINITIVE_MARK,
  /** Adverbs that may stand between subject and verb, or verb and content. */
  ADVERB,
  /** Days, months, parts of the day, units of time. */
  TIME,
  NAME_PARTICLE,
  /** Capitalised by place or custom, not a name. */
  NOT_A_NAME,
  ABBREVIATION,
  /** A present form of a frequent verb; often a noun too. */
  FINITE,
  /** A past form of a frequent verb, or another that is hardly ever a noun. */
  PAST,
  /** A form of a frequent verb that cannot be finite: gerund or participle. */
  NON_FINITE,
  /** A pronoun and its auxiliary in one word: "he's", "they'll". */
  CONTRACTION,
  /** Those whose finding is what they publish: "researchers found that". */
  FINDER,
  /** A past form that is no participle as well: "took". */
  PAST_ONLY,
  /** Opens the article's own words behind an attribution: "as", "while", "amid", "pointing". */
  NARRATING,
  /** A verb that brings somebody to do what the infinitive behind it says: "led some teachers to question whether". */
  CAUSING,
  /** A verb whose infinitive is done, or tried at least: "tried to suggest that", "continued to insist that". */
  ATTEMPTING,
  /** What somebody does who does not say something: "declined". */
  WITHHOLDING,
  /** Base forms of verbs of telling that stand with "did not": "elaborate". */
  DISCLOSING,
  /** A verb of thought, wish, plan or decision: what it governs was not said. */
  THOUGHT,
  /** An unlisted word whose ending makes it look like a finite verb. */
  ENDS_AS_FINITE,
  /** An unlisted word whose ending makes it look like an adverb. */
  ENDS_AS_ADVERB,
  /** A word, listed or not, with the ending of a gerund. */
  ENDS_AS_GERUND,
  /** A word, listed or not, with the ending of a regular past form. */
  ENDS_AS_PAST,
  /** A word, listed or not, with the ending of a verb whose subject is one: "says". */
  ENDS_AS_SINGULAR,
  /** An unlisted word whose ending makes it look like an infinitive: Spanish "abrir". */
  ENDS_AS_INFINITIVE,
  /** A word, listed or not, with the ending of a verb whose subject are several: Spanish "dijeron". */
  ENDS_AS_SEVERAL;

  static Trait named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
