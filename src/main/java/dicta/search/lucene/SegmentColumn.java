package dicta.search.lucene;

/**
 * One value a document of one segment, as a slot number: 0 for none. Held in memory, since reading doc values for every match
 * costs more than finding the matches. Immutable.
 */
interface SegmentColumn {
  /** How many slots there are, the one for "none" included. */
  int slots();

  /** Adds one for each of the first {@code n} of {@code docs} to the slot that it has. */
  void count(int[] docs, int n, int[] slots);

  /** Counts the first {@code n} of {@code docs} by the entries that slots have in a whole view. */
  void count(int[] docs, int n, int[] entryOf, Tally into);

  /** The slot of a document; of several the first. */
  int slot(int doc);
}
