package dicta.search.lucene;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The people and organisations of the archive by all that they are called in it. Immutable. */
final class Names {
  /** @param spellings all names and mentions, with how often each stands */
  private record Known(String id, Map<String, Integer> names, Map<String, Integer> spellings) {
    String name() {
      return names.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(id);
    }
  }

  private final NameDirectory directory;
  private final Map<String, Known> byId = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Set<String>> byFullName = new HashMap<>();
  private final TreeMap<String, Set<String>> byWord = new TreeMap<>();
  private final Map<String, Set<String>> bySound = new HashMap<>();

  private Names(NameDirectory directory) {
    this.directory = directory;
  }

  static Names of(List<LeafReaderContext> leaves, NameDirectory directory) throws IOException {
    var names = new Names(directory);
    for (LeafReaderContext leaf : leaves) {
      names.read(leaf.reader().terms(Schema.NAMED), true);
      names.read(leaf.reader().terms(Schema.SPELLED), false);
    }
    for (Known known : names.byId.values()) {
      names.labels.put(known.id, known.name());
      known.names.keySet().forEach(n -> names.index(known.id, n));
      known.spellings.keySet().forEach(n -> names.index(known.id, n));
    }
    return names;
  }

  private void read(@org.jspecify.annotations.Nullable Terms terms, boolean full) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String entry = term.utf8ToString();
      int end = entry.indexOf(Schema.SET_SEPARATOR);
      Known known =
          byId.computeIfAbsent(entry.substring(0, end), id -> new Known(id, new LinkedHashMap<>(), new LinkedHashMap<>()));
      (full ? known.names : known.spellings).merge(entry.substring(end + 1), each.docFreq(), Integer::sum);
    }
  }

  private void index(String id, String name) {
    List<String> words = words(name);
    byFullName.computeIfAbsent(String.join(" ", words), w -> new LinkedHashSet<>()).add(id);
    for (String word : words) {
      byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(id);
      bySound.computeIfAbsent(Sound.of(word), w -> new LinkedHashSet<>()).add(id);
    }
  }

  static List<String> words(String name) {
    return Words.of(name, "").stream().map(Words.Word::folded).toList();
  }

  /** What the person is mostly called; the id itself for somebody unknown. */
  String label(String id) {
    return labels.getOrDefault(id, id);
  }

  /** Whether a person is called so or has all of its words in a name, as the archive writes it or as it sounds. */
  boolean isCalled(String id, String typed) {
    if (id.equals(typed)) {
      return true;
    }
    List<String> sounds = words(typed).stream().map(Sound::of).toList();
    return spellings(id).stream().anyMatch(n -> words(n).stream().map(Sound::of).toList().containsAll(sounds));
  }

  boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** All that the archive and the directory call a person, most frequent first. */
  List<String> spellings(String id) {
    Set<String> all = written(id);
    all.addAll(directory.spellings(id));
    return List.copyOf(all);
  }

  private Set<String> written(String id) {
    var all = new LinkedHashSet<String>();
    Known known = byId.get(id);
    if (known != null) {
      var counted = new HashMap<>(known.names);
      known.spellings.forEach((s, n) -> counted.merge(s, n, Integer::sum));
      counted.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
          .forEach(e -> all.add(e.getKey()));
    }
    return all;
  }

  /**
   * The ids whom a name may mean: the id itself; else who is called exactly so; else who has all its words in the name; else whose
   * name has words that sound so; else whom the directory says.
   */
  List<String> meant(String name) {
    if (byId.containsKey(name)) {
      return List.of(name);
    }
    var ids = new LinkedHashSet<String>();
    List<String> words = words(name);
    if (words.isEmpty()) {
      return List.of();
    }
    if (name.endsWith("*")) {
      ids.addAll(startingWith(name.substring(0, name.length() - 1)));
      return List.copyOf(ids);
    }
    Set<String> exact = words.size() > 1 ? byFullName.getOrDefault(String.join(" ", words), Set.of()) : Set.of();
    ids.addAll(exact);
    if (exact.isEmpty()) {
      Set<String> withWords = all(words.stream().map(w -> byWord.getOrDefault(w, Set.of())).toList());
      ids.addAll(withWords);
      if (withWords.isEmpty() || words.size() == 1 && words.getFirst().length() > 5) {
        ids.addAll(all(words.stream().map(w -> bySound.getOrDefault(Sound.of(w), Set.of())).toList()));
      }
    }
    if (ids.isEmpty()) {
      directory.meant(name).stream().map(PersonRef::id).filter(byId::containsKey).forEach(ids::add);
    }
    if (ids.isEmpty()) { // whoever holds the office now does not occur in the archive
      directory.heldBefore(name).stream().map(PersonRef::id).filter(byId::containsKey).forEach(ids::add);
    }
    return List.copyOf(ids);
  }

  private static Set<String> all(List<Set<String>> sets) {
    var common = new LinkedHashSet<>(sets.getFirst());
    sets.forEach(common::retainAll);
    return common;
  }

  /** The ids of all with a name of which some word starts so, and the words before it stand before it. */
  Collection<String> startingWith(String prefix) {
    List<String> words = words(prefix);
    if (words.isEmpty()) {
      return byId.keySet();
    }
    String last = words.getLast();
    var ids = new LinkedHashSet<String>();
    byWord.subMap(last, last + Character.MAX_VALUE).values().forEach(ids::addAll);
    for (String word : words.subList(0, words.size() - 1)) {
      ids.retainAll(byWord.getOrDefault(word, Set.of()));
    }
    if (ids.isEmpty() && words.size() == 1 && last.length() >= 4) {
      String sound = Sound.of(last);
      bySound.forEach((s, of) -> {
        if (s.startsWith(sound)) {
          ids.addAll(of);
        }
      });
    }
    return ids;
  }

  /** Words of names that sound like a word but are written otherwise: "zelensky" for "selenskyj". */
  List<String> otherSpellings(String folded) {
    var found = new ArrayList<String>();
    if (folded.length() < 5) {
      return found;
    }
    for (String id : bySound.getOrDefault(Sound.of(folded), Set.of())) {
      for (String name : written(id)) {
        for (String word : words(name)) {
          if (!word.equals(folded) && !found.contains(word) && Sound.of(word).equals(Sound.of(folded))) {
            found.add(word);
          }
        }
      }
    }
    return found;
  }

  /** Countries by other names than Unicode's. */
  List<String> countries(String name) {
    return directory.countries(name);
  }

  /** What countries are called beyond Unicode's names, by their codes. */
  Map<String, List<String>> countryNames() {
    return directory.countryNames();
  }

  /** A name of the archive that a misspelt one most likely stands for. */
  java.util.Optional<String> nearest(String name) {
    String folded = String.join(" ", words(name));
    return dicta.search.query.Nearest.of(folded, folded.indexOf(' ') < 0 ? byWord.keySet() : byFullName.keySet());
  }

  /** Names of the archive for corrections: single words. */
  Set<String> vocabulary() {
    return byWord.keySet();
  }
}
