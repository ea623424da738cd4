package dicta.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Keeps the best hits: higher score first, then the higher day, then the lower tie. Every hit has another tie, so the order is
 * total and the same in every state of the archive.
 */
final class TopHits {
  /**
   * One hit's place in the order.
   *
   * @param day as it is ordered by: negated where the oldest come first
   * @param doc number over all segments; takes no part in the order
   */
  record Key(float score, int day, long tie, int doc) {
    /** Negative if this comes first. */
    int compareTo(Key o) {
      return score != o.score ? Float.compare(o.score, score) : day != o.day ? Integer.compare(o.day, day) : Long.compare(tie, o.tie);
    }
  }

  private static final Key ANYTHING = new Key(Float.NEGATIVE_INFINITY, Integer.MIN_VALUE, Long.MAX_VALUE, -1);

  private final int size;
  private final Optional<Key> after;
  private final PriorityQueue<Key> worstFirst;

  /** @param after only hits that come after this are kept */
  TopHits(int size, Optional<Key> after) {
    this.size = size;
    this.after = after;
    this.worstFirst = new PriorityQueue<>(Math.max(1, size), (a, b) -> b.compareTo(a));
  }

  /** An empty one for hits of the same page. */
  TopHits another() {
    return new TopHits(size, after);
  }

  int size() {
    return size;
  }

  /** Whether an earlier page went before. */
  boolean continues() {
    return after.isPresent();
  }

  boolean full() {
    return worstFirst.size() >= size;
  }

  /** The score that a further hit must have at least; 0 until there are enough. */
  float leastScore() {
    return full() && size > 0 ? worstFirst.element().score : 0;
  }

  /** What a further hit must reach in score, or in day at the same score; anything does until there are enough. */
  Key least() {
    return full() && size > 0 ? worstFirst.element() : ANYTHING;
  }

  /** Whether a hit with this score and day can still be among the best; its tie may yet decide. */
  boolean mayEnter(float score, int day) {
    if (size == 0) {
      return false;
    }
    if (after.isPresent()) {
      Key a = after.get();
      if (score > a.score || score == a.score && day > a.day) {
        return false;
      }
    }
    if (!full()) {
      return true;
    }
    Key worst = worstFirst.element();
    return score > worst.score || score == worst.score && day >= worst.day;
  }

  /** Keeps a hit if it is among the best so far. */
  void offer(float score, int day, long tie, int doc) {
    if (!mayEnter(score, day)) {
      return;
    }
    if (full()) {
      Key worst = worstFirst.element();
      if (score == worst.score && day == worst.day && tie >= worst.tie) {
        return; // most of those that a day has in common, told without making an object
      }
    }
    var hit = new Key(score, day, tie, doc);
    if (after.isPresent() && hit.compareTo(after.get()) <= 0) {
      return;
    }
    if (!full()) {
      worstFirst.add(hit);
    } else if (hit.compareTo(worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(hit);
    }
  }

  /** The best first. */
  List<Key> best() {
    var all = new ArrayList<>(worstFirst);
    all.sort(Key::compareTo);
    return all;
  }
}
