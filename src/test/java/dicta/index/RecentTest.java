package dicta.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Statements by their keys, and who shares most keys, against the same written out plainly. */
class RecentTest {
  private static final Wording WORDING = Wording.of(Optional.empty(), 20_000, List.of("harbour"));

  private static int[] keys(Random random, int different) {
    return random.ints(6, 0, different).map(k -> k * 0x9E3779B9).distinct().toArray();
  }

  private static void assertFound(List<int[]> keys, Recent recent) {
    assertEquals(keys.size(), recent.size());
    var all = new TreeSet<Integer>();
    keys.forEach(of -> Arrays.stream(of).forEach(all::add));
    assertEquals(all.size(), recent.keys());
    var each = new TreeSet<Integer>();
    recent.eachKey(each::add);
    assertEquals(all, each);
    for (int key : all) {
      var having = new TreeSet<Integer>();
      for (int i = 0; i < keys.size(); i++) {
        int number = i;
        Arrays.stream(keys.get(i)).filter(k -> k == key).forEach(k -> having.add(number));
      }
      var found = new TreeSet<Integer>();
      recent.withKey(key, found::add);
      assertEquals(having, found);
    }
    recent.withKey(1, n -> assertEquals("nobody", "number " + n));
  }

  @Test
  void statements_are_found_by_each_of_their_keys_until_they_are_left_out() {
    var random = new Random(5);
    var recent = new Recent();
    List<int[]> keys = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      keys.add(keys(random, 3000));
      recent.add(new Recent.Entry(WORDING, i, keys.getLast()));
    }
    assertFound(keys, recent);
    recent.removeIf(e -> e.cluster % 3 != 0);
    var left = new ArrayList<int[]>();
    for (int i = 0; i < keys.size(); i += 3) {
      left.add(keys.get(i));
    }
    assertFound(left, recent);
    assertEquals(3, recent.get(1).cluster, "in the order of coming");
  }

  @Test
  void those_that_share_most_keys_come_first_and_few_that_share_one() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var counts = new TreeMap<Long, Integer>();
      var shared = new Shared();
      for (int i = random.nextInt(120); i > 0; i--) {
        long candidate = (long) random.nextInt(3) << 32 | random.nextInt(1 + round / 4);
        shared.add(candidate);
        counts.merge(candidate, 1, Integer::sum);
      }
      var expected = new ArrayList<Long>();
      for (int n = 120; n > 1; n--) {
        for (var e : counts.entrySet()) {
          if (e.getValue() == n) {
            expected.add(e.getKey());
          }
        }
      }
      counts.entrySet().stream().filter(e -> e.getValue() == 1).limit(4).forEach(e -> expected.add(e.getKey()));
      assertArrayEquals(expected.stream().limit(24).mapToLong(n -> n).toArray(), shared.likeliest());
    }
  }
}
