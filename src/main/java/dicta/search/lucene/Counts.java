package dicta.search.lucene;

/**
 * What was counted in a column: the entries that were met, in no order, and how often each was. Entry 0 is "none". Not to be
 * changed.
 */
record Counts(int[] entries, int[] numbers) {
  static final Counts NOTHING = new Counts(new int[0], new int[0]);

  int size() {
    return entries.length;
  }

  /** Documents without a value. */
  int none() {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] == 0) {
        return numbers[i];
      }
    }
    return 0;
  }
}
