package dicta.annotate.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All noun phrases of a text that can stand for speakers, by place, with what belongs together: phrases inside another one's
 * "of …", appositions. Immutable once built.
 */
final class Mentions {
  private final List<Mention> all;
  private final int[] byFirst;
  private final int[] byLast;
  private final int[] byExtent;
  private final int[] within;
  private final int[] apposed;

  /**
   * @param tokens number of tokens of the text
   * @param within for each mention the index of the one in whose attachment it stands ("Sanders" in "a strategist for
   *     Sanders"), or -1
   * @param apposed for each mention the index of the one that it stands in apposition to, the earlier one, or -1
   */
  Mentions(List<Mention> all, int tokens, int[] within, int[] apposed) {
    this.all = List.copyOf(all);
    this.within = within;
    this.apposed = apposed;
    byFirst = filled(tokens);
    byLast = filled(tokens);
    byExtent = filled(tokens);
    for (Mention m : all) {
      if (byFirst[m.first()] < 0 || m.last() > all.get(byFirst[m.first()]).last()) {
        byFirst[m.first()] = m.index();
      }
      if (byLast[m.last()] < 0 || m.first() < all.get(byLast[m.last()]).first()) {
        byLast[m.last()] = m.index();
      }
      if (byExtent[m.extent()] < 0 || m.first() < all.get(byExtent[m.extent()]).first()) {
        byExtent[m.extent()] = m.index();
      }
    }
  }

  private static int[] filled(int tokens) {
    int[] empty = new int[tokens + 1];
    Arrays.fill(empty, -1);
    return empty;
  }

  List<Mention> all() {
    return all;
  }

  Mention get(int index) {
    return all.get(index);
  }

  /** The mentions that lie wholly in tokens {@code [from,to)}. */
  List<Mention> within(int from, int to) {
    int low = 0;
    int high = all.size();
    while (low < high) { // first mention that begins at or after from; they are ordered but for nested possessors
      int mid = (low + high) >>> 1;
      if (all.get(mid).head() < from) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    List<Mention> inside = new ArrayList<>();
    for (int k = low; k < all.size() && all.get(k).head() < to; k++) {
      if (all.get(k).first() >= from && all.get(k).last() <= to) {
        inside.add(all.get(k));
      }
    }
    return inside;
  }

  /** The longest mention that begins at {@code token}. */
  Optional<Mention> startingAt(int token) {
    return at(byFirst, token);
  }

  /** The longest mention that ends before {@code token}, attachments aside. */
  Optional<Mention> endingAt(int token) {
    return at(byLast, token);
  }

  /** The widest mention that ends before {@code token} with its attachments: "the mayor of London". */
  Optional<Mention> reaching(int token) {
    Optional<Mention> wide = at(byExtent, token);
    return wide.isPresent() ? wide : at(byLast, token);
  }

  /** The mention in whose attachment {@code m} stands. */
  Optional<Mention> host(Mention m) {
    return within[m.index()] < 0 ? Optional.empty() : Optional.of(all.get(within[m.index()]));
  }

  /** The mention that {@code m} stands in apposition to: "Mike Pence" for "the vice president" in "Mike Pence, the vice president". */
  Optional<Mention> apposedTo(Mention m) {
    return apposed[m.index()] < 0 ? Optional.empty() : Optional.of(all.get(apposed[m.index()]));
  }

  /** Mentions that stand in apposition to {@code m}. */
  List<Mention> appositionsOf(Mention m) {
    List<Mention> found = List.of();
    for (int k = m.index() + 1; k < all.size() && k <= m.index() + 12; k++) { // an apposition stands close behind
      if (apposed[k] == m.index()) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(all.get(k));
      }
    }
    return found;
  }

  private Optional<Mention> at(int[] table, int token) {
    return token < 0 || token >= table.length || table[token] < 0 ? Optional.empty() : Optional.of(all.get(table[token]));
  }

  /** The widest phrase that a mention is the end of. */
  Mention outermost(Mention m) {
    Mention it = m;
    for (int k = 0; k < 4; k++) {
      Optional<Mention> host = host(it);
      if (host.isEmpty() || host.get().extent() < it.extent()) {
        break;
      }
      it = host.get();
    }
    return it;
  }

  /** Of a phrase and its apposition the one that names somebody. */
  Mention named(Mention m) {
    if (m.hasName()) {
      return m;
    }
    Optional<Mention> to = apposedTo(m);
    if (to.isPresent() && to.get().hasName() && m.type() != Mention.Type.PRONOUN) {
      return to.get();
    }
    for (Mention a : appositionsOf(m)) {
      if (a.hasName()) {
        return a;
      }
    }
    return m;
  }
}
