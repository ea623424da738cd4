package dicta.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkedOutTest {
  private final WorkedOut<String> things = new WorkedOut<>();

  @Test
  void eachThingIsMadeOnceHoweverManyAskAtTheSameTime() throws Exception {
    var made = new AtomicInteger();
    var all = new CountDownLatch(8);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var asked = new ArrayList<Future<String>>();
      for (int i = 0; i < 8; i++) {
        asked.add(threads.submit(() -> {
          all.countDown();
          all.await();
          return things.get("a", () -> "made " + made.incrementAndGet());
        }));
      }
      for (Future<String> one : asked) {
        assertEquals("made 1", one.get());
      }
    }
  }

  @Test
  void nobodyWaitsForWhatSomebodyElseAskedFor() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newCachedThreadPool()) {
      Future<String> slow = threads.submit(() -> things.get("slow", () -> {
        begun.countDown();
        return waited(end);
      }));
      begun.await();
      for (int i = 0; i < 100; i++) { // some of them share a bin of a map with the slow one
        String name = "other " + i;
        assertEquals(name, threads.submit(() -> things.get(name, () -> name)).get(10, TimeUnit.SECONDS));
      }
      end.countDown();
      assertEquals("slow", slow.get());
    }
  }

  private static String waited(CountDownLatch end) throws IOException {
    try {
      assertTrue(end.await(20, TimeUnit.SECONDS));
      return "slow";
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void whatFailedIsTriedAgain() {
    var failure = assertThrows(UncheckedIOException.class, () -> things.get("a", () -> {
      throw new IOException("disk");
    }));
    assertEquals("disk", failure.getCause().getMessage());
    assertEquals("now", things.get("a", () -> "now"));
  }

  @Test
  void aMakerMayAskForSomethingElse() {
    assertEquals("a of b", things.get("a", () -> "a of " + things.get("b", () -> "b")));
  }
}
