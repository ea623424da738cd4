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

  Subjects(Scene scene) {
    this.scene = scene;
    this.text = scene.text;
    this.mentions = scene.mentions;
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
    return new Subject(named(phrase), phrase, rule);
  }

  /**
   * The subject in front of a verb.
   *
   * @param verb first token of the verb
   * @param limit leftmost token to look at
   */
  Optional<Subject> before(int verb, int limit) {
    int i = verb - 1;
    boolean climbed = false;
    while (i >= limit) {
      if (scene.quoted(i)) {
        return mainClause(verb, limit);
      }
      if (text.type(i) == Type.QUOTE) { // of a title: "author of "Roads to Nowhere," said"
        i--;
        continue;
      }
      char c = scene.charAt(i);
      if (text.type(i) == Type.WORD && skips(i)) {
        i--;
        continue;
      }
      if (isBareTime(i)) {
        i--;
        while (i >= limit && scene.is(i, Trait.DETERMINER) && mentions.reaching(i + 1).isEmpty()) {
          i--; // "the report this week said"
        }
        if (i >= limit && scene.is(i, Trait.PREPOSITION)) {
          i--;
        }
        continue;
      }
      if (c == ')' || c == ']') {
        int open = opening(i, c == ')' ? '(' : '[', limit);
        if (open < 0) {
          return mainClause(verb, limit);
        }
        i = open - 1;
        continue;
      }
      if (c == ',' || scene.isDash(i) && text.type(i) != Type.WORD) {
        Optional<Subject> over = overParenthesis(i, limit);
        return over.isPresent() ? over : mainClause(verb, limit);
      }
      Optional<Mention> reaching = mentions.reaching(i + 1);
      if (reaching.isEmpty()) {
        if (scene.is(i, Trait.RELATIVE) && !scene.is(i, Trait.DETERMINER) || scene.is(i, Trait.COMPLEMENTISER) && mentions.reaching(i).isPresent()) {
          return relative(i, limit);
        }
        return mainClause(verb, limit);
      }
      Mention m = outermost(reaching.get());
      if (m.first() < limit) {
        return mainClause(verb, limit);
      }
      if (m.type() == Mention.Type.PRONOUN && scene.is(m.first(), Trait.RELATIVE)) {
        return relative(m.first(), limit);
      }
      if (m.type() == Mention.Type.OTHER && m.last() - m.first() == 1 && scene.is(m.first(), Trait.RELATIVE)) {
        return relative(m.first(), limit);
      }
      int left = m.first() - 1;
      boolean clause = left >= limit && !climbed && scene.is(left, Trait.SUBORDINATOR) && m.canBePerson() && m.extent() == verb && finiteAt(verb);
      if (clause) { // "before the chairman reminded X"
        return Optional.of(subject(m, "subject"));
      }
      if (left >= limit && scene.is(left, Trait.ABSOLUTE_MARK) && scene.is(verb, Trait.ENDS_AS_GERUND)) {
        return Optional.of(subject(m, "subject")); // "with X calling it …"
      }
      if (left >= limit && scene.is(left, Trait.PREPOSITION) && !isSubordinator(left)) {
        i = left - 1; // "the leader of the party in Kyiv said": go on at "party"
        climbed = true;
        if (i < limit || mentions.reaching(i + 1).isEmpty() && !scene.isComma(i)) {
          return i < limit ? Optional.empty() : mainClause(verb, limit);
        }
        continue;
      }
      if (isObject(m)) {
        return mainClause(verb, limit);
      }
      if (left >= limit && isParticiple(left)) { // "X in relaying the news said", "officials citing X said"
        int before = left - 1;
        if (before >= limit && scene.is(before, Trait.PREPOSITION)) {
          before--;
        }
        if (before >= limit && mentions.reaching(before + 1).isPresent()) {
          i = before;
          climbed = true;
          continue;
        }
      }
      m = coordinated(m, limit);
      m = issuer(m, limit);
      m = relativeHost(m, limit);
      return Optional.of(subject(m, climbed ? "subject-over-preposition" : "subject"));
    }
    return Optional.empty();
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
    return mentions.startingAt(i)
        .filter(m -> m.type() != Mention.Type.PRONOUN || scene.is(m.first(), Trait.PRONOUN))
        .map(m -> subject(m, "inverted"));
  }

  /** "the man who shot him said": the subject stands before the relative pronoun if its clause has a verb of its own. */
  private Mention relativeHost(Mention m, int limit) {
    for (int i = m.first() - 1; i > limit && !scene.isComma(i) && !scene.quoted(i) && !scene.isDash(i); i--) {
      if (scene.is(i, Trait.RELATIVE) && !scene.is(i, Trait.COMPLEMENTISER)) {
        boolean verbBetween = m.first() > i + 1 && !scene.words[i + 1].isAny(Trait.PREPOSITION, Trait.ADVERB);
        return verbBetween || !noFinite(i + 1, m.first()) ? mentions.reaching(i).map(this::outermost).orElse(m) : m;
      }
    }
    return m;
  }

  /** A word of time that is not the last of a name: "Monday", not the one of "Baltimore Sun". */
  private boolean isBareTime(int i) {
    return scene.isTime(i)
        && mentions.endingAt(i + 1).filter(m -> m.hasName() && (m.nameFirst() < i || !scene.isTime(m.head()))).isEmpty();
  }

  private boolean isParticiple(int i) {
    return scene.is(i, Trait.ENDS_AS_GERUND) && mentions.endingAt(i + 1).isEmpty();
  }

  /** "X of Y and contributor to Z said", "X and Y said": the first of the two. */
  private Mention coordinated(Mention m, int limit) {
    int and = m.first() - 1;
    if (and - 1 < limit || !scene.is(and, WordClasses.Kind.COORDINATOR)) {
      return m;
    }
    Optional<Mention> first = mentions.reaching(and).map(this::outermost);
    if (first.isEmpty() || first.get().first() < limit || first.get().type() == Mention.Type.OTHER) {
      return m;
    }
    if (m.hasName() && m.canBePerson() && !first.get().hasName() && first.get().canBePerson()) {
      return m; // "party leader and prime minister X": one person
    }
    int left = first.get().first() - 1;
    boolean object = left >= limit && (scene.isVerb(left) || !scene.words[left].cues().isEmpty() || scene.is(left, Trait.PREPOSITION));
    return object ? m : first.get();
  }

  /**
   * The noun that a participle right behind it belongs to, if that can speak and nobody in the sentence issued it: "a story
   * alleging", "her remark describing", "a letter from residents asking"; not "X wrote a letter saying".
   */
  Optional<Mention> participle(int verb, int limit) {
    Optional<Mention> last = mentions.reaching(verb).filter(m -> m.first() >= limit);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> shown = shown(verb, limit);
    if (shown.isPresent()) {
      return shown;
    }
    Optional<Mention> document = last.filter(this::carriesWords);
    for (Mention m : mentions.within(Math.max(limit, verb - 12), verb)) {
      document = carriesWords(m) && (m.extent() == verb || m.last() < verb && scene.is(m.last(), Trait.PREPOSITION)
          && mentions.startingAt(m.last() + 1).filter(o -> o.extent() == verb).isPresent()) ? Optional.of(m) : document;
    }
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Mention it = document.get();
    if (it.type() == Mention.Type.OTHER) {
      return it.owner() >= 0 ? Optional.of(mentions.get(it.owner())) : Optional.empty(); // "her remark describing"
    }
    if (scene.is(it.head(), WordClasses.Kind.SIGN)) {
      return Optional.of(it);
    }
    Optional<Mention> author = mentions.startingAt(it.last() + 1).filter(o -> o.extent() == verb && o.type() != Mention.Type.OTHER
        && scene.is(it.last(), WordClasses.Kind.AUTHOR_MARK));
    if (author.isPresent()) {
      return author.map(this::named);
    }
    int left = it.first() - 1;
    boolean object = left >= limit && (scene.is(left, Trait.PREPOSITION) && !scene.is(left, Trait.ABSOLUTE_MARK) && !scene.is(left, Trait.INFINITIVE_MARK));
    boolean ownersWords = it.owner() >= 0 && left >= limit;
    return object || ownersWords && mentions.get(it.owner()).type() == Mention.Type.PERSON ? Optional.of(it) : Optional.empty();
  }

  /** "sent a letter to X and Y on Friday stating": words that went to somebody, and no verb between them and the participle. */
  boolean sendsWords(int verb, int limit) {
    for (int i = verb - 1; i > limit && !scene.isVerb(i) && !scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL) && !scene.quoted(i); i--) {
      Optional<Mention> words = mentions.endingAt(i + 1).filter(this::carriesWords);
      if (words.isPresent()) {
        return i + 1 < verb && scene.is(i + 1, Trait.INFINITIVE_MARK) && mentions.startingAt(i + 2).isPresent();
      }
    }
    return false;
  }

  /** "a clip of X saying", "includes X saying", "was asked about X arguing": somebody who is shown or spoken of as saying it. */
  private Optional<Mention> shown(int verb, int limit) {
    Optional<Mention> person = mentions.endingAt(verb).filter(m -> m.first() > limit && m.canBePerson());
    Optional<Mention> host = person.flatMap(mentions::host);
    if (host.filter(Mention::canBePerson).isPresent()) {
      person = host; // "a friend of X saying"
    } else if (host.isPresent()) {
      return scene.is(person.get().first() - 1, Trait.OF_MARK) ? person.map(this::named) : Optional.empty();
    }
    return person.filter(m -> scene.is(m.first() - 1, WordClasses.Kind.SHOWS)).map(this::named);
  }

  /** "Wednesday's comments are": words spoken of as an act. */
  boolean isAct(Mention m) {
    return carriesWords(m) && scene.is(m.extent(), Trait.BE);
  }

  private boolean carriesWords(Mention m) {
    return m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.OTHER && scene.words[m.head()].noun().isPresent();
  }

  /** "X issued a statement saying": who issued it, not the statement. */
  private Mention issuer(Mention m, int limit) {
    if (m.type() != Mention.Type.DOCUMENT || m.definite() || m.owner() >= 0) {
      return m;
    }
    int verb = m.first() - 1;
    if (verb <= limit || text.type(verb) != Type.WORD || !finiteAt(verb) && !scene.is(verb, Trait.ENDS_AS_PAST)) {
      return m;
    }
    return before(verb, limit).map(Subject::mention).filter(x -> x.type() != Mention.Type.OTHER).orElse(m);
  }

  private boolean isSubordinator(int i) {
    return scene.is(i, Trait.SUBORDINATOR) && !scene.is(i, Trait.PREPOSITION);
  }

  /** Adverbs, auxiliaries, negations and the verbs of "continued to", "went on to". */
  private boolean skips(int i) {
    Word w = scene.words[i];
    if (mentions.endingAt(i + 1).filter(m -> m.first() <= i && (m.hasName() || m.type() == Mention.Type.PRONOUN)).isPresent()
        && text.isCapitalised(i)) {
      return false;
    }
    if (w.is(Trait.INDEFINITE) && i > 0 && text.type(i - 1) == Type.WORD && mentions.reaching(i).filter(Mention::hasName).isPresent()) {
      return true; // "X and Y both said"
    }
    if (w.is(Trait.PRONOUN) || w.is(Trait.INDEFINITE) && !w.is(Trait.ADVERB) || w.is(Trait.RELATIVE)) {
      return false;
    }
    if (w.isAny(Trait.ADVERB, Trait.AUXILIARY, Trait.MODAL) || w.is(Trait.NEGATION)) {
      return true;
    }
    if (w.is(Trait.ENDS_AS_ADVERB) && mentions.endingAt(i + 1).isEmpty()) {
      return true;
    }
    if (w.is(Trait.INFINITIVE_MARK) && i > 0 && text.type(i - 1) == Type.WORD) {
      return true;
    }
    return i + 1 < text.size() && scene.is(i + 1, Trait.INFINITIVE_MARK) && (w.isAny(Trait.FINITE, Trait.NON_FINITE, Trait.PAST) || !w.cues().isEmpty());
  }

  private int opening(int close, char open, int limit) {
    for (int i = close - 1; i >= limit; i--) {
      if (scene.charAt(i) == open) {
        return i;
      }
    }
    return -1;
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
        int open = opening(i, '(', limit);
        if (open >= 0) {
          i = open - 1;
          continue;
        }
      }
      if (c == ',' || scene.isDash(i) && text.type(i) != Type.WORD) {
        Optional<Mention> reaching = mentions.reaching(i);
        if (!canBeParenthesis(i + 1, pieceEnd)) {
          break;
        }
        pieces++;
        if (reaching.isPresent() && !isObject(reaching.get())) {
          Mention m = outermost(reaching.get());
          int left = m.first() - 1;
          if (left >= limit && scene.is(left, Trait.SUBORDINATOR) && m.hasName() && m.canBePerson()) {
            best = m; // "came after X, the mayor, said"
            break;
          }
          if (left >= limit && scene.is(left, Trait.PREPOSITION) && mentions.reaching(left).isEmpty()) {
            pieceEnd = i; // ", of CNN," or an adverbial at the start
            i--;
            continue;
          }
          if (left >= limit && scene.is(left, Trait.PREPOSITION)) {
            m = mentions.reaching(left).map(this::outermost).orElse(m);
          }
          if (best != null && best.canBePerson() && !m.canBePerson() && m.type() != Mention.Type.ORGANISATION) {
            break; // "In a news briefing, the mayor, X, said"
          }
          best = coordinated(m, limit);
        }
        pieceEnd = i;
      }
      i--;
    }
    return best == null ? Optional.empty() : Optional.of(subject(best, "subject-over-apposition"));
  }

  /** An apposition, relative clause, participle, age, place or "in a statement" between commas. */
  private boolean canBeParenthesis(int from, int to) {
    if (from >= to) {
      return false;
    }
    Word w = scene.words[from];
    if (w.is(Trait.RELATIVE) && !w.is(Trait.DETERMINER) || text.type(from) == Type.NUMBER || w.is(Trait.PREPOSITION)
        || w.is(Trait.ADVERB) || w.is(Trait.SUBORDINATOR) || w.is(Trait.NON_FINITE) || w.isAny(Trait.ENDS_AS_GERUND, Trait.ENDS_AS_PAST)) {
      return true;
    }
    Optional<Mention> m = mentions.startingAt(from);
    if (m.isPresent()) {
      int end = m.get().extent();
      // a clause of its own ("he won, Trump won, and said") is no apposition
      return end >= to || !finiteAt(end) || scene.is(end, Trait.RELATIVE);
    }
    return to - from <= 8;
  }

  private boolean finiteAt(int i) {
    int j = i;
    while (j < text.size() && scene.is(j, Trait.ADVERB)) {
      j++;
    }
    Word w = j < text.size() ? scene.words[j] : Word.UNKNOWN;
    return w.isAny(Trait.AUXILIARY, Trait.MODAL) || w.isAny(Trait.FINITE, Trait.PAST) || w.cues().stream().anyMatch(Cue::canBeFinite);
  }

  /** "X, who said": the word that the relative pronoun points back to. */
  private Optional<Subject> relative(int pronoun, int limit) {
    int end = pronoun;
    if (end - 1 >= limit && scene.isComma(end - 1)) {
      end--;
    }
    Optional<Mention> m = mentions.reaching(end).map(this::outermost);
    if (m.isEmpty()) {
      return Optional.empty();
    }
    Mention it = m.get();
    Mention nearest = mentions.endingAt(end).orElse(it);
    boolean cannotSpeak = !it.canBePerson() && it.type() != Mention.Type.ORGANISATION && it.type() != Mention.Type.NAME;
    boolean body = nearest.type() == Mention.Type.ORGANISATION;
    if (body && scene.is(pronoun, WordClasses.Kind.THING_RELATIVE) || cannotSpeak && (body || nearest.canBePerson())) {
      it = nearest; // "words from the party, which said", "comments of some members, who said"
    } else if (scene.is(it.first() - 1, Trait.PREPOSITION) && !it.canBePerson()) {
      Optional<Mention> host = mentions.host(it);
      if (host.isPresent()) {
        it = host.get();
      }
    }
    it = issuer(coordinated(it, limit), limit);
    return Optional.of(subject(it, "antecedent-of-who"));
  }

  /**
   * The subject of the clause that a verb without one of its own goes on: "X cited Y and said", "X went home, saying". The
   * nearest noun phrase before it that has a finite verb and is not itself what somebody said or a relative clause's.
   */
  Optional<Subject> mainClause(int verb, int limit) {
    Mention best = null;
    Mention inner = null;
    boolean bestEmbedded = true;
    int start = Math.max(limit, scene.sentenceStart(Math.min(verb, text.size() - 1)));
    // "…, while X responded by praising it and saying": X
    boolean joinsGerunds = verb > start && scene.is(verb - 1, Trait.ADDITIVE) && scene.is(verb, Trait.ENDS_AS_GERUND);
    if (joinsGerunds) {
      Optional<Mention> absolute = ofAbsoluteClause(verb, start);
      if (absolute.isPresent()) {
        return Optional.of(subject(absolute.get(), "subject-of-main-clause"));
      }
    }
    for (Mention m : mentions.all()) {
      if (m.first() < start || m.extent() > verb) {
        continue;
      }
      if (!isClauseSubject(m, start, verb)) {
        continue;
      }
      boolean embedded = embedded(m, start) && !(joinsGerunds && scene.is(m.first() - 1, Trait.SUBORDINATOR) && noComma(m.extent(), verb));
      if (embedded && m.canBePerson() && noComma(m.extent(), verb)) {
        inner = m; // "his request came after X spoke of it and said": X
      }
      if (best == null || bestEmbedded && !embedded || !embedded) {
        best = m;
        bestEmbedded = embedded;
      }
    }
    if (best != null && inner != null && cannotSpeak(best)) {
      best = inner;
    }
    return best == null ? Optional.empty() : Optional.of(subject(issuer(best, start), "subject-of-main-clause"));
  }

  /** "with X saying that … and declaring": X. */
  private Optional<Mention> ofAbsoluteClause(int verb, int start) {
    for (Mention m : mentions.within(start, verb)) {
      if (m.canBePerson() && scene.is(m.first() - 1, Trait.ABSOLUTE_MARK) && scene.is(m.extent(), Trait.ENDS_AS_GERUND)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private boolean cannotSpeak(Mention m) {
    return m.type() == Mention.Type.OTHER;
  }

  private boolean noComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.isComma(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isObject(Mention m) {
    return m.type() == Mention.Type.PRONOUN && scene.is(m.first(), Trait.OBJECT_PRONOUN) && !scene.is(m.first(), Trait.PRONOUN);
  }

  private boolean noFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.isVerb(i) || scene.is(i, Trait.ENDS_AS_PAST) || scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL)) {
        return false;
      }
    }
    return true;
  }

  private boolean isClauseSubject(Mention m, int start, int verb) {
    if (scene.quoted(m.first()) || mentions.host(m).isPresent() || mentions.apposedTo(m).filter(a -> a.first() >= start).isPresent()) {
      return false;
    }
    if (m.last() < text.size() && text.type(m.last()) == Type.POSSESSIVE) {
      return false;
    }
    if (m.type() == Mention.Type.PRONOUN && !scene.is(m.first(), Trait.PRONOUN)) {
      return false;
    }
    int left = m.first() - 1;
    if (left >= start && scene.is(left, Trait.PREPOSITION) && !scene.is(left, Trait.SUBORDINATOR)) {
      return false;
    }
    boolean object = left >= start && scene.words[left].cues().isEmpty() && !scene.is(left, Trait.SUBORDINATOR)
        && (scene.isVerb(left) || scene.is(left, Trait.ENDS_AS_PAST)) && !scene.is(left, Trait.AUXILIARY);
    boolean ofGerund = left >= start && scene.is(left, Trait.ENDS_AS_GERUND) && !scene.is(left, Trait.PREPOSITION)
        && scene.words[m.first()].isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN); // "said backing his party was"
    if (object || ofGerund || isPredicate(m, start)) {
      return false;
    }
    int end = m.extent();
    for (Mention a : mentions.appositionsOf(m)) {
      end = Math.max(end, a.extent());
    }
    while (end < verb && (scene.isComma(end) || scene.is(end, Trait.ADVERB) || scene.isTime(end)
        || scene.is(end, Trait.PREPOSITION) && scene.isTime(end + 1))) {
      end++;
    }
    if (end < verb && scene.is(end, Trait.RELATIVE) && !scene.is(end, Trait.DETERMINER)) {
      return !scene.is(left, Trait.BE); // "they were the ones who": what they were is no subject
    }
    if (end < verb && scene.is(end, Trait.ENDS_AS_GERUND) && finiteAt(verb) && noComma(end, verb) && noFinite(end + 1, verb)) {
      return true; // "the mayor speaking to the council called"
    }
    return end < verb && (finiteAt(end) || scene.is(end, Trait.ENDS_AS_PAST))
        || end == verb && finiteAt(verb);
  }

  /** "was not a vote", "had been the mayor": what somebody is, in the same clause. */
  private boolean isPredicate(Mention m, int start) {
    int i = m.first() - 1;
    while (i >= start && scene.words[i].isAny(Trait.NEGATION, Trait.ADVERB)) {
      i--;
    }
    return i >= start && scene.is(i, Trait.BE) && m.type() != Mention.Type.PRONOUN && !m.hasName();
  }

  /** Whether a subject opens a clause that somebody said, or a subordinate one. */
  private boolean embedded(Mention m, int start) {
    int left = m.first() - 1;
    if (left < start) {
      return false;
    }
    boolean degree = left > start && text.type(left) == Type.WORD && scene.is(left - 1, Trait.INTERROGATIVE); // "how late it was"
    if (scene.is(left, Trait.COMPLEMENTISER) || scene.is(left, Trait.SUBORDINATOR) || scene.is(left, Trait.INTERROGATIVE)
        || scene.is(left, Trait.RELATIVE) || degree) {
      return true;
    }
    return !scene.words[left].cues().isEmpty() || mentions.endingAt(m.first()).isPresent() && !scene.isComma(left);
  }

  /** The widest phrase that a mention is the end of. */
  private Mention outermost(Mention m) {
    Mention it = m;
    for (int k = 0; k < 4; k++) {
      Optional<Mention> host = mentions.host(it);
      if (host.isEmpty() || host.get().extent() < it.extent()) {
        break;
      }
      it = host.get();
    }
    return it;
  }

  /** Of a phrase and its apposition the one that names somebody. */
  private Mention named(Mention m) {
    if (m.hasName()) {
      return m;
    }
    Optional<Mention> to = mentions.apposedTo(m);
    if (to.isPresent() && to.get().hasName() && m.type() != Mention.Type.PRONOUN) {
      return to.get();
    }
    for (Mention a : mentions.appositionsOf(m)) {
      if (a.hasName()) {
        return a;
      }
    }
    return m;
  }
}
