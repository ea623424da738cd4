package dicta.annotate.text;

/**
 * Which line breaks of a text end a paragraph. In most texts all do. Transcripts are often broken at a fixed width instead:
 * many lines there go on in lower case, and only an empty line, or a line well short of that width, ends a paragraph.
 */
final class LineBreaks {
  /** A text is taken for hard-wrapped if at least this share of its line breaks stand before a lower-case letter. */
  private static final double WRAPPED_SHARE = 0.2;

  private static final int FEWEST_BREAKS = 6;
  private static final int LONGEST_WRAPPED_LINE = 140;
  private static final double FULL_LINE = 0.7;

  private final String text;
  private final boolean wrapped;
  private final int width;

  private LineBreaks(String text, boolean wrapped, int width) {
    this.text = text;
    this.wrapped = wrapped;
    this.width = width;
  }

  static LineBreaks of(String text) {
    int breaks = 0;
    int goesOn = 0;
    long fullLength = 0;
    int lineStart = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (at > lineStart) {
        breaks++;
        if (at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1)) && at - lineStart <= LONGEST_WRAPPED_LINE) {
          goesOn++;
          fullLength += at - lineStart;
        }
      }
      lineStart = at + 1;
    }
    boolean wrapped = breaks >= FEWEST_BREAKS && goesOn >= breaks * WRAPPED_SHARE;
    return new LineBreaks(text, wrapped, wrapped ? (int) (fullLength / goesOn) : 0);
  }

  /** @param at where a line break stands */
  boolean endsParagraph(int at) {
    if (!wrapped || at + 1 >= text.length()) {
      return true;
    }
    int next = at + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    return at - lineStart < width * FULL_LINE || isLabel(next);
  }

  /** Whether a line opens with a speaker label: capital letters up to a colon ("PRIME MINISTER:"). */
  private boolean isLabel(int from) {
    int i = from;
    while (i < text.length() && i - from < 40
        && (Character.isUpperCase(text.charAt(i)) || " .'’-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i - from >= 2 && i < text.length() && text.charAt(i) == ':';
  }
}
