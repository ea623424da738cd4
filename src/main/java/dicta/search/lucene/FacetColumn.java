package dicta.search.lucene;

import dicta.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * A facet field over all segments of a view. Each document has one entry: a value or a set of values; entries are numbered over
 * the whole view. Immutable.
 */
final class FacetColumn {
  private static final int[] NO_VALUES = {};

  private final Ordinals[] segments;
  private final int[][] toGlobal;
  private final String[] values;

  /** The values of each entry. */
  private final int[][] members;

  /** Whether every entry is one value. */
  private final boolean single;

  private final ViewColumn counted;

  private final Map<String, Integer> numbers = new HashMap<>();

  FacetColumn(Segments held, List<LeafReaderContext> leaves, String column) throws IOException {
    segments = new Ordinals[leaves.size()];
    toGlobal = new int[leaves.size()][];
    var dictionaries = new SortedDocValues[leaves.size()];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = held.ordinals(leaves.get(i).reader(), column);
      dictionaries[i] = DocValues.getSorted(leaves.get(i).reader(), column);
    }
    var entries = new ArrayList<String>();
    if (segments.length == 1) {
      toGlobal[0] = new int[dictionaries[0].getValueCount()];
      for (int ord = 0; ord < toGlobal[0].length; ord++) {
        toGlobal[0][ord] = ord;
        entries.add(dictionaries[0].lookupOrd(ord).utf8ToString());
      }
    } else if (segments.length > 1) {
      var map = OrdinalMap.build(null, dictionaries, PackedInts.FAST);
      for (int i = 0; i < segments.length; i++) {
        var global = map.getGlobalOrds(i);
        toGlobal[i] = new int[dictionaries[i].getValueCount()];
        for (int ord = 0; ord < toGlobal[i].length; ord++) {
          toGlobal[i][ord] = (int) global.get(ord);
        }
      }
      for (long g = 0; g < map.getValueCount(); g++) {
        entries.add(dictionaries[map.getFirstSegmentNumber(g)].lookupOrd((int) map.getFirstSegmentOrd(g)).utf8ToString());
      }
    }
    members = new int[entries.size()][];
    var found = new ArrayList<String>();
    for (int e = 0; e < members.length; e++) {
      String[] set = entries.get(e).split(String.valueOf(Schema.SET_SEPARATOR));
      members[e] = new int[set.length];
      for (int i = 0; i < set.length; i++) {
        Integer known = numbers.get(set[i]);
        if (known == null) {
          known = found.size();
          numbers.put(set[i], known);
          found.add(set[i]);
        }
        members[e][i] = known;
      }
    }
    values = found.toArray(String[]::new);
    boolean one = members.length == values.length;
    for (int e = 0; e < members.length && one; e++) {
      one = members[e].length == 1; // then entry and value have the same number
    }
    single = one;
    var entryOf = new int[segments.length][];
    for (int i = 0; i < segments.length; i++) {
      entryOf[i] = new int[toGlobal[i].length + 1];
      for (int ord = 0; ord < toGlobal[i].length; ord++) {
        entryOf[i][ord + 1] = toGlobal[i][ord] + 1;
      }
    }
    counted = new ViewColumn(column, segments, entryOf, members.length + 1);
  }

  /** All values that occur. */
  List<String> values() {
    return List.of(values);
  }

  boolean has(String value) {
    return numbers.containsKey(value);
  }

  /** This column for counting: its entry 0 is "none", then come the entries. */
  ViewColumn counted() {
    return counted;
  }

  /** Whether every entry is one value: entry n + 1 is value n then. */
  boolean single() {
    return single;
  }

  /** Counts by value. */
  int[] byValue(Counts counts) {
    var values = new int[this.values.length];
    for (int i = 0; i < counts.size(); i++) {
      if (counts.entries()[i] > 0) {
        for (int v : members[counts.entries()[i] - 1]) {
          values[v] += counts.numbers()[i];
        }
      }
    }
    return values;
  }

  /** How many documents have a value but none of the listed. */
  long others(Counts counts, BitSet listed) {
    long n = 0;
    for (int i = 0; i < counts.size(); i++) {
      int entry = counts.entries()[i];
      boolean any = entry == 0;
      for (int j = 0; !any && j < members[entry - 1].length; j++) {
        any = listed.get(members[entry - 1][j]);
      }
      n += any ? 0 : counts.numbers()[i];
    }
    return n;
  }

  /** The numbers of the values that a document of a segment has. */
  int[] valuesOf(int leaf, int doc) {
    int slot = segments[leaf].slot(doc);
    return slot == 0 ? NO_VALUES : members[toGlobal[leaf][slot - 1]];
  }

  String value(int number) {
    return values[number];
  }

  /** The number of a value, or -1. */
  int number(String value) {
    return numbers.getOrDefault(value, -1);
  }
}
