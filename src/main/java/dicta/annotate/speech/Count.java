package dicta.annotate.speech;

/** Grammatical number. */
enum Count {
  SINGULAR,
  PLURAL,
  UNKNOWN;

  boolean agrees(Count other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
