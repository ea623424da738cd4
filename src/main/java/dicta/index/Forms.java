package dicta.index;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.SnowballStemmer;

/**
 * A word as it is written, with all the index terms that {@link Words} describes. Immutable. The processor waits for memory longer than
 * it takes to index a word, so that what is needed for it stands in one array.
 */
final class Forms {
  /** The word as written if it is ASCII, then the terms in UTF-8, but the first one only where it differs. */
  private final byte[] packed;

  /** Letters of the word as written if they are in {@link #packed}, else -1. */
  private final int ascii;

  /** Where in {@link #packed} the first term begins, and one past each of them. */
  private final int from;

  private final int folded;
  private final int second;
  private final int third;

  private final String written;
  private final String asFolded;

  /** @param raw and stem are marked; empty where the word has none */
  private Forms(String written, String folded, String raw, String stem) {
    boolean plain = isAscii(written);
    boolean asWritten = plain && written.equals(folded);
    this.written = written;
    this.asFolded = asWritten ? written : folded;
    this.ascii = plain ? written.length() : -1;
    this.packed = ((plain && !asWritten ? written : "") + folded + raw + stem).getBytes(StandardCharsets.UTF_8);
    this.from = plain && !asWritten ? written.length() : 0;
    this.folded = from + bytes(folded);
    this.second = this.folded + bytes(raw.isEmpty() ? stem : raw);
    this.third = packed.length;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int bytes(String term) {
    return isAscii(term) ? term.length() : term.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Works them out for the first {@code length} UTF-16 code units. */
  static Forms of(char[] word, int length, Optional<SnowballStemmer> stemmer) {
    char[] lower = Arrays.copyOf(word, length);
    String plain = new String(lower, 0, WordForms.withoutPossessive(lower, WordForms.lowerCase(lower, length)));
    String folded = isAscii(plain) ? plain : folded(plain);
    String stem = stemmer.isPresent() ? WordForms.stemOf(stemmer.get(), plain, folded) : "";
    return new Forms(new String(word, 0, length), folded, plain.equals(folded) ? "" : Words.RAW + plain, stem);
  }

  private static String folded(String lower) {
    char[] chars = lower.toCharArray();
    var folded = new char[4 * chars.length];
    int length = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, chars.length);
    for (int i = 0; i < length; i++) {
      folded[i] = Character.toLowerCase(folded[i]);
    }
    return new String(folded, 0, length);
  }

  String written() {
    return written;
  }

  String folded() {
    return asFolded;
  }

  /** All terms, the folded form first. */
  List<String> terms() {
    if (second == folded) {
      return List.of(asFolded);
    }
    var terms = new ArrayList<String>(3);
    terms.add(asFolded);
    terms.add(new String(packed, folded, second - folded, StandardCharsets.UTF_8));
    if (third > second) {
      terms.add(new String(packed, second, third - second, StandardCharsets.UTF_8));
    }
    return terms;
  }

  /** How many terms there are, from 1 to 3. */
  int size() {
    return third > second ? 3 : second > folded ? 2 : 1;
  }

  /** Lets {@code to} be the n-th term as the index holds it; its bytes are not to be changed. */
  void give(int n, BytesRef to) {
    to.bytes = packed;
    to.offset = n == 0 ? from : n == 1 ? folded : second;
    to.length = (n == 0 ? folded : n == 1 ? second : third) - to.offset;
  }

  boolean writtenAs(char[] word, int length) {
    if (ascii < 0) {
      return written.contentEquals(CharBuffer.wrap(word, 0, length));
    }
    if (ascii != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (packed[i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
