package dicta.model;

/** What kind of source a speaker is. */
public enum SpeakerType {
  PERSON,
  /** A ministry, newspaper, company, court, document. */
  ORGANISATION,
  /** "a witness", "officials", "critics". */
  UNNAMED
}
