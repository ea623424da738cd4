package dicta.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
  private static final int MANY = 200_000;

  @Test
  void says_yes_of_every_key_it_has_and_no_of_nearly_all_others_until_it_is_full() throws IOException {
    KeyFilter filter = KeyFilter.of(List.of(), MANY);
    int[] keys = new Random(3).ints(MANY).toArray();
    for (int key : keys) {
      filter.add(key);
    }
    assertFalse(filter.full());
    for (int key : keys) {
      assertTrue(filter.mayHave(key));
    }
    long wrongly = new Random(4).ints(MANY).filter(filter::mayHave).count();
    assertTrue(wrongly < MANY / 50, wrongly + " of " + MANY);
    for (int i = 0; i < 20 * MANY && !filter.full(); i++) {
      filter.add(i);
    }
    assertTrue(filter.full());
    long fullyWrong = new Random(5).ints(MANY).filter(filter::mayHave).count();
    assertTrue(fullyWrong < MANY / 10, fullyWrong + " of " + MANY);
  }
}
