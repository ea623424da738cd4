package dicta.search.lucene;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Facet;
import dicta.search.SearchResult.FacetValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes a facet's answer of its counts. */
final class Facets {
  private static final int DEFAULT_SIZE = 20;

  private final View view;

  Facets(View view) {
    this.view = view;
  }

  /**
   * @param groups the values of hits that stand for several statements, to be counted too
   * @param size how many values to list, or empty for the default
   * @param words how a word of a value's label must begin for it to be listed
   */
  Facet facet(
      FacetField field, FacetColumn column, Counts counted, List<int[]> groups, Optional<Integer> size, Optional<String> words,
      Set<String> selected, Set<String> excluded) {
    long missing = counted.none();
    var best = new Largest(size.orElse(DEFAULT_SIZE));
    Optional<Predicate<String>> wanted = words.map(w -> listed(field, w));
    Set<String> chosen = new LinkedHashSet<>(selected);
    chosen.addAll(excluded);
    Map<Integer, Integer> ofChosen = new HashMap<>();
    if (column.single() && groups.isEmpty()) {
      for (int i = 0; i < counted.size(); i++) {
        int v = counted.entries()[i] - 1;
        if (v >= 0 && (wanted.isEmpty() || wanted.get().test(column.value(v)))) {
          best.offer(v, counted.numbers()[i]);
        }
        if (v >= 0 && !chosen.isEmpty() && chosen.contains(column.value(v))) {
          ofChosen.put(v, counted.numbers()[i]);
        }
      }
    } else {
      int[] counts = column.byValue(counted);
      for (int[] group : groups) {
        missing += group.length == 0 ? 1 : 0;
        for (int v : group) {
          counts[v]++;
        }
      }
      for (int v = 0; v < counts.length; v++) {
        if (counts[v] > 0 && (wanted.isEmpty() || wanted.get().test(column.value(v)))) {
          best.offer(v, counts[v]);
        }
      }
      chosen.stream().map(column::number).filter(v -> v >= 0).forEach(v -> ofChosen.put(v, counts[v]));
    }
    var listed = new BitSet();
    var values = new ArrayList<FacetValue>();
    best.each(
        (v, n) -> {
          listed.set(v);
          values.add(value(field, column.value(v), n, selected, excluded));
        });
    values.sort(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label));
    for (String value : chosen) {
      int v = column.number(value);
      if (v < 0 || !listed.get(v)) {
        values.add(value(field, value, v < 0 ? 0 : ofChosen.getOrDefault(v, 0), selected, excluded));
      }
      if (v >= 0) {
        listed.set(v);
      }
    }
    long other = column.others(counted, listed);
    for (int[] group : groups) {
      other += group.length > 0 && IntStream.of(group).noneMatch(listed::get) ? 1 : 0;
    }
    return new Facet(values, other, missing);
  }

  /** The values that have a word which begins so, case and diacritics aside; people by any spelling. */
  private Predicate<String> listed(FacetField field, String words) {
    if (field == FacetField.SPEAKER || field == FacetField.ABOUT) {
      return new HashSet<>(view.names().startingWith(words))::contains;
    }
    String beginning = " " + Countries.folded(words);
    return value -> (" " + view.folded(label(field, value))).contains(beginning) || value.equalsIgnoreCase(words.strip());
  }

  private FacetValue value(FacetField field, String value, long count, Set<String> selected, Set<String> excluded) {
    return new FacetValue(value, label(field, value), count, selected.contains(value), excluded.contains(value));
  }

  private String label(FacetField field, String value) {
    return label(view, field, value);
  }

  static String label(View view, FacetField field, String value) {
    return switch (field) {
      case SPEAKER, ABOUT -> view.names().label(value);
      case COUNTRY, SPEAKER_COUNTRY -> view.country(value);
      case LANG -> Countries.languageLabel(value);
      case SOURCE, KIND, HOW -> value;
    };
  }
}
