package dicta.annotate.speech;

import dicta.model.Span;

/**
 * What stands between a pair of quotation marks, in one paragraph.
 *
 * @param first first token inside
 * @param last one past the last token inside
 * @param span the words without the marks, in UTF-16 code units, spaces at the ends left out
 * @param closed whether it has a closing mark; without one it runs to the end of its paragraph
 * @param continued whether it goes on from a quotation that the paragraph before left open
 */
record Quotation(int first, int last, Span span, boolean closed, boolean continued) {

  /** The opening mark's token, or the first token where the mark is missing. */
  int open() {
    return first - 1;
  }

  /** First token after the closing mark. */
  int after() {
    return closed ? last + 1 : last;
  }
}
