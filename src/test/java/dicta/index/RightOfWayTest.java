package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RightOfWayTest {
  private final RightOfWay way = new RightOfWay(1);

  private Thread worker(CountDownLatch began, CountDownLatch end) {
    return Thread.ofPlatform().daemon().start(() -> {
      try (var turn = way.work()) {
        began.countDown();
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @Test
  void while_nobody_searches_all_work_at_once() throws InterruptedException {
    var began = new CountDownLatch(3);
    var end = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) {
      worker(began, end);
    }
    began.await();
    end.countDown();
  }

  @Test
  void beside_a_search_only_so_many_work_and_the_others_after_them_or_after_the_search() throws InterruptedException {
    var first = new CountDownLatch(1);
    var second = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    RightOfWay.Turn search = way.search();
    Thread one = worker(first, end);
    first.await();
    worker(second, end);
    assertFalse(second.await(200, TimeUnit.MILLISECONDS));
    search.close();
    assertTrue(second.await(10, TimeUnit.SECONDS));
    end.countDown();
    one.join();
    assertEquals(0, first.getCount());
  }
}
