package dicta.index;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Fields of whole values. They may be shared by documents and threads: nobody changes them. */
final class Values {
  /** UTF-16 code units of a term; Lucene refuses terms of more than 32,766 bytes. */
  private static final int LONGEST_TERM = 1000;

  private static final int LONGEST_SET = 30_000;

  private Values() {}

  static Field term(String field, String value) {
    return new StringField(field, bytes(cut(value, LONGEST_TERM)), Field.Store.NO);
  }

  /** A facet field of one value: a term and a doc value; neither where it is empty. */
  static List<IndexableField> one(String field, String value) {
    if (value.isEmpty()) {
      return List.of();
    }
    BytesRef bytes = bytes(cut(value, LONGEST_TERM));
    return List.of(new StringField(field, bytes, Field.Store.NO), new SortedDocValuesField(Schema.column(field), bytes));
  }

  /** A facet field of any number of values: a term for each, and all of them in one doc value. */
  static List<IndexableField> set(String field, Collection<String> values) {
    if (values.size() <= 1) {
      return values.isEmpty() ? List.of() : one(field, values.iterator().next());
    }
    var sorted = new TreeSet<String>();
    values.forEach(v -> sorted.add(cut(v, LONGEST_TERM)));
    sorted.remove("");
    if (sorted.isEmpty()) {
      return List.of();
    }
    var fields = new IndexableField[sorted.size() + 1];
    int n = 0;
    for (String value : sorted) {
      fields[n++] = new StringField(field, bytes(value), Field.Store.NO);
    }
    String joined = cut(String.join(String.valueOf(Schema.SET_SEPARATOR), sorted), LONGEST_SET);
    fields[n] = new SortedDocValuesField(Schema.column(field), bytes(joined));
    return List.of(fields);
  }

  /** What {@link #one} gives for each constant. */
  static <E extends Enum<E>> Map<E, List<IndexableField>> each(String field, Class<E> constants) {
    var fields = new EnumMap<E, List<IndexableField>>(constants);
    for (E constant : constants.getEnumConstants()) {
      fields.put(constant, one(field, lower(constant)));
    }
    return fields;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** No more bytes than needed; Lucene makes room for three of each letter. */
  private static BytesRef bytes(String value) {
    return new BytesRef(value.getBytes(StandardCharsets.UTF_8));
  }

  private static String cut(String value, int longest) {
    return value.length() <= longest ? value : value.substring(0, longest);
  }
}
