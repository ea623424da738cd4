package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Candidate;
import dicta.model.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom pronouns stand for. They are read in order, each found one counting as a mention for the next ones. A candidate
 * weighs by nearness, by what it was in its clause (subjects more than objects, those more than what stands in a quotation) and
 * by how often it was spoken of lately; the lead over the second tells how sure the choice is. "He said" goes on with whoever
 * spoke before, rather than with somebody whom that one only spoke of; see {@link Reports}.
 */
final class Pronouns {
  private static final int SENTENCES_BACK = 6;
  private static final double[] BY_DISTANCE = {1.0, 0.9, 0.5, 0.3, 0.2, 0.15, 0.1};

  /** "X said that he": the speaker of the clause that the pronoun stands in weighs more. */
  private static final double GOVERNOR = 1.6;
  /** Somebody who acts, two sentences back or more, where another one has spoken lately. */
  private static final double SILENT = 0.7;
  /** "after X was asked to go because he": the subject of the clause that the pronoun's clause hangs on. */
  private static final double BOUND = 2.2;
  /** Who is named in the words is seldom the one who says them. */
  private static final double NAMES_ITSELF = 0.3;
  /** A name of two words or more that says something, though nothing else shows that it is a person's. */
  private static final double SPEAKS = 0.8;
  /** A name that nothing shows to be a body's: a lake, a surname. */
  private static final double NO_BODY = 0.5;
  /** So many words in capitals at most before a name that belong to it. */
  private static final int MOST_CAPITALS = 8;

  private final Scene scene;
  private final Cast cast;
  private final int[] entityOf;
  private final Antecedents.Found[] found;
  private final Reports reports;
  private final int mostOfAPerson;
  private final int mostOfABody;

  Pronouns(Scene scene, Cast cast, int[] entityOf, Reports reports) {
    this.scene = scene;
    this.cast = cast;
    this.entityOf = entityOf.clone();
    this.reports = reports;
    this.mostOfAPerson = mostMentions(false);
    this.mostOfABody = mostMentions(true);
    List<Mention> all = scene.mentions.all();
    found = new Antecedents.Found[all.size()];
    for (Mention m : all) {
      if (m.type() == Mention.Type.PRONOUN && !scene.quoted(m.first())) {
        found[m.index()] = resolve(m);
        found[m.index()].entity().ifPresent(e -> {
          this.entityOf[m.index()] = e.index;
          if (e.gender == Gender.UNKNOWN && found[m.index()].sure() > 0.85) {
            e.gender = m.gender(); // a pronoun that binds tells it for the rest of the article
          }
        });
      }
    }
  }

  private int mostMentions(boolean body) {
    return cast.entities.stream().filter(e -> e.body == body).mapToInt(e -> e.mentions.size()).max().orElse(0);
  }

  Antecedents.Found of(Mention m) {
    Antecedents.Found it = found[m.index()];
    return it == null ? Antecedents.Found.nobody("pronoun-unresolved: it stands in a quotation") : it;
  }

  private Antecedents.Found resolve(Mention m) {
    String lower = scene.text.lower(m.first());
    boolean several = scene.is(m.first(), WordClasses.Kind.GROUP_PRONOUN);
    boolean body = several || scene.is(m.first(), WordClasses.Kind.THING_PRONOUN);
    if (!body && m.gender() == Gender.UNKNOWN) {
      return Antecedents.Found.nobody("pronoun-of-author: '" + lower + "' outside quotation marks");
    }
    Map<Integer, double[]> weights = new HashMap<>(); // entity -> best, sum
    int from = m.index() - 1;
    double group = 0;
    boolean spoke = false;
    Set<Integer> likely = new HashSet<>(); // entities that have spoken, or stand in the sentence before or in this one
    int described = relativeHead(m);
    Optional<Reports.Report> report = reports.by(m);
    boolean thing = body && !several;
    Map<String, Unnamed> unnamed = new HashMap<>();
    int governor = body ? -1 : reports.governing(m).map(g -> entityOf[g.index()]).orElse(-1);
    for (int k = from; k >= 0; k--) {
      Mention a = scene.mentions.get(k);
      int distance = scene.sentence(m.first()) - scene.sentence(a.first());
      if (distance > SENTENCES_BACK) {
        break;
      }
      if (entityOf[k] < 0) {
        if (several && a.type() == Mention.Type.PEOPLE) {
          group = Math.max(group, weight(a, m, distance));
        }
        Optional<Mention> nameless = report.isEmpty() ? Optional.empty() : thing ? Optional.of(a).filter(this::speaksWithoutName).map(this::issuingBody)
            : several ? Optional.of(a).filter(this::areSeveral) : speakerWithoutName(a, m);
        if (nameless.isPresent()) {
          double factor = reports.factor(report.get(), a);
          spoke |= !thing && factor > 1;
          unnamed.merge(scene.text.lower(nameless.get().head()), new Unnamed(nameless.get(), weight(a, m, distance) * factor), Unnamed::and);
        }
        continue;
      }
      Entity e = cast.entities.get(entityOf[k]);
      if (body != e.body && !(body && !e.person) || !body && !e.canBe(m.gender()) || e.index == described) {
        continue;
      }
      if (!body && isOpener(e)) {
        continue;
      }
      double w = weight(a, m, distance);
      if (!body && !e.person) {
        w *= e.key.size() > 1 && reports.saysSomething(a) ? SPEAKS : 0.3;
      } else if (thing && !e.body && !NameTokens.isAcronym(e.name)) {
        w *= NO_BODY;
      }
      if (report.isPresent()) {
        double factor = reports.factor(report.get(), a);
        w *= factor;
        spoke |= factor > 1;
        if (factor > 1 || distance <= 1) {
          likely.add(e.index);
        }
      }
      if (!body && e.gender == Gender.UNKNOWN) {
        w *= 0.87;
      }
      double[] sums = weights.computeIfAbsent(e.index, x -> new double[2]);
      sums[0] = Math.max(sums[0], w);
      sums[1] += w;
    }
    if (spoke) {
      weights.replaceAll((e, w) -> likely.contains(e) ? w : new double[] {w[0] * SILENT, w[1] * SILENT});
    }
    if (governor >= 0) {
      weights.computeIfPresent(governor, (e, w) -> new double[] {w[0] * GOVERNOR, w[1] * GOVERNOR});
    }
    report.ifPresent(r -> reports.namedInContent(r, this.entityOf).forEach(
        e -> weights.computeIfPresent(e, (k, w) -> new double[] {w[0] * NAMES_ITSELF, w[1] * NAMES_ITSELF})));
    Antecedents.Found named = choose(lower, weights, group, body, report.isPresent());
    Optional<Unnamed> other = unnamed.values().stream().max(Comparator.comparingDouble(Unnamed::weight));
    double best = weights.values().stream().mapToDouble(w -> w[0]).max().orElse(0);
    return other.filter(u -> u.weight() > best).map(u -> {
      Antecedents.Found thingFound = u.found(lower, best, scene);
      return issuer(u.last()).map(e -> new Antecedents.Found(
          Optional.of(e), thingFound.sure(), "pronoun: '" + lower + "' goes back to " + e.shownName(), List.of())).orElse(thingFound);
    }).orElse(named);
  }

  /** "X released a statement. It said": X. */
  private Optional<Entity> issuer(Mention document) {
    boolean given = document.type() == Mention.Type.DOCUMENT && scene.is(document.head(), Trait.CHANNEL);
    return !given ? Optional.empty() : reports.giverOf(document).filter(m -> entityOf[m.index()] >= 0).map(m -> cast.entities.get(entityOf[m.index()]))
        .filter(e -> e.body || e.person);
  }

  /** Of whom nothing is known but one word in a capital that opens a sentence: "Immediate" in "Immediate help is needed". */
  private boolean isOpener(Entity e) {
    return !e.person && e.key.size() == 1 && e.known.isEmpty() && e.mentions.stream().filter(k -> k < scene.mentions.all().size())
        .map(scene.mentions::get).allMatch(m -> m.nameFirst() == scene.sentenceStart(m.first()) && !reports.saysSomething(m));
  }

  /** What "it" can stand for and has no name of its own: "the ministry", "the report", a country. */
  private boolean speaksWithoutName(Mention a) {
    boolean source = a.type() == Mention.Type.ORGANISATION || a.type() == Mention.Type.DOCUMENT && a.owner() < 0
        || a.type() == Mention.Type.COUNTRY && reports.saysSomething(a);
    return source && !a.plural() && !scene.quoted(a.first());
  }

  /** "The board" of "a statement from the board". */
  private Mention issuingBody(Mention a) {
    return BodyNouns.issuer(scene, a).filter(x -> a.type() == Mention.Type.DOCUMENT && x.type() == Mention.Type.ORGANISATION && !x.hasName()).orElse(a);
  }

  /** What "they" can stand for and has no name: "the builders", "two officials". */
  private boolean areSeveral(Mention a) {
    boolean noun = a.last() - a.first() > 1 || !scene.words[a.first()].isAny(Trait.DETERMINER, Trait.INDEFINITE, Trait.PRONOUN); // not "all"
    boolean several = noun && a.type() == Mention.Type.PEOPLE || a.type() == Mention.Type.ROLE && a.plural();
    return several && !scene.quoted(a.first()) && !scene.is(a.first() - 1, WordClasses.Kind.COORDINATOR); // not "X and her colleagues": X as well
  }

  /** Whom "he" can stand for though nobody names them: "a police officer" who said something, or another "he" that stands for one. */
  private Optional<Mention> speakerWithoutName(Mention a, Mention pronoun) {
    if (scene.quoted(a.first()) || a.gender() != Gender.UNKNOWN && a.gender() != pronoun.gender()) {
      return Optional.empty();
    }
    if (a.type() == Mention.Type.PRONOUN) {
      return found[a.index()] == null ? Optional.empty() : found[a.index()].named().filter(n -> n.type() == Mention.Type.ROLE);
    }
    // "the officer", "her son" may be somebody named before; "the council spokesman" would have been tied to that one
    boolean introduced = scene.is(a.first(), Trait.DETERMINER)
        && (!a.definite() || scene.is(a.first(), WordClasses.Kind.INDEFINITE_ARTICLE) || a.owner() < 0 && !BodyNouns.with(scene, a).isEmpty());
    boolean somebody = introduced && a.type() == Mention.Type.ROLE && !a.plural()
        && !scene.mentions.named(a).hasName() && scene.mentions.within(a.first(), a.extent()).stream().noneMatch(x -> x.hasName() && !isOwningBody(x, a));
    return Optional.of(a).filter(x -> somebody && reports.saysSomething(x));
  }

  /** "A Marsh's spokeswoman": nothing shows that Marsh is somebody. */
  private boolean isOwningBody(Mention name, Mention owned) {
    return name.index() == owned.owner() && scene.is(owned.first(), WordClasses.Kind.INDEFINITE_ARTICLE)
        && (entityOf[name.index()] < 0 || !cast.entities.get(entityOf[name.index()]).person);
  }

  /**
   * A body, document or country without a name among those spoken of before "it", somebody without one before "he", several before "they".
   *
   * @param last the mention nearest to the pronoun
   * @param weight of its best mention
   */
  private record Unnamed(Mention last, double weight) {
    Unnamed and(Unnamed before) {
      return new Unnamed(last, Math.max(weight, before.weight));
    }

    Antecedents.Found found(String pronoun, double next, Scene scene) {
      double lead = (weight - next) / weight;
      String words = scene.text.span(last.first(), last.extent()).in(scene.text.text());
      boolean person = last.isDescribed();
      return new Antecedents.Found(
          Optional.empty(), (person ? 1 : 0.8) * (0.6 + 0.35 * Math.min(1, lead * 1.6)),
          (person ? "pronoun-role: '" : "pronoun-thing: '") + pronoun + "' goes back to '" + words + "'", List.of(), Optional.of(last));
    }
  }

  /** The entity before "whom he …": whoever "he" is, it is somebody else; -1 where the pronoun stands elsewhere. */
  private int relativeHead(Mention m) {
    int relative = m.first() - 1;
    if (relative < 1 || !scene.is(relative, Trait.RELATIVE) || scene.is(relative, Trait.DETERMINER)) {
      return -1;
    }
    int end = scene.isComma(relative - 1) ? relative - 1 : relative;
    return scene.mentions.reaching(end).map(head -> entityOf[head.index()]).orElse(-1);
  }

  private Antecedents.Found choose(String lower, Map<Integer, double[]> weights, double group, boolean body, boolean speaks) {
    record Scored(Entity entity, double score) {}
    List<Scored> scored = new ArrayList<>();
    int most = body ? mostOfABody : mostOfAPerson;
    weights.forEach((k, w) -> {
      Entity e = cast.entities.get(k);
      // whom the article is about; any other can be heard in it
      double topic = most < 4 ? 1 : (speaks ? 0.94 : 0.85) + (speaks ? 0.14 : 0.35) * e.mentions.size() / most;
      scored.add(new Scored(e, (w[0] + (speaks ? 0.12 : 0.25) * (w[1] - w[0])) * topic));
    });
    scored.sort((x, y) -> Double.compare(y.score(), x.score()) != 0 ? Double.compare(y.score(), x.score())
        : x.entity().index - y.entity().index);
    if (scored.isEmpty() || scored.getFirst().score() < group) {
      return Antecedents.Found.nobody("pronoun-unresolved: nobody before '" + lower + "' fits");
    }
    double first = scored.getFirst().score();
    double second = Math.max(group, scored.size() > 1 ? scored.get(1).score() : 0);
    double lead = first <= 0 ? 0 : (first - second) / first;
    double sure = 0.6 + 0.35 * Math.min(1, lead * 1.6);
    if (body) {
      sure *= 0.8;
    }
    sure *= Math.min(1, 0.6 + first);
    Entity e = scored.getFirst().entity();
    List<Candidate> others = scored.stream().skip(1).limit(3)
        .map(s -> new Candidate(s.entity().shownName(), s.entity().id(), Math.min(1, s.score() / (first + second + 0.01)),
            "named before '" + lower + "' too"))
        .toList();
    return new Antecedents.Found(Optional.of(e), sure, "pronoun: '" + lower + "' goes back to " + e.shownName(), others);
  }

  private double weight(Mention a, Mention m, int distance) {
    int paragraphs = scene.text.paragraph(m.first()) - scene.text.paragraph(a.first());
    double w = BY_DISTANCE[Math.min(distance, BY_DISTANCE.length - 1)] * Math.pow(0.85, paragraphs);
    w *= 1 + 0.1 * (a.first() - scene.sentenceStart(a.first())) / (double) (scene.sentenceEnd(a.first()) - scene.sentenceStart(a.first()));
    if (scene.quoted(a.first())) {
      return w * 0.12;
    }
    int left = a.first() - 1;
    if (SourcePhrase.endsAt(scene, a.first()) || distance == 0 && inRelativeClauseOf(a, m)) {
      return w * (SourcePhrase.endsAt(scene, a.first()) ? 1.5 : BOUND);
    }
    boolean possessor = a.last() < scene.text.size() && scene.text.type(a.last()) == Type.POSSESSIVE
        || scene.is(a.first(), Trait.POSSESSIVE_PRONOUN) && a.type() == Mention.Type.PRONOUN && !scene.is(a.first(), Trait.OBJECT_PRONOUN);
    if (possessor) {
      return w * 0.75;
    }
    if (scene.is(left, Trait.FOR_MARK) && left == scene.sentenceStart(a.first()) && scene.isComma(a.extent())) {
      return w * 1.5; // "For Marsh, it does not matter."
    }
    boolean ofGerund = scene.is(a.extent() + 1, Trait.RELATIVE) && isBehindGerund(a);
    if (scene.mentions.host(a).isPresent() || scene.is(left, Trait.PREPOSITION) && !scene.is(left, Trait.SUBORDINATOR) || ofGerund) {
      return w * 0.55; // "the dispute surrounding X, who"
    }
    int end = a.extent();
    for (Mention x : scene.mentions.appositionsOf(a)) {
      end = Math.max(end, x.extent() + 1);
    }
    boolean subject = isSubjectBefore(end) || reports.saysSomething(a);
    if (subject) {
      boolean embedded = left >= 0 && (scene.is(left, Trait.COMPLEMENTISER) || scene.is(left, Trait.RELATIVE)
          || distance > 0 && scene.is(left, Trait.SUBORDINATOR) && !scene.is(left, Trait.CONTRAST) // "Though X is late, she": X
          || !scene.words[left].cues().isEmpty());
      boolean clauseBefore = distance == 0 && scene.is(m.first() - 1, Trait.SUBORDINATOR) && scene.is(left, Trait.SUBORDINATOR);
      return w * (embedded ? 0.95 : clauseBefore ? BOUND : 1.5);
    }
    boolean afterCue = left >= 0 && !scene.words[left].cues().isEmpty() && left > 0 && scene.quoted(left - 1);
    return w * (afterCue ? 1.5 : 0.7); // "…," said X
  }

  /** "X, who surprised the town when he": the pronoun opens a clause within one about X. */
  private boolean inRelativeClauseOf(Mention a, Mention pronoun) {
    int who = scene.isComma(a.extent()) ? a.extent() + 1 : a.extent();
    boolean opens = scene.is(who, Trait.RELATIVE) && !scene.is(who, Trait.COMPLEMENTISER) && a.hasName() && who + 1 < pronoun.first() - 1
        && scene.is(pronoun.first() - 1, Trait.SUBORDINATOR);
    for (int i = who + 1; opens && i < pronoun.first(); i++) {
      opens = !scene.isComma(i) && !scene.quoted(i) && scene.mentions.startingAt(i).filter(x -> x.hasName() && x.canBePerson()).isEmpty();
    }
    return opens;
  }

  /** "surrounding X", "surrounding Oldtown judge X". */
  private boolean isBehindGerund(Mention a) {
    int i = a.first() - 1;
    while (i > a.first() - MOST_CAPITALS && i > 0 && scene.text.isCapitalised(i)) {
      i--;
    }
    return scene.is(i, Trait.ENDS_AS_GERUND) && scene.words[i].cues().isEmpty();
  }

  private boolean isSubjectBefore(int behind) {
    boolean age = behind + 2 < scene.text.size() && scene.isComma(behind) && scene.text.type(behind + 1) == Type.NUMBER && scene.isComma(behind + 2);
    int end = age ? behind + 2 : behind; // "X, 33, did"
    int i = afterAdverbials(end);
    if (i == end && i < scene.text.size() && scene.words[i].cues().stream().noneMatch(Cue::canBeFinite) && scene.is(i, Trait.ENDS_AS_GERUND)) {
      i = finiteBehind(i); // "the mayor speaking to the council called"
    }
    for (int rounds = 0; rounds < 3 && i < scene.text.size() && i > end && scene.isComma(rounds == 0 ? end : i - 1)
        && (scene.words[i].isAny(Trait.PREPOSITION, Trait.SUBORDINATOR) || rounds > 0 && scene.text.isCapitalised(i)); rounds++) {
      i = afterAdverbials(closingComma(i)); // "X, in her testimony, did", "X, from Oldtown, near Leeds, did"
    }
    if (i >= scene.text.size()) {
      return false;
    }
    Word w = scene.words[i];
    return scene.isVerb(i) || w.isAny(Trait.AUXILIARY, Trait.MODAL) || w.is(Trait.RELATIVE) || w.cues().stream().anyMatch(Cue::canBeFinite)
        || scene.is(i, Trait.ENDS_AS_PAST);
  }

  /** The next verb of the sentence that can be finite; {@code from} where none follows before a comma. */
  private int finiteBehind(int from) {
    for (int i = from + 1; i < scene.sentenceEnd(from) && i < from + 12 && !scene.isComma(i) && !scene.quoted(i); i++) {
      if (scene.is(i, Trait.PAST) || scene.words[i].cues().stream().anyMatch(Cue::canBeFinite)) {
        return i;
      }
    }
    return from;
  }

  private int afterAdverbials(int from) {
    int i = from;
    while (i < scene.text.size()) {
      if (scene.charAt(i) == '(') {
        int closing = closingBracket(i);
        if (closing == i) {
          return i;
        }
        i = closing;
      } else if (!scene.is(i, Trait.ADVERB) && !scene.isComma(i) && !scene.isTime(i)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** "on Friday (May 7, 2032) spoke": the bracket that closes; {@code open} where none follows soon. */
  private int closingBracket(int open) {
    for (int i = open; i < scene.sentenceEnd(open) && i < open + 10; i++) {
      if (scene.charAt(i) == ')') {
        return i;
      }
    }
    return open;
  }

  /** The comma that closes what another one has opened; {@code from} where none follows soon. */
  private int closingComma(int from) {
    for (int i = from; i < scene.sentenceEnd(from) && i < from + 10; i++) {
      if (scene.isComma(i)) {
        return i;
      }
    }
    return from;
  }
}
