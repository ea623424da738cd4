package dicta.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out when it is first asked for, each thing once, however many ask for it at the same time. One that takes its time
 * keeps nobody waiting who asks for another. Thread-safe.
 */
final class WorkedOut<V> {
  interface Maker<V> {
    V make() throws IOException;
  }

  /** Held while the thing is worked out. */
  private static final class Slot<V> extends ReentrantLock {
    private static final long serialVersionUID = 1;

    private transient volatile @Nullable V value;
  }

  private final Map<String, Slot<V>> slots = new ConcurrentHashMap<>();

  /** The thing of that name. Where the maker fails, the next who asks tries again. */
  V get(String name, Maker<? extends V> maker) {
    Slot<V> slot = slots.computeIfAbsent(name, n -> new Slot<>());
    V known = slot.value;
    if (known != null) {
      return known;
    }
    slot.lock();
    try {
      V made = slot.value;
      if (made == null) {
        made = maker.make();
        slot.value = made;
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      slot.unlock();
    }
  }

  /** Does something for the name of each thing that was asked for. */
  void each(java.util.function.Consumer<String> todo) {
    slots.keySet().forEach(todo);
  }

  /** Whether nothing was asked for. */
  boolean isEmpty() {
    return slots.isEmpty();
  }
}
