package dicta.annotate.people;

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
  Set<String> alone(String fullKey, String country) {
    String[] words = withoutSuffixes(withoutHonorifics(fullKey)).split(" ");
    var out = new LinkedHashSet<String>();
    int n = words.length;
    if (n == 1) {
      out.add(words[0]);
      return out;
    }
    String custom = customs.getOrDefault(country, "given-first");
    switch (custom) {
      case "family-first" -> out.add(words[0]);
      case "given-name" -> {
        out.add(words[0]);
        addLast(words, out);
      }
      case "two-surnames" -> {
        addLast(words, out);
        if (n >= 3 && !particles.contains(words[n - 2])) {
          out.add(words[n - 2] + " " + words[n - 1]);
          out.add(words[n - 2]);
        }
      }
      case "family-first-at-home" -> {
        addLast(words, out);
      }
      default -> addLast(words, out);
    }
    return out;
  }

  private void addLast(String[] words, Set<String> out) {
    int n = words.length;
    out.add(words[n - 1]);
    int first = n - 1;
    while (first > 1 && particles.contains(words[first - 1])) {
      first--;
      out.add(String.join(" ", List.of(words).subList(first, n)));
    }
  }

  /** Keys under which a full name, given as its key, is found: as written, without initials, in the other order where that is in use. */
  Set<String> whole(String written, String country) {
    String key = withoutHonorifics(written);
    if (key.indexOf(' ') < 0) {
      // "King Salman" is found by no less than that.
      return Set.of(written);
    }
    var out = new LinkedHashSet<String>();
    out.add(key);
    String[] words = key.split(" ");
    out.add(withoutInitials(key));
    String custom = customs.getOrDefault(country, "given-first");
    int n = words.length;
    if (custom.equals("family-first")) {
      out.add(String.join(" ", List.of(words).subList(1, n)) + " " + words[0]);
    } else if (custom.equals("family-first-at-home") && n == 2) {
      out.add(words[1] + " " + words[0]);
    }
    return out;
  }

  /** Shorter forms of a full name, given as its key: "alejandro toledo manrique" is also "alejandro toledo". */
  Set<String> shortened(String written, String country) {
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
