package dicta.search.lucene;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Facet;
import dicta.search.SearchResult.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.HashSet;
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
   * @param slotCounts counts by segment and slot
   * @param groups the values of hits that stand for several statements, to be counted too
   * @param size how many values to list, or empty for the default
   * @param words how a word of a value's label must begin for it to be listed
   */
  Facet facet(
      FacetField field, FacetColumn column, int[][] slotCounts, List<int[]> groups, Optional<Integer> size,
      Optional<String> words, Set<String> selected, Set<String> excluded) {
    long[] entries = column.byEntry(slotCounts);
    long[] counts = column.byValue(entries);
    long missing = entries[entries.length - 1];
    for (int[] group : groups) {
      missing += group.length == 0 ? 1 : 0;
      for (int v : group) {
        counts[v]++;
      }
    }
    int most = size.orElse(DEFAULT_SIZE);
    Predicate<String> wanted = words.map(w -> listed(field, w)).orElse(v -> true);
    var best = new PriorityQueue<Integer>(Math.max(1, most), Comparator.comparingLong((Integer v) -> counts[v]).thenComparing(v -> -v));
    for (int v = 0; v < counts.length && most > 0; v++) {
      if (counts[v] > 0 && wanted.test(column.value(v))) {
        if (best.size() < most) {
          best.add(v);
        } else if (counts[v] > counts[best.element()]) {
          best.remove();
          best.add(v);
        }
      }
    }
    var listed = new boolean[counts.length];
    var values = new ArrayList<FacetValue>();
    for (int v : best) {
      listed[v] = true;
      values.add(value(field, column.value(v), counts[v], selected, excluded));
    }
    values.sort(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label));
    add(selected, field, column, counts, listed, selected, excluded, values);
    add(excluded, field, column, counts, listed, selected, excluded, values);
    long other = column.others(entries, listed);
    for (int[] group : groups) {
      other += group.length > 0 && IntStream.of(group).noneMatch(v -> listed[v]) ? 1 : 0;
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

  private void add(
      Set<String> wanted, FacetField field, FacetColumn column, long[] counts, boolean[] listed, Set<String> selected,
      Set<String> excluded, List<FacetValue> values) {
    for (String value : wanted) {
      int v = column.number(value);
      if (v < 0 || !listed[v]) {
        values.add(value(field, value, v < 0 ? 0 : counts[v], selected, excluded));
        if (v >= 0) {
          listed[v] = true;
        }
      }
    }
  }

  private FacetValue value(FacetField field, String value, long count, Set<String> selected, Set<String> excluded) {
    return new FacetValue(value, label(field, value), count, selected.contains(value), excluded.contains(value));
  }

  private String label(FacetField field, String value) {
    return switch (field) {
      case SPEAKER, ABOUT -> view.names().label(value);
      case COUNTRY, SPEAKER_COUNTRY -> Countries.label(value);
      case LANG -> Countries.languageLabel(value);
      case SOURCE, KIND, HOW -> value;
    };
  }
}
