package dicta.annotate.people;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Thread-safe; others wait while it is being made. */
final class Once<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T there = made;
    return there != null ? there : make();
  }

  private synchronized T make() {
    T there = made;
    if (there == null) {
      there = Objects.requireNonNull(maker.get());
      made = there;
    }
    return there;
  }
}
