package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.countries.PlaceName.Sense;
import dicta.annotate.text.TokenizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The small towns of the world and the counties of the United States: a sorted table that is searched where it lies, so that its
 * 65,000 rows cost neither start nor heap. Thread-safe; a look-up costs one hash, and sixteen comparisons where the first word
 * begins some name.
 */
final class Towns {
  private static final String TABLE = "/dicta/countries/towns.tsv";
  private static final int HASH_BITS = 18;
  private static final int LONGEST = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final byte[] table;
  private final int[] lines;
  /** Hashes of names of one word, and of the first two words of the others. */
  private final long[] single = new long[1 << HASH_BITS - 6];
  private final long[] pairs = new long[1 << HASH_BITS - 6];
  private final Map<String, PlaceName> known = new ConcurrentHashMap<>();
  private final Map<String, Both> merged = new ConcurrentHashMap<>();

  private Towns(byte[] table) {
    this.table = table;
    int[] starts = new int[table.length / 8];
    int rows = 0;
    int at = 0;
    boolean header = true;
    while (at < table.length) {
      boolean row = !header && table[at] != '#';
      header &= table[at] == '#';
      if (row) {
        starts[rows++] = at;
        index(at);
      }
      while (table[at++] != '\n') { } // to the next line
    }
    this.lines = Arrays.copyOf(starts, rows);
  }

  private void index(int row) {
    int at = row;
    int first = 0;
    for (; table[at] != ' ' && table[at] != '\t'; at++) {
      first = 31 * first + table[at];
    }
    if (table[at] == '\t') {
      mark(single, first);
      return;
    }
    int second = 0;
    for (at++; table[at] != ' ' && table[at] != '\t'; at++) {
      second = 31 * second + table[at];
    }
    mark(pairs, 31 * first + second);
  }

  static Towns load() {
    try (InputStream in = Towns.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + TABLE);
      }
      return new Towns(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /** The longest name that stands at token {@code i}, or null. Its readings lie in towns and counties, the largest first. */
  @Nullable PlaceName longestAt(TokenizedText text, int i) {
    String word = plain(text.lower(i));
    if (i + 1 < text.size() && marked(pairs, 31 * word.hashCode() + plain(text.lower(i + 1)).hashCode())) {
      int paragraph = text.paragraph(i);
      for (int length = LONGEST; length > 1; length--) {
        if (i + length <= text.size() && text.paragraph(i + length - 1) == paragraph && text.isCapitalised(i + length - 1)) {
          var key = new StringBuilder(word);
          for (int k = 1; k < length; k++) {
            key.append(' ').append(plain(text.lower(i + k)));
          }
          PlaceName name = named(key.toString());
          if (name != null) {
            return name;
          }
        }
      }
    }
    return marked(single, word.hashCode()) ? named(word) : null;
  }

  /** A name of the gazetteer with the readings of small towns of the same name added; a demonym has none. */
  PlaceName with(PlaceName name, PlaceName towns, String first) {
    if (name.senses().getFirst().via() == Via.DEMONYM) {
      return name;
    }
    if (name.length() > 1) {
      return name.and(towns.senses());
    }
    Both both = merged.get(first);
    if (both == null || both.name() != name) {
      both = new Both(name, name.and(towns.senses()));
      merged.put(first, both);
    }
    return both.all();
  }

  /** A name and what it is with its small towns. */
  private record Both(PlaceName name, PlaceName all) {}

  private @Nullable PlaceName named(String key) {
    PlaceName name = known.get(key);
    if (name == null) {
      int row = find(key);
      if (row < 0) {
        return null;
      }
      name = read(key, row);
      known.put(key, name);
    }
    return name;
  }

  private PlaceName read(String key, int row) {
    List<Sense> senses = new ArrayList<>(2);
    for (int r = row; r < lines.length && compare(key, lines[r]) == 0; r++) {
      int from = lines[r];
      int to = from;
      while (table[to] != '\n') {
        to++;
      }
      String[] cells = new String(table, from, to - from, StandardCharsets.UTF_8).split("\t", -1);
      int population = Integer.parseInt(cells[3]);
      senses.add(new Sense(cells[1], Via.CITY, population == 0 ? PlaceName.COUNTY : Math.log10(population), true, false, cells[2]));
    }
    senses.sort(Comparator.comparingDouble(Sense::prior).reversed());
    String[] words = key.split(" ");
    return new PlaceName(Arrays.copyOfRange(words, 1, words.length), "", List.copyOf(senses), false, false);
  }

  /** The first row of a key, or -1. */
  private int find(String key) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int mid = low + high >>> 1;
      if (compare(key, lines[mid]) > 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low < lines.length && compare(key, lines[low]) == 0 ? low : -1;
  }

  /** Compares a key with that of the row that begins at {@code at}; both are ASCII or the key is in no row. */
  private int compare(String key, int at) {
    for (int k = 0; k < key.length(); k++) {
      byte b = table[at + k];
      if (b == '\t') {
        return 1;
      }
      if (key.charAt(k) != b) {
        return key.charAt(k) - b;
      }
    }
    return table[at + key.length()] == '\t' ? 0 : -1;
  }

  private static String plain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 128) {
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return lower;
  }

  private static void mark(long[] bits, int hash) {
    int bit = spread(hash);
    bits[bit >> 6] |= 1L << bit;
  }

  private static boolean marked(long[] bits, int hash) {
    int bit = spread(hash);
    return (bits[bit >> 6] & 1L << bit) != 0;
  }

  private static int spread(int hash) {
    return (hash ^ hash >>> 15) * 0x9E3779B9 >>> 32 - HASH_BITS;
  }
}
