package dicta.search;

import java.util.List;
import java.util.Optional;

/** A request that cannot be answered as asked. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;
  private final boolean gone;

  /**
   * One thing that is wrong.
   *
   * @param param name of the parameter
   * @param position UTF-16 code unit in its value, where one can be named
   * @param hint what would be right
   * @param mended the value as it was most likely meant, where one can be given
   */
  public record Mistake(String param, Optional<Integer> position, String hint, Optional<String> mended) {
    public Mistake(String param, Optional<Integer> position, String hint) {
      this(param, position, hint, Optional.empty());
    }
  }

  public BadRequest(List<Mistake> mistakes) {
    this(mistakes, false);
  }

  private BadRequest(List<Mistake> mistakes, boolean gone) {
    super(mistakes.stream().map(m -> m.param() + ": " + m.hint()).reduce((a, b) -> a + "; " + b).orElse("bad request"));
    this.mistakes = List.copyOf(mistakes);
    this.gone = gone;
  }

  /** What was asked for was there once and cannot be given any more (HTTP 410). */
  public static BadRequest gone(Mistake mistake) {
    return new BadRequest(List.of(mistake), true);
  }

  /** Whether it could have been answered before: 410 rather than 422. */
  public boolean isGone() {
    return gone;
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
