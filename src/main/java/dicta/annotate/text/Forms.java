package dicta.annotate.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of word forms, so that a word that comes again costs neither a string nor a lower-casing, and its hash is
 * already known to every map. Safe to share between threads without locks: an entry is an immutable record, and a race only
 * costs a duplicate.
 */
final class Forms {
  /** @param lower in lower case, typographic apostrophes made straight */
  record Form(String word, String lower) {}

  private static final int SLOTS = 1 << 16;
  private final @Nullable Form[] slots = new @Nullable Form[SLOTS];

  /** The form that stands at {@code [from,to)} of {@code text}. */
  Form of(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Form known = slots[slot];
    if (known != null && known.word.length() == to - from && text.startsWith(known.word, from)) {
      return known;
    }
    String word = text.substring(from, to);
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    Form form = new Form(word, lower.equals(word) ? word : lower);
    slots[slot] = form;
    return form;
  }
}
