package dicta.index;

/**
 * A statement with what it is found by and what is looked for.
 *
 * @param keys see {@link Utterance#keys}
 * @param wanted see {@link Utterance#wanted}
 */
record Sought(Utterance utterance, Wording wording, int[] keys, int[] wanted) {}
