package dicta.model;

import java.util.Optional;

/**
 * Somebody who could have been the speaker and was not chosen.
 *
 * @param name as the article or the registry has it
 * @param id identity, where known
 * @param score how likely Dicta held it, 0 to 1
 * @param why one short reason in plain words
 */
public record Candidate(String name, Optional<String> id, double score, String why) {}
