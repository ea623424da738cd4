package dicta.model;

/** How an article carries a statement. */
public enum Kind {
  /** In quotation marks, at least a clause of its own. */
  DIRECT,
  /** Quoted words inside a paraphrase. */
  MIXED,
  /** Reported without quotation marks. */
  INDIRECT
}
