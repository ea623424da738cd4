package dicta.annotate.speech;

import dicta.model.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what tells how sure an attribution is. Works on one text; not thread-safe. */
final class Evidences {
  private final Scene scene;
  private final Words words;

  Evidences(Scene scene, Words words) {
    this.scene = scene;
    this.words = words;
  }

  /**
   * What is known of a statement.
   *
   * @param a the statement's own attribution
   * @param source the one that names the speaker, the same or an earlier one
   * @param m the mention that says it
   * @param found whom it stands for
   * @param length words of the statement
   */
  Confidence.Evidence of(Attribution a, Attribution source, Mention m, Antecedents.Found found, int length) {
    List<String> features = new ArrayList<>();
    String rule = source.rule();
    int slash = rule.indexOf('/');
    features.add("rule:" + (slash < 0 ? rule : rule.substring(0, slash)));
    features.add("subject:" + (slash < 0 ? "-" : rule.substring(slash + 1)));
    features.add("carried:" + (a == source ? "-" : a.rule()));
    features.add("speaker:" + found.entity().map(e -> shown(e, m)).orElseGet(() -> found.named().isPresent() ? how(m) + "-body" : unnamed(m)));
    features.add("tight:" + (source.hasCue() ? source.tight() : "-"));
    features.add("cue:" + cue(source));
    features.add(length <= 1 ? "length:1" : length <= 3 ? "length:3" : length <= 6 ? "length:6" : "length:more");
    if (m.type() == Mention.Type.PRONOUN) {
      features.add("others:" + Math.min(3, found.others().size()));
    }
    return new Confidence.Evidence(features, found.entity().isPresent() || found.named().isPresent() ? found.sure() : 0.5);
  }

  /** A description that stays one: its kind, and whether it has a determiner or stands alone in a capital as a surname would. */
  private String unnamed(Mention m) {
    boolean alone = m.last() - m.first() == 1;
    boolean capital = alone && scene.text.isCapitalised(m.first()) && scene.sentenceStart(m.first()) != m.first();
    return "unnamed-" + m.type() + (capital ? "-capital" : alone ? "-alone" : "");
  }

  private static String how(Mention m) {
    return m.hasName() ? "name" : m.type() == Mention.Type.PRONOUN ? "pronoun" : "role";
  }

  /** What shows that the speaker is somebody. */
  private String shown(Entity e, Mention m) {
    String how = how(m);
    boolean word = e.key.size() == 1;
    if (e.known.isPresent()) {
      return how + "-known" + (word ? "-by-word" : e.key.isEmpty() ? "-by-office" : "");
    }
    boolean given = !e.key.isEmpty() && (words.bits(e.key.getFirst()) & Words.GIVEN) != 0;
    boolean person = e.gender != Gender.UNKNOWN || given || !e.roleHeads.isEmpty();
    return how + (e.body ? word ? "-body-word" : "-body" : person && word ? "-person-word" : person ? "-person" : e.key.size() > 1 ? "-names" : "-word");
  }

  /** The attributing verb's dictionary form, the first word of another cue, "-" where there is none. */
  private String cue(Attribution source) {
    if (!source.hasCue()) {
      return "-";
    }
    int length = source.cueLast() - source.cueFirst();
    Optional<String> lemma =
        scene.words[source.cueFirst()].cues().stream().filter(c -> c.words().size() == length).map(Cue::lemma).findFirst();
    return lemma.orElseGet(() -> scene.text.lower(source.cueFirst()));
  }
}
