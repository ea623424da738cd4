package dicta.annotate.speech;

import java.util.Set;

/**
 * A noun of communication: "claim", "warning".
 *
 * @param lemma singular
 * @param frames what may follow
 */
record NounCue(String lemma, Set<Frame> frames) {
  NounCue {
    frames = Set.copyOf(frames);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
