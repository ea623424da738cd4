package dicta.annotate.people;

import dicta.model.Gender;
import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the registry together from people files, one layer after the other. Used once, by one thread. */
final class RegistryAssembly {
  private static final class Draft {
    String id;
    String name;
    /** Of {@code name}, as {@link NameFolding#key} gives it. */
    String key;
    final Set<String> spellings = new LinkedHashSet<>();
    Gender gender = Gender.UNKNOWN;
    Optional<String> country = Optional.empty();
    Optional<String> wikidata = Optional.empty();
    int layer;

    Draft(String id, String name, String key, int layer) {
      this.id = id;
      this.name = name;
      this.key = key;
      this.layer = layer;
    }
  }

  private final Roles roles;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, String> idOfSpelling = new HashMap<>();
  private final Map<String, String> idOfWikidata = new HashMap<>();
  private final Map<String, String> formerIds = new HashMap<>();
  private final List<PeopleRow> corrections = new ArrayList<>();
  private final Map<String, Person> people = new HashMap<>();
  private List<Term> terms = new ArrayList<>();
  private int layer = -1;
  private boolean identitiesChanged;
  private String lastName = "";
  private Optional<String> lastId = Optional.empty();
  private Draft lastDraft = new Draft("", "", "", -1);

  RegistryAssembly(Roles roles) {
    this.roles = roles;
  }

  /**
   * Adds one layer, which wins over those before it.
   *
   * @param curated whether its names are the ones to show, and its spellings bring together whom the layers below hold apart
   */
  void add(PeopleFile file, boolean curated) {
    layer++;
    lastName = "";
    var added = new ArrayList<Term>();
    var merged = new LinkedHashMap<String, String>();
    for (PeopleRow row : file.rows()) {
      if (row.not().isPresent()) {
        corrections.add(row);
        continue;
      }
      Draft draft = draftOf(row, curated);
      fill(draft, row);
      if (curated) {
        mergeNamesakes(draft);
      }
      if (row.role().isPresent()) {
        added.add(Term.of(row, draft.id, layer));
      }
      if (row.sameAs().isPresent() && !row.sameAs().get().equals(draft.id)) {
        merged.put(draft.id, row.sameAs().get());
      }
    }
    merged.forEach(this::merge);
    if (layer == 0) {
      terms = added;
    } else if (!file.rows().isEmpty()) {
      // Identities first: only then is a holder's own earlier term known to be the same person's.
      if (identitiesChanged) {
        terms.replaceAll(this::withCurrentHolder);
        added.replaceAll(this::withCurrentHolder);
        identitiesChanged = false;
      }
      terms = new ArrayList<>(Terms.overlay(terms, added, roles));
    }
    for (Draft d : drafts.values()) {
      if (d.layer == layer) {
        rememberSpellings(d);
      }
    }
  }

  private Term withCurrentHolder(Term t) {
    String now = current(t.person());
    return now.equals(t.person()) ? t : t.heldBy(now);
  }

  private void rememberSpellings(Draft d) {
    idOfSpelling.putIfAbsent(d.key, d.id);
    for (String s : d.spellings) {
      if (s.indexOf(' ') > 0) {
        idOfSpelling.putIfAbsent(NameFolding.key(s), d.id);
      }
    }
    if (d.wikidata.isPresent()) {
      idOfWikidata.putIfAbsent(d.wikidata.get(), d.id);
    }
  }

  private Draft draftOf(PeopleRow row, boolean curated) {
    if (row.name().equals(lastName) && row.id().equals(lastId)) {
      return lastDraft;
    }
    lastDraft = findDraft(row, curated);
    lastName = row.name();
    lastId = row.id();
    return lastDraft;
  }

  private Draft findDraft(PeopleRow row, boolean curated) {
    String key = NameFolding.key(row.name());
    String id = row.id().isPresent() ? row.id().get() : NameFolding.slugOf(key);
    Draft there = drafts.get(current(id));
    if (there == null && layer > 0) {
      String sameWikidata = idOfWikidata.get(row.wikidata().orElse(""));
      String otherId = sameWikidata != null ? sameWikidata : idOfSpelling.getOrDefault(key, "");
      there = drafts.get(current(otherId));
      if (there != null && (curated || row.id().isPresent())) {
        changeId(there, id);
      }
    }
    if (there == null) {
      there = new Draft(id, row.name(), key, layer);
      drafts.put(id, there);
    }
    return there;
  }

  /** The identity that an earlier one has become. */
  private String current(String id) {
    String now = id;
    for (String next = formerIds.get(now); next != null && !drafts.containsKey(now); next = formerIds.get(now)) {
      now = next;
    }
    return now;
  }

  private void changeId(Draft draft, String id) {
    String old = draft.id;
    identitiesChanged = true;
    drafts.remove(old);
    formerIds.put(old, id);
    draft.id = id;
    drafts.put(id, draft);
  }

  /** Whoever below bears one of the spellings in full, in the same country, is the same person. */
  private void mergeNamesakes(Draft draft) {
    for (String spelling : List.copyOf(draft.spellings)) {
      Draft other = drafts.get(current(idOfSpelling.getOrDefault(NameFolding.key(spelling), "")));
      if (other != null && !other.equals(draft) && other.layer < layer && other.country.equals(draft.country)) {
        merge(other.id, draft.id);
      }
    }
  }

  private void fill(Draft draft, PeopleRow row) {
    if (!draft.name.equals(row.name())) {
      boolean renames = draft.layer < layer && draft.id.equals(row.id().orElseGet(() -> NameFolding.slug(row.name())));
      draft.spellings.add(renames ? draft.name : row.name());
      if (renames) {
        draft.name = row.name();
        draft.key = NameFolding.key(row.name());
      }
    }
    draft.spellings.addAll(row.spellings());
    draft.layer = layer;
    if (row.gender() != Gender.UNKNOWN) {
      draft.gender = row.gender();
    }
    draft.country = row.country().isPresent() ? row.country() : draft.country;
    draft.wikidata = row.wikidata().isPresent() ? row.wikidata() : draft.wikidata;
  }

  private void merge(String from, String into) {
    Draft target = drafts.get(current(into));
    Draft gone = drafts.get(current(from));
    if (target == null || gone == null || target.equals(gone)) {
      return;
    }
    drafts.remove(gone.id);
    identitiesChanged = true;
    formerIds.put(gone.id, target.id);
    target.layer = layer;
    target.spellings.add(gone.name);
    target.spellings.addAll(gone.spellings);
    target.country = target.country.or(() -> gone.country);
    target.wikidata = target.wikidata.or(() -> gone.wikidata);
    target.gender = target.gender == Gender.UNKNOWN ? gone.gender : target.gender;
  }

  RegistryAssembly finish() {
    terms = new ArrayList<>(Terms.endAtSuccessor(terms, roles));
    Map<String, List<Term>> byPerson = new HashMap<>(terms.size() * 2);
    for (Term t : terms) {
      byPerson.computeIfAbsent(t.person(), k -> new ArrayList<>(2)).add(t);
    }
    for (Draft d : drafts.values()) {
      d.spellings.remove(d.name);
      var offices = new ArrayList<Office>(2);
      Optional<String> country = d.country;
      List<Term> own = byPerson.getOrDefault(d.id, List.of());
      if (own.size() > 1) {
        own.sort(Term.BY_START);
      }
      for (Term t : own) {
        offices.add(t.office());
        country = country.isEmpty() && t.country().length() == 2 ? Optional.of(t.country()) : country;
      }
      people.put(d.id, new Person(d.id, d.name, List.copyOf(d.spellings), d.gender, country, d.wikidata, offices));
    }
    return this;
  }

  Map<String, Person> people() {
    return people;
  }

  List<Term> terms() {
    return terms;
  }

  /** Identities that are no longer in use, and what they became. */
  Map<String, String> formerIds() {
    var out = new HashMap<String, String>();
    formerIds.keySet().forEach(id -> out.put(id, current(id)));
    return out;
  }

  /** Identities of whom a layer from this one on speaks. */
  Set<String> from(int lowest) {
    var out = new HashSet<String>();
    drafts.values().stream().filter(d -> d.layer >= lowest).forEach(d -> out.add(d.id));
    return out;
  }

  List<PeopleRow> corrections() {
    return corrections;
  }
}
