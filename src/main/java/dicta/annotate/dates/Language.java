package dicta.annotate.dates;

/**
 * What one language knows of dates.
 *
 * @param pastEnding ending of regular past forms
 */
record Language(Lexicon lexicon, String pastEnding) {}
