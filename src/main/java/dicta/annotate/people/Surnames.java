package dicta.annotate.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which parts of a full name its bearer is called alone, and in which orders the parts stand, by the naming customs of the
 * country ({@code dicta/people/name-order.tsv}). Immutable.
 */
final class Surnames {
  private final Map<String, String> customs = new HashMap<>();
  private final Set<String> particles;
  private final Set<String> honorifics;
  private final Set<String> suffixes;

  private Surnames(List<String[]> order, List<String[]> words) {
    order.forEach(row -> List.of(row[1].split(" ")).forEach(country -> customs.put(country, row[0])));
    particles = ofKind(words, "particle");
    honorifics = ofKind(words, "honorific");
    suffixes = ofKind(words, "suffix");
  }

  private static Set<String> ofKind(List<String[]> words, String kind) {
    var out = new LinkedHashSet<String>();
    words.stream().filter(w -> w[0].equals(kind)).forEach(w -> out.addAll(List.of(w[1].split(" "))));
    return Set.copyOf(out);
  }

  static Surnames bundled() {
    return new Surnames(Resource.rows("name-order.tsv", 2), Resource.rows("name-words.tsv", 2));
  }

  /** {@code key} without the honorifics before it: "mr donald trump" is "donald trump". */
  String withoutHonorifics(String key) {
    String out = key;
    for (int blank = out.indexOf(' '); blank > 0 && honorifics.contains(out.substring(0, blank)); blank = out.indexOf(' ')) {
      out = out.substring(blank + 1);
    }
    return out;
  }

  /** {@code key} without the suffixes behind it: "donald trump jr" is "donald trump". */
  String withoutSuffixes(String key) {
    String out = key;
    for (int blank = out.lastIndexOf(' '); blank > 0 && suffixes.contains(out.substring(blank + 1));
        blank = out.lastIndexOf(' ')) {
      out = out.substring(0, blank);
    }
    return out;
  }

  /** {@code key} without the initials in its middle: "donald j trump" is "donald trump". */
  static String withoutInitials(String key) {
    boolean none = true;
    for (int blank = key.indexOf(' '); blank >= 0 && none; blank = key.indexOf(' ', blank + 1)) {
      none = blank + 2 >= key.length() || key.charAt(blank + 2) != ' ';
    }
    if (none) {
      return key;
    }
    String[] words = key.split(" ");
    if (words.length < 3) {
      return key;
    }
    var out = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      if (words[i].length() > 1 || i == words.length - 1) {
        out.append(' ').append(words[i]);
      }
    }
    return out.toString();
  }

  /** Keys of the parts of a full name, given as its key, by which its bearer may be called alone. */
  List<String> alone(String fullKey, String country) {
    String key = withoutSuffixes(withoutHonorifics(fullKey));
    int last = key.lastIndexOf(' ');
    if (last < 0) {
      return List.of(key);
    }
    String custom = customs.getOrDefault(country, "given-first");
    String first = key.substring(0, key.indexOf(' '));
    if (custom.equals("family-first")) {
      return List.of(first);
    }
    var out = new ArrayList<String>(2);
    if (custom.equals("given-name")) {
      out.add(first);
    }
    out.add(key.substring(last + 1));
    int from = last;
    for (int before = key.lastIndexOf(' ', from - 1); before >= 0 && particles.contains(key.substring(before + 1, from));
        before = key.lastIndexOf(' ', from - 1)) {
      from = before;
      out.add(key.substring(from + 1));
    }
    if (custom.equals("two-surnames") && from == last) {
      int before = key.lastIndexOf(' ', last - 1);
      if (before >= 0) {
        out.add(key.substring(before + 1));
        out.add(key.substring(before + 1, last));
      }
    }
    return out;
  }

  /** Keys under which a full name, given as its key, is found: as written, without initials, in the other order where that is in use. */
  List<String> whole(String written, String country) {
    String key = withoutHonorifics(written);
    int first = key.indexOf(' ');
    if (first < 0) {
      // "King Salman" is found by no less than that.
      return List.of(written);
    }
    var out = new ArrayList<String>(2);
    out.add(key);
    String bare = withoutInitials(key);
    if (!bare.equals(key)) {
      out.add(bare);
    }
    String custom = customs.getOrDefault(country, "given-first");
    boolean two = first == key.lastIndexOf(' ');
    if (custom.equals("family-first") || custom.equals("family-first-at-home") && two) {
      out.add(key.substring(first + 1) + " " + key.substring(0, first));
    }
    return out;
  }

  /** Shorter forms of a full name, given as its key: "alejandro toledo manrique" is also "alejandro toledo". */
  Set<String> shortened(String written, String country) {
    if (written.indexOf(' ') == written.lastIndexOf(' ')) {
      return Set.of();
    }
    String[] words = withoutSuffixes(withoutHonorifics(written)).split(" ");
    int n = words.length;
    if (n < 3 || particles.contains(words[n - 2])) {
      return Set.of();
    }
    String custom = customs.getOrDefault(country, "given-first");
    return switch (custom) {
      case "two-surnames" -> n == 3
          ? Set.of(words[0] + " " + words[1], words[0] + " " + words[2])
          : Set.of(words[0] + " " + words[n - 2], words[0] + " " + words[n - 2] + " " + words[n - 1]);
      case "given-first" -> Set.of(words[0] + " " + words[n - 1]);
      default -> Set.of();
    };
  }
}
