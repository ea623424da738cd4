package dicta.annotate.dates;

/**
 * What one token can be in a time expression.
 *
 * @param classes bits of {@link WordClass}
 * @param values for each class what the word means there
 * @param starts the forms that it can open, in the order of the table
 */
record Word(long classes, int[] values, Form[] starts) {
  static final Form[] NO_FORMS = {};

  boolean is(WordClass c) {
    return (classes & c.bit()) != 0;
  }

  int value(WordClass c) {
    return values[c.ordinal()];
  }
}
