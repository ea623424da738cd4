package dicta.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who said a statement.
 *
 * @param name in full; absent where {@code how} is {@code UNRESOLVED}. For an unnamed speaker the description as written
 *     ("a spokesman for the ministry").
 * @param id identity across articles, e.g. {@code volodymyr-zelensky}; for organisations a slug of the name; absent for
 *     unnamed and unresolved ones
 * @param wikidata Wikidata id, e.g. {@code Q3874799}
 * @param type what kind of source
 * @param mention the words that stand for the speaker nearest to the statement
 * @param at where the mention stands, in the same text as the statement
 * @param how how the mention names the speaker
 * @param confidence estimated probability, 0 to 1, that the speaker is right
 * @param office title held at the article's date
 * @param country ISO 3166-1 alpha-2 of that office, else of the person
 * @param others candidates that lost, best first
 */
public record Speaker(
    Optional<String> name,
    Optional<String> id,
    Optional<String> wikidata,
    SpeakerType type,
    Optional<String> mention,
    Optional<Span> at,
    How how,
    double confidence,
    Optional<String> office,
    Optional<String> country,
    List<Candidate> others) {

  public Speaker {
    Objects.requireNonNull(name);
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(how);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is a probability, not " + confidence);
    }
    others = List.copyOf(others);
  }

  /** Nobody could be named. */
  public static Speaker unresolved(Optional<String> mention, Optional<Span> at, List<Candidate> candidates) {
    return new Speaker(
        Optional.empty(), Optional.empty(), Optional.empty(), SpeakerType.PERSON, mention, at, How.UNRESOLVED, 0,
        Optional.empty(), Optional.empty(), candidates);
  }
}
