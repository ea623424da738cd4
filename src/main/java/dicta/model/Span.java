package dicta.model;

/**
 * A stretch of text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + "," + end + ")";
  }
}
