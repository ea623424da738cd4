package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
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
    features.add("speaker:" + speaker(m, found));
    features.add("tight:" + (source.hasCue() ? source.tight() : "-"));
    features.add("cue:" + cue(source));
    features.add(length <= 1 ? "length:1" : length <= 3 ? "length:3" : length <= 6 ? "length:6" : "length:more");
    if (m.type() == Mention.Type.PRONOUN) {
      features.add("others:" + Math.min(3, found.others().size()));
    }
    features.add("between:" + between(source, m));
    features.add("apart:" + bucket(apart(source, m), 0, 2, 6, 15));
    features.add("sentence:" + bucket(ownWords(m), 4, 9, 16, 28));
    features.add("verbs:" + Math.min(3, cuesIn(m)));
    found.entity().ifPresent(e -> features.add("mentions:" + bucket(e.mentions.size(), 1, 3)));
    return new Confidence.Evidence(features, found.entity().isPresent() || found.named().isPresent() ? found.sure() : 0.5);
  }

  /** Who says it and what shows that: somebody of the article, else what "it" stands for, else a mere description. */
  private String speaker(Mention m, Antecedents.Found found) {
    return found.entity().map(e -> shown(e, m))
        .or(() -> found.named().map(n -> how(m) + (n.isDescribed() ? "-unnamed" : "-body")))
        .orElseGet(() -> unnamed(m));
  }

  /** Names that stand between the speaker and the words that attribute, up to 2. */
  private int between(Attribution source, Mention m) {
    if (!source.hasCue()) {
      return 0;
    }
    int from = source.cueFirst() >= m.extent() ? m.extent() : source.cueLast();
    int to = source.cueFirst() >= m.extent() ? source.cueFirst() : m.first();
    return (int) Math.min(2, scene.mentions.within(from, to).stream().filter(x -> x.hasName() && !scene.quoted(x.first())).count());
  }

  /** Tokens between the speaker and the words that attribute. */
  private static int apart(Attribution source, Mention m) {
    return !source.hasCue() ? 0 : source.cueFirst() >= m.extent() ? source.cueFirst() - m.extent() : Math.max(0, m.first() - source.cueLast());
  }

  /** Words outside quotation marks in the speaker's sentence. */
  private int ownWords(Mention m) {
    int n = 0;
    for (int i = scene.sentenceStart(m.first()); i < scene.sentenceEnd(m.first()); i++) {
      n += scene.text.type(i) == TokenizedText.Type.WORD && !scene.quoted(i) ? 1 : 0;
    }
    return n;
  }

  /** Words outside quotation marks in the speaker's sentence that can attribute. */
  private int cuesIn(Mention m) {
    int n = 0;
    for (int i = scene.sentenceStart(m.first()); i < scene.sentenceEnd(m.first()); i++) {
      n += !scene.quoted(i) && !scene.words[i].cues().isEmpty() ? 1 : 0;
    }
    return n;
  }

  /** The first of some ascending limits that a number does not pass; "more" beyond the last. */
  private static String bucket(int n, int... limits) {
    for (int limit : limits) {
      if (n <= limit) {
        return String.valueOf(limit);
      }
    }
    return "more";
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
