package dicta.model;

/** What the article's words for the speaker are, and so how the speaker was worked out. */
public enum How {
  NAME,
  ROLE,
  PRONOUN,
  ORGANISATION,
  /** A speaker whom the article keeps unnamed: "a spokesman", "officials". */
  UNNAMED,
  /** The text leaves it open, or Dicta does not know: no guess is better than a wrong name. */
  UNRESOLVED
}
