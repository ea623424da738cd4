package dicta.annotate.speech;

import java.util.List;
import java.util.Set;

/**
 * A form of a verb of communication.
 *
 * @param lemma base form, e.g. {@code "call for"}
 * @param words the form as it stands in text, lower case, word by word
 * @param forms which inflections the words can be
 * @param frames what may follow
 */
record Cue(String lemma, List<String> words, Set<Form> forms, Set<Frame> frames) {
  enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  Cue {
    words = List.copyOf(words);
    forms = Set.copyOf(forms);
    frames = Set.copyOf(frames);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  boolean is(Form form) {
    return forms.contains(form);
  }

  /** Whether somebody whom it is said to may stand before the content. */
  boolean hasAddressee() {
    return frames.contains(Frame.ADDRESSEE) || frames.contains(Frame.ADDRESSED);
  }

  /** Whether the form can be the verb of a main clause without an auxiliary. */
  boolean canBeFinite() {
    return forms.contains(Form.PAST) || forms.contains(Form.PRESENT) || forms.contains(Form.BASE);
  }

  boolean weak() {
    return frames.contains(Frame.WEAK);
  }
}
