package dicta.model;

/** Which text of an article offsets count in. */
public enum Place {
  TEXT,
  TITLE
}
