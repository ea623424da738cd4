package dicta.annotate.people.build;

import dicta.model.NameFolding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of {@code leaders.tsv}, its name made readable.
 *
 * @param names the name first, then its other spellings; each of at least two words, unless it is all there is
 * @param from ISO day, month or year; may be empty
 * @param to the same; a question mark behind it: last seen in office then
 * @param wikidata Wikidata id; may be empty
 */
record Fact(
    List<String> names, String title, String role, String country, String from, String to, Rank rank, String wikidata,
    String source) {

  /** How well the end of a term is known, best first. */
  enum Rank {
    DATED,
    OPEN,
    INFERRED,
    LAST_SEEN
  }

  /** ": King and Prime Minister", ": President" that editions of the Factbook have before a name. */
  private static final Pattern OFFICE_BEFORE = Pattern.compile(
      "^:?\\s*((King|Sultan|Emir|Amir|President|Chairman)( and Prime Minister)?|Prime Minister|Queen|of Ministers|Council of Ministers"
          + "|Acting|Interim|Cardinal|Minister of Interior|Taliban Leader|Islamic Republic of Afghanistan|Ceo|Elect|Prime|Gnu|Cnsp"
          + "|of the House of Representatives|of Spain|also spelled|Revolutionary Leader|for Foreign and Political Affairs|Minister|Prime Minister Sheikh|Sheikh|Tan Sri|Ratu"
          + "|General|Gen\\.|Col\\.|Dr\\.|Sir|Dame|Lt\\. Gen\\.|Lt\\. Col\\.|Maj\\. Gen\\.|Brig\\. Gen\\.|Field Marshall)\\s+(?=\\p{Lu}.*\\s)");
  /** Letters that the text of the source has lost: "Ar Valo de Le n", "F lix Moloua". */
  private static final Pattern BROKEN = Pattern.compile(".*(\\s\\p{Ll}|^\\p{L}|\\s\\p{Lu})\\s(?!\\.).*|.*\\s[b-df-hj-np-xz]$");
  /** ", Baron Reid of Cardowan" and other peerages behind a name. */
  private static final Pattern PEERAGE = Pattern.compile(",\\s*(Baron|Baroness|Viscount|Earl|Lord|Lady)\\b.*$");
  /** "serving as caretaker" and other remarks. */
  private static final Pattern REMARK = Pattern.compile("\\s*(\\(.*?\\)|serving as .*|\\[.*?\\]|heir apparent.*)", Pattern.CASE_INSENSITIVE);

  String name() {
    return names.getFirst();
  }

  /** @param cells name, aliases, office, role, country, from, to, basis of to, wikidata, last seen, source */
  static Optional<Fact> of(String[] cells) {
    var names = new LinkedHashSet<String>();
    names.add(readable(cells[0]));
    for (String alias : cells[1].split("\\|")) {
      String readable = readable(alias);
      if (readable.indexOf(' ') > 0 && !BROKEN.matcher(readable).matches()) {
        names.add(readable);
      }
    }
    names.remove("");
    if (names.isEmpty() || cells[4].isEmpty()) {
      return Optional.empty();
    }
    Rank rank = rank(cells[7], cells[6]);
    String to = switch (rank) {
      case OPEN -> "";
      case LAST_SEEN -> (cells[6].isEmpty() ? lastDay(cells) : cells[6]) + "?";
      case DATED, INFERRED -> cells[6];
    };
    return Optional.of(new Fact(List.copyOf(names), cells[2], cells[3], cells[4], cells[5], to, rank, cells[8], cells[10]));
  }

  private static String lastDay(String[] cells) {
    int asOf = cells[7].lastIndexOf(' ');
    return cells[9].isEmpty() ? cells[7].substring(asOf + 1) : cells[9];
  }

  private static Rank rank(String basis, String to) {
    if (basis.equals("open") || basis.equals("open (factbook)")) {
      return Rank.OPEN;
    }
    if (basis.startsWith("open as of") || basis.startsWith("last edition seen")) {
      return Rank.LAST_SEEN;
    }
    return basis.startsWith("successor start") || to.isEmpty() ? Rank.INFERRED : Rank.DATED;
  }

  static String readable(String raw) {
    String name = PEERAGE.matcher(raw.strip()).replaceFirst("");
    name = REMARK.matcher(name).replaceAll("");
    for (String before = ""; !before.equals(name);) {
      before = name;
      name = OFFICE_BEFORE.matcher(name).replaceFirst("");
    }
    name = name.replace(", Jr", " Jr").replaceAll("^[:,\\s]+|[:,;\\s]+$", "");
    var words = new ArrayList<String>();
    for (String word : name.split("\\s+")) {
      words.add(calm(word));
    }
    return String.join(" ", words);
  }

  private static final Set<String> NUMERALS = Set.of("II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI");

  /** "KHATAMI-Ardakani" is "Khatami-Ardakani"; "JD" and "II" stay. */
  private static String calm(String word) {
    var parts = new ArrayList<String>();
    for (String part : word.split("-", -1)) {
      boolean shouts = part.length() > 1 && !NUMERALS.contains(part) && !part.equals("JD") && part.indexOf('.') < 0
          && part.equals(part.toUpperCase(Locale.ROOT)) && !part.equals(part.toLowerCase(Locale.ROOT));
      parts.add(shouts ? part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT) : part);
    }
    return String.join("-", parts);
  }

  /** Whether a spelling of the one is one of the other, transliteration aside. */
  boolean sharesNameWith(Fact other) {
    for (String mine : names) {
      for (String theirs : other.names) {
        if (NameFolding.loose(mine).equals(NameFolding.loose(theirs))) {
          return true;
        }
      }
    }
    return false;
  }
}
