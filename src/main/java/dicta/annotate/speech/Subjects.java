package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Finds the subject of a verb of communication: before it, over adverbs, times, appositions, relative clauses and brackets; or
 * behind it in inverted order. The subject wins, not the nearest name: possessors, objects of prepositions and names inside
 * relative clauses are stepped over. Works on one text; not thread-safe.
 */
final class Subjects {
  private final Scene scene;
  private final TokenizedText text;
  private final Mentions mentions;
  private final MainClause clauses;
  private final FreeSubjects free;
  private final SubjectHeads heads;
  private final Insertions insertions;

  Subjects(Scene scene) {
    this.scene = scene;
    this.text = scene.text;
    this.mentions = scene.mentions;
    this.clauses = new MainClause(scene);
    this.free = new FreeSubjects(scene);
    this.heads = new SubjectHeads(scene);
    this.insertions = new Insertions(scene);
  }

  /**
   * A subject and how it was found.
   *
   * @param mention of the phrase and its appositions the one that names somebody
   * @param phrase where the subject begins
   * @param rule the name of a rule
   */
  record Subject(Mention mention, Mention phrase, String rule) {}

  private Subject subject(Mention phrase, String rule) {
    return new Subject(mentions.named(phrase), phrase, rule);
  }

  /**
   * The subject in front of a verb.
   *
   * @param verb first token of the verb
   * @param limit leftmost token to look at
   */
  Optional<Subject> before(int verb, int limit) {
    return before(verb, limit, true);
  }

  /** The same, but nobody where the verb has no subject of its own and goes on another clause's. */
  Optional<Subject> own(int verb, int limit) {
    return before(verb, limit, false);
  }

  private Optional<Subject> before(int verb, int limit, boolean orShared) {
    return find(verb, limit, orShared).filter(s -> !free.disagrees(verb, s.mention()));
  }

  private Optional<Subject> find(int verb, int limit, boolean orShared) {
    Optional<Mention> opening = claimant(verb, limit);
    if (opening.isPresent()) {
      return opening.map(m -> subject(m, "subject"));
    }
    int i = verb - 1;
    boolean climbed = false;
    boolean joined = false;
    while (i >= limit) {
      if (scene.quoted(i)) {
        return shared(verb, limit, orShared);
      }
      int beyond = insertions.before(i, limit);
      if (beyond < i) {
        i = beyond;
        continue;
      }
      char c = scene.charAt(i);
      if (c == ')' || c == ']') {
        int open = insertions.opening(i, c == ')' ? '(' : '[', limit);
        if (open < 0) {
          return shared(verb, limit, orShared);
        }
        i = open - 1;
        continue;
      }
      if (c == ',' || scene.isDash(i) && text.type(i) != Type.WORD) {
        Optional<Subject> over = overParenthesis(i, limit);
        return over.isPresent() ? over : shared(verb, limit, orShared);
      }
      Optional<Mention> reaching = mentions.reaching(i + 1);
      if (reaching.isEmpty()) {
        if (scene.is(i, Trait.RELATIVE) && !scene.is(i, Trait.DETERMINER) || scene.is(i, Trait.COMPLEMENTISER) && mentions.reaching(i).isPresent()) {
          return relative(i, limit);
        }
        return shared(verb, limit, orShared);
      }
      Mention m = mentions.outermost(reaching.get());
      if (m.first() < limit) {
        return shared(verb, limit, orShared);
      }
      if (m.type() == Mention.Type.PRONOUN && scene.is(m.first(), Trait.RELATIVE)) {
        return relative(m.first(), limit);
      }
      if (m.type() == Mention.Type.OTHER && m.last() - m.first() == 1 && scene.is(m.first(), Trait.RELATIVE)) {
        return relative(m.first(), limit);
      }
      int left = m.first() - 1;
      boolean finds = scene.is(m.head(), Trait.FINDER) && scene.words[verb].cues().stream().anyMatch(v -> v.takes(Frame.BODY)); // "after an inquiry found"
      boolean clause = left >= limit && !climbed && scene.is(left, Trait.SUBORDINATOR) && (m.canBePerson() || finds) && m.extent() == verb && clauses.finiteAt(verb);
      if (clause) { // "before the chairman reminded X"
        return Optional.of(subject(m, "subject"));
      }
      boolean initials = left > limit && text.word(left).indexOf('&') > 0; // "with R&D leader X saying"
      if (left >= limit && scene.is(initials ? left - 1 : left, Trait.ABSOLUTE_MARK) && scene.is(verb, Trait.ENDS_AS_GERUND)) {
        return Optional.of(subject(m, "subject")); // "with X calling it …"
      }
      if (left >= limit && scene.is(left, WordClasses.Kind.COMPARISON) && m.hasName() && m.canBePerson()) {
        return Optional.of(subject(m, "subject")); // "no less a builder than X said"
      }
      if (left >= limit && scene.is(left, Trait.PREPOSITION) && !isSubordinator(left)) {
        i = overJoinedNoun(left - 1, limit); // "the leader of the party in Kyiv said": go on at "party"
        climbed = true;
        joined |= i < left - 1;
        if (i < limit || mentions.reaching(i + 1).isEmpty() && !scene.isComma(i)) {
          return i < limit ? Optional.empty() : shared(verb, limit, orShared);
        }
        continue;
      }
      if (isObject(m)) {
        boolean clitic = scene.freeSubjects && left >= limit && (!scene.is(m.first(), WordClasses.Kind.IMPERSONAL)
            || mentions.reaching(m.first()).filter(Mention::canBePerson).isPresent());
        if (clitic) { // "el ministro le dijo", "el ministro se quejó"
          i = left;
          continue;
        }
        return shared(verb, limit, orShared);
      }
      if (left >= limit && isParticiple(left)) { // "X in relaying the news said", "officials citing X said"
        int before = left - 1;
        if (before >= limit && scene.is(before, Trait.PREPOSITION)) {
          before--;
        }
        if (before < left - 1 && isReducedRelative(before, limit)) {
          before--; // "the woman charged with running X's harbour said"
        }
        if (before >= limit && mentions.reaching(before + 1).isPresent()) {
          i = before;
          climbed = true;
          continue;
        }
      }
      m = heads.coordinated(m, limit);
      m = issuer(m, limit);
      m = heads.relativeHost(m, limit);
      m = heads.bareApposition(m, limit);
      m = joined && m.extent() < verb ? m.withExtent(verb) : m;
      return Optional.of(subject(m, climbed ? "subject-over-preposition" : "subject"));
    }
    return Optional.empty();
  }

  /** "A man claiming to own the harbour warned": who opens the sentence, where a participle and its infinitive are all that parts the verb from them. */
  private Optional<Mention> claimant(int verb, int limit) {
    Optional<Mention> host = mentions.startingAt(limit).filter(Mention::canBePerson);
    int i = host.map(Mention::extent).orElse(verb);
    if (i < verb && scene.is(i, WordClasses.Kind.COORDINATOR)) {
      i = mentions.startingAt(i + 1).map(Mention::extent).orElse(verb); // "a person or group"
    }
    if (i + 3 >= verb || !scene.is(i, Trait.ENDS_AS_GERUND) || !scene.is(i + 1, Trait.INFINITIVE_MARK)) {
      return Optional.empty();
    }
    for (int k = i + 3; k < verb; k++) {
      if (text.type(k) != Type.WORD || scene.quoted(k) || scene.words[k].isAny(Trait.ADDITIVE, Trait.RELATIVE, Trait.PAST)
          || !scene.is(k, Trait.ADVERB) && clauses.finiteAt(k) && !scene.words[k - 1].isAny(Trait.DETERMINER, Trait.PREPOSITION)) {
        return Optional.empty();
      }
    }
    return host;
  }

  private Optional<Subject> shared(int verb, int limit, boolean wanted) {
    return wanted ? mainClause(verb, limit) : Optional.empty();
  }

  /** The subject of the nearest verb that can be finite, in the same stretch between commas. */
  Optional<Subject> ofNearestVerb(int from, int limit) {
    for (int i = from - 1; i > limit && !scene.isComma(i) && !scene.quoted(i); i--) {
      boolean finite = scene.isVerb(i) || scene.words[i].cues().stream().anyMatch(Cue::canBeFinite) || scene.is(i, Trait.ENDS_AS_FINITE);
      if (finite && mentions.endingAt(i + 1).isEmpty() && !scene.is(i - 1, Trait.INFINITIVE_MARK)) {
        return before(i, limit);
      }
    }
    return Optional.empty();
  }

  /** The subject behind a verb: "said Tad Devine". */
  Optional<Subject> behind(int afterVerb, int limit) {
    int i = afterVerb;
    while (i < limit && (scene.is(i, Trait.ADVERB) || scene.isTime(i)) && mentions.startingAt(i).filter(Mention::hasName).isEmpty()) {
      i++;
    }
    if (i + 1 < limit && text.type(i) == Type.NUMBER && mentions.startingAt(i).isEmpty()) {
      i++; // "said 25-year-old Tad Devine"
    }
    if (i >= limit) {
      return Optional.empty();
    }
    Optional<Mention> right = mentions.startingAt(i).filter(m -> m.type() != Mention.Type.PRONOUN || scene.is(m.first(), Trait.PRONOUN));
    return right.or(() -> free.behind(afterVerb, limit)).map(m -> subject(m, "inverted"));
  }

  private boolean isParticiple(int i) {
    return scene.is(i, Trait.ENDS_AS_GERUND) && mentions.endingAt(i + 1).isEmpty();
  }

  /** "the owner of a shop and boat yard on the coast said": from a noun without an article to what it is joined to, where that is whose the subject is. */
  private int overJoinedNoun(int last, int limit) {
    int i = last;
    while (i > limit && i > last - 3 && text.type(i) == Type.WORD && !text.isCapitalised(i) && mentions.reaching(i + 1).isEmpty() && !scene.is(i, Trait.ADDITIVE)
        && !scene.isVerb(i) && scene.words[i].cues().isEmpty() && !scene.words[i].isAny(Trait.PREPOSITION, Trait.AUXILIARY, Trait.ADVERB)) {
      i--;
    }
    boolean joined = i < last && i - 1 > limit && scene.is(i, Trait.ADDITIVE) && mentions.endingAt(i).filter(m -> mentions.host(m).isPresent()).isPresent();
    return joined ? i - 1 : last;
  }

  /** "the woman charged": a participle right behind a noun for somebody without a name. */
  private boolean isReducedRelative(int i, int limit) {
    boolean participle = i > limit && scene.is(i, Trait.ENDS_AS_PAST) && mentions.endingAt(i + 1).isEmpty();
    return participle && mentions.reaching(i).filter(m -> !m.hasName() && (m.type() == Mention.Type.ROLE || m.type() == Mention.Type.PEOPLE)).isPresent();
  }

  /** "X issued a statement saying": who issued it, not the statement. */
  private Mention issuer(Mention m, int limit) {
    if (m.type() != Mention.Type.DOCUMENT || m.definite() || m.owner() >= 0) {
      return m;
    }
    return giver(m, limit).orElse(m);
  }

  /** The subject of the verb that a document is the object of: "X released a statement". */
  Optional<Mention> giver(Mention document, int limit) {
    int verb = document.first() - 1;
    boolean given = verb > limit && text.type(verb) == Type.WORD && (clauses.finiteAt(verb) || scene.is(verb, Trait.ENDS_AS_PAST));
    return given ? before(verb, limit).map(Subject::mention).filter(x -> x.type() != Mention.Type.OTHER) : Optional.empty();
  }

  private boolean isSubordinator(int i) {
    return scene.is(i, Trait.SUBORDINATOR) && !scene.is(i, Trait.PREPOSITION);
  }

  /** Over what stands between commas: "Anderson Cooper, of CNN, one of Vanderbilt's four sons, stated". */
  private Optional<Subject> overParenthesis(int comma, int limit) {
    Mention best = null;
    int i = comma - 1;
    int pieces = 0;
    int pieceEnd = comma;
    while (i >= limit && pieces < 5) {
      if (scene.quoted(i)) {
        break;
      }
      char c = scene.charAt(i);
      if (c == ';' || c == ':') {
        break;
      }
      if (c == ')') {
        int open = insertions.opening(i, '(', limit);
        if (open >= 0) {
          i = open - 1;
          continue;
        }
      }
      if (c == ',' || scene.isDash(i) && text.type(i) != Type.WORD) {
        Optional<Mention> reaching = mentions.reaching(i);
        if (!insertions.canBeParenthesis(i + 1, pieceEnd)) {
          break;
        }
        pieces++;
        if (reaching.isPresent() && !isObject(reaching.get())) {
          Mention m = mentions.outermost(reaching.get());
          int left = m.first() - 1;
          if (left >= limit && scene.is(left, Trait.SUBORDINATOR) && m.hasName() && m.canBePerson()) {
            best = m; // "came after X, the mayor, said"
            break;
          }
          if (left >= limit && scene.is(left, Trait.COMPLEMENTISER) && !scene.is(left, Trait.DETERMINER) && isNamedOffice(m)) {
            best = m; // "mientras que el jefe de obras, Juan Ruiz, advirtió": no further back
            break;
          }
          if (left >= limit && scene.is(left, Trait.PREPOSITION) && mentions.reaching(left).isEmpty() || clauses.isSecondPlace(m, limit)) {
            pieceEnd = i; // ", of CNN," or an adverbial at the start
            i--;
            continue;
          }
          if (left >= limit && scene.is(left, Trait.PREPOSITION)) {
            m = mentions.reaching(left).map(mentions::outermost).orElse(m);
          }
          boolean another = best != null && (m.type() != Mention.Type.ORGANISATION || isNamedOffice(best));
          if (another && best.canBePerson() && !m.canBePerson()) {
            break; // "In a news briefing, the mayor, X, said"
          }
          best = best != null && best.hasName() && best.canBePerson() && heads.isOffice(m) ? best : heads.coordinated(m, limit); // "the director of roads, chief X, on Monday, said"
        }
        pieceEnd = i;
      }
      i--;
    }
    return best == null ? Optional.empty() : Optional.of(subject(best, "subject-over-apposition"));
  }

  /** "the mayor, Ruth Lang": an office and the name beside it. */
  private boolean isNamedOffice(Mention m) {
    return m.type() == Mention.Type.ROLE && !m.hasName() && m.definite() && mentions.named(m).hasName();
  }

  /** "X, who said": the word that the relative pronoun points back to. */
  private Optional<Subject> relative(int pronoun, int limit) {
    int end = pronoun;
    if (end - 1 >= limit && (scene.isComma(end - 1) || scene.isDash(end - 1) && text.type(end - 1) != Type.WORD)) {
      end--;
    }
    if (mentions.reaching(end).isEmpty() && end < pronoun) {
      end = insertions.beforeInsertion(end, limit); // "from X, prosecuting, who said"
    }
    Optional<Mention> m = mentions.reaching(end).map(mentions::outermost);
    if (m.isEmpty()) {
      return Optional.empty();
    }
    Mention it = m.get();
    if (scene.freeSubjects && isObject(it)) {
      return mainClause(it.first(), limit); // "rechazan lo que llaman"
    }
    Mention nearest = mentions.endingAt(end).orElse(it);
    boolean cannotSpeak = !it.canBePerson() && it.type() != Mention.Type.ORGANISATION && it.type() != Mention.Type.NAME;
    boolean body = nearest.type() == Mention.Type.ORGANISATION;
    Optional<Mention> given = it.type() == Mention.Type.DOCUMENT && scene.is(it.head(), Trait.CHANNEL) ? giver(it, limit) : Optional.empty();
    if (given.isPresent()) {
      return given.map(g -> subject(g, "antecedent-of-who")); // "issued a statement to the paper, which said"
    }
    if (body && scene.is(pronoun, WordClasses.Kind.THING_RELATIVE) || cannotSpeak && (body || nearest.canBePerson())) {
      it = nearest; // "words from the party, which said", "comments of some members, who said"
    } else if (scene.is(it.first() - 1, Trait.PREPOSITION) && !it.canBePerson()) {
      Optional<Mention> host = mentions.host(it);
      if (host.isPresent()) {
        it = host.get();
      }
    }
    it = issuer(heads.coordinated(it, limit), limit);
    return Optional.of(subject(it, "antecedent-of-who"));
  }

  private boolean isObject(Mention m) {
    return m.type() == Mention.Type.PRONOUN && scene.is(m.first(), Trait.OBJECT_PRONOUN) && !scene.is(m.first(), Trait.PRONOUN);
  }

  /** The subject of the clause that a verb without one of its own goes on: "X cited Y and said", "X went home, saying". */
  Optional<Subject> mainClause(int verb, int limit) {
    int start = Math.max(limit, scene.sentenceStart(Math.min(verb, text.size() - 1)));
    return clauses.subject(verb, limit).map(m -> subject(issuer(m, start), "subject-of-main-clause"));
  }
}
