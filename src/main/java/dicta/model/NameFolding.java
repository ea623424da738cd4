package dicta.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the spellings of a person's name together. Annotation and search fold names in the same way, so that whoever is found
 * in a text by one spelling is found in the archive by another. Thread-safe; cost linear in the length of the name.
 *
 * <p>{@link #key} sets case, diacritics, hyphens, apostrophes and dots aside and is safe for identity. {@link #loose} sets
 * transliteration aside as well (Zelensky, Zelenskyy, Zelenskiy, Selenskyj) and is for looking up, never for identity.
 */
public final class NameFolding {
  private static final List<String[]> RULES = readRules();

  /** Which letters occur in a rule. */
  private static final boolean[] TOUCHED = touched();

  /** What the letters from U+00C0 to U+017F are without their marks; "?": looked at more closely. */
  private static final String LATIN =
      "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg"
          + "gggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

  private NameFolding() {}

  /** Lower case, words parted by one blank, only letters and digits: "Jean-Claude O’Neil Jr." is "jean claude oneil jr". */
  public static String key(String name) {
    // Thousands of names are folded at every start, before this is compiled: an array is cheaper than a StringBuilder.
    char[] out = new char[name.length()];
    int n = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out[n++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        out[n++] = (char) (c + 32);
      } else if (c >= 0xC0 && c < 0x180 && LATIN.charAt(c - 0xC0) != '?') {
        out[n++] = LATIN.charAt(c - 0xC0);
      } else if (isBreak(c)) {
        if (n > 0 && out[n - 1] != ' ') {
          out[n++] = ' ';
        }
      } else if (c > 127) {
        String folded = folded(c);
        out = Arrays.copyOf(out, out.length + folded.length());
        folded.getChars(0, folded.length(), out, n);
        n += folded.length();
      }
    }
    return new String(out, 0, n > 0 && out[n - 1] == ' ' ? n - 1 : n);
  }

  private static boolean isBreak(char c) {
    return c == ' ' || c == '-' || c == '_' || c == ',' || c == '/' || (c < ' ' || c > 126) && isRareBreak(c);
  }

  private static boolean isRareBreak(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static String folded(char c) {
    var out = new StringBuilder(2);
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int k = 0; k < apart.length(); k++) {
      appendFolded(Character.toLowerCase(apart.charAt(k)), out);
    }
    return out.toString();
  }

  /** Letters that Unicode does not take apart into a base letter and a mark. */
  private static void appendFolded(char c, StringBuilder out) {
    switch (c) {
      case 'ø', 'ɔ' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      case 'ə' -> out.append('a');
      case 'ħ' -> out.append('h');
      case 'ŋ' -> out.append('n');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case 'ʻ', 'ʼ', 'ʿ', 'ʾ', 'ʹ', 'ˈ' -> {
        // letters that stand for an apostrophe
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          out.append(c);
        }
      }
    }
  }

  /**
   * What is left of a name when transliteration is set aside, without blanks: "Zelenskyy", "Zelenski" and "Selenskyj" are the
   * same, as are "el-Sisi" and "al Sisi". The rules are in {@code dicta/names/transliteration.tsv}.
   */
  public static String loose(String name) {
    var out = new StringBuilder();
    for (String word : key(name).split(" ")) {
      if (!isArticle(word)) {
        out.append(looseWord(word));
      }
    }
    return out.toString();
  }

  /**
   * The letters of a name, given as its {@link #key}, that no rule of transliteration touches: names of one {@link #loose} form
   * have one skeleton, and it is cheap; "zelensky" and "selenskyj" have "ln".
   */
  public static String skeleton(String key) {
    char[] out = new char[key.length()];
    int n = 0;
    for (int from = 0; from < key.length(); ) {
      int blank = key.indexOf(' ', from);
      int to = blank < 0 ? key.length() : blank;
      boolean article = to - from == 2 && isArticle(key.substring(from, to));
      for (int i = from; i < to && !article; i++) {
        char c = key.charAt(i);
        boolean touched = c < TOUCHED.length && TOUCHED[c];
        if (!touched && (n == 0 || out[n - 1] != c)) {
          out[n++] = c;
        }
      }
      from = to + 1;
    }
    return new String(out, 0, n);
  }

  private static boolean isArticle(String word) {
    return word.equals("al") || word.equals("el") || word.equals("ul");
  }

  private static String looseWord(String word) {
    String w = word;
    for (String[] rule : RULES) {
      w = switch (rule[0]) {
        case "end" -> w.endsWith(rule[1]) ? w.substring(0, w.length() - rule[1].length()) + rule[2] : w;
        case "start" -> w.startsWith(rule[1]) ? rule[2] + w.substring(rule[1].length()) : w;
        default -> w.contains(rule[1]) ? w.replace(rule[1], rule[2]) : w;
      };
    }
    var out = new StringBuilder(w.length());
    for (int i = 0; i < w.length(); i++) {
      if (i == 0 || w.charAt(i) != w.charAt(i - 1)) {
        out.append(w.charAt(i));
      }
    }
    return out.toString();
  }

  /** An identity for a name, safe in URLs: "Volodymyr Zelensky" is "volodymyr-zelensky". */
  public static String slug(String name) {
    return slugOf(key(name));
  }

  /** The same for a name that is given as its {@link #key}. */
  public static String slugOf(String key) {
    return key.replace(' ', '-');
  }

  private static boolean[] touched() {
    var touched = new boolean[128];
    for (String[] rule : RULES) {
      for (char c : rule[1].concat(rule[2]).toCharArray()) {
        touched[c] = true;
      }
    }
    return touched;
  }

  private static List<String[]> readRules() {
    var rules = new ArrayList<String[]>();
    try (InputStream in = NameFolding.class.getResourceAsStream("/dicta/names/transliteration.tsv")) {
      if (in == null) {
        throw new IllegalStateException("dicta/names/transliteration.tsv is missing from the program");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          rules.add(new String[] {cells[0], cells[1], cells[2]});
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }
}
