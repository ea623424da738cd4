package dicta.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who said something when in which words, as it is compared with what others carry. Words are held as hashes, since thousands of
 * these are kept in memory during an ingest.
 *
 * @param speaker the speaker's id
 * @param day when it was said, else published, as epoch day; {@link Days#UNDATED}
 * @param words hashes of the folded words in order, odd for words that say something
 */
record Wording(Optional<String> speaker, int day, int[] words) {
  /** Days between two articles that carry one utterance in different words. */
  static final int NEAR_DAYS = 3;

  /** Days within which long statements are taken for one when they are the same word for word. */
  private static final int REPRINT_DAYS = 14;

  private static final int BITS = 56;
  private static final int MANY = 255;

  /** Parts of the words that are in common where one statement is shortened, or a few words are changed. */
  private static final double WITHIN = 0.9;

  private static final double CHANGED = 0.75;

  static Wording of(Optional<String> speaker, int day, List<String> words) {
    var hashes = new int[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      String word = words.get(i);
      hashes[i] = (int) Utterance.mix(word.hashCode()) << 1 | (word.length() >= Utterance.CONTENT ? 1 : 0);
    }
    return new Wording(speaker, day, hashes);
  }

  /**
   * What is told of the words in 64 bits: of each word one of {@value #BITS} bits, and how many words there are, {@value #MANY} for
   * so many or more.
   */
  long sketch() {
    long sketch = (long) Math.min(MANY, words.length) << BITS;
    for (int word : words) {
      sketch |= bit(word);
    }
    return sketch;
  }

  private static long bit(int word) {
    return 1L << (word >>> 1) % BITS;
  }

  /**
   * Whether a statement may be like one of which no more is known than its sketch. Where it says no, {@link #likeness} is 0: words
   * whose bit the other lacks are not in it, and so many words in common are too few.
   */
  boolean mayBeLike(long other) {
    int many = (int) (other >>> BITS);
    int missed = 0;
    for (int word : words) {
      missed += (other & bit(word)) == 0 ? 1 : 0;
    }
    int missedByThis = Long.bitCount(other & ~sketch() & (1L << BITS) - 1);
    if (many == MANY || missed == 0 || missedByThis == 0) {
      return true;
    }
    int common = Math.min(words.length - missed, many - missedByThis);
    return common >= WITHIN * Math.min(words.length, many) || 2.0 * common / (words.length + many) >= CHANGED;
  }

  /** How alike two statements are, 0 to 1, if they are the same utterance; 0 if they are not. */
  double likeness(Wording o) {
    int shorter = Math.min(words.length, o.words.length);
    int apart = day == Days.UNDATED || o.day == Days.UNDATED ? REPRINT_DAYS : Math.abs(day - o.day);
    boolean sameSpeaker = speaker.isPresent() && speaker.equals(o.speaker);
    boolean noSpeaker = speaker.isEmpty() || o.speaker.isEmpty();
    if (shorter == 0 || !sameSpeaker && !(noSpeaker && shorter >= 6)) {
      return 0;
    }
    if (Arrays.equals(words, o.words)) {
      return apart <= (shorter < 5 ? 1 : shorter < 8 ? NEAR_DAYS : REPRINT_DAYS) ? 1 : 0;
    }
    if (apart > NEAR_DAYS || shorter < 4) {
      return 0;
    }
    return mayBeLike(o, shorter) ? inPart(o, shorter, apart, sameSpeaker) : 0;
  }

  /** Whether enough words are in both at all, whatever their order: a bound that is cheap to have. */
  private boolean mayBeLike(Wording o, int shorter) {
    int[] theirs = o.words.clone();
    Arrays.sort(theirs);
    int both = 0;
    for (int word : words) {
      both += Arrays.binarySearch(theirs, word) >= 0 ? 1 : 0;
    }
    return both >= WITHIN * shorter || 2.0 * both / (words.length + o.words.length) >= CHANGED;
  }

  private double inPart(Wording o, int shorter, int apart, boolean sameSpeaker) {
    int[] common = common(o);
    double dice = 2.0 * common[0] / (words.length + o.words.length);
    if (contains(o) || o.contains(this)) {
      return shorter >= 5 ? Math.max(0.8, dice) : 0;
    }
    boolean within = common[0] >= WITHIN * shorter && shorter >= 8 && common[1] >= 4;
    boolean changed =
        dice >= (sameSpeaker ? CHANGED : 0.85) && common[1] >= Math.max(2, (shorter + 1) / 2 - shorter / 8) && (shorter > 4 || apart <= 1);
    return within || changed ? Math.max(CHANGED, dice) : 0;
  }

  private boolean contains(Wording o) {
    int n = o.words.length;
    for (int i = 0; i + n <= words.length; i++) {
      if (Arrays.equals(words, i, i + n, o.words, 0, n)) {
        return true;
      }
    }
    return false;
  }

  /** The length of the longest common subsequence of words, and how many of those words say something. */
  private int[] common(Wording o) {
    int m = o.words.length;
    var length = new int[words.length + 1][m + 1];
    for (int i = words.length - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        length[i][j] = words[i] == o.words[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int content = 0;
    for (int i = 0, j = 0; i < words.length && j < m; ) {
      if (words[i] == o.words[j]) {
        content += words[i] & 1;
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new int[] {length[0][0], content};
  }
}
