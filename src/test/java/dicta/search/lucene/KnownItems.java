package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.Words;
import dicta.model.Quote;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How well statements are found again by what people remember of them: {@code KnownItems INDEX-FOLDER}. 500 statements are drawn;
 * each is asked for with three to six of its words, one of them misspelt or in another form in half the cases, and with the
 * speaker's surname in a third. Measured strictly as typed, and as the first page shows it, where words that the archive does not have
 * are taken for the likeliest it has. Nothing that is merely offered is followed. Seeded.
 */
public final class KnownItems {
  private static final int ITEMS = 500;
  private static final int COMMON = 150;

  /** @param changed whether a word was misspelt or put in another form */
  private record Item(String id, String text, String query, boolean changed) {}

  private KnownItems() {}

  public static void main(String[] args) throws IOException {
    try (var reader = ArchiveReader.open(Path.of(args[0]), Duration.ZERO)) {
      var search = new LuceneSearch(reader);
      List<Item> items = items(reader, new Random(20250512));
      for (boolean strict : List.of(true, false)) {
        measure(search, items, strict, !strict && args.length > 1);
      }
    }
  }

  private static void measure(LuceneSearch search, List<Item> items, boolean strict, boolean show) {
    int[] within = new int[3];
    double reciprocal = 0;
    int nothing = 0;
    for (Item item : items) {
      SearchResult result = ask(search, item.query, strict);
      nothing += result.total() == 0 ? 1 : 0;
      int rank = 0;
      for (int i = 0; i < result.results().size() && rank == 0; i++) {
        var hit = result.results().get(i);
        rank = hit.id().equals(item.id) || hit.quote().text().equals(item.text) ? i + 1 : 0;
      }
      within[0] += rank == 1 ? 1 : 0;
      within[1] += rank >= 1 && rank <= 3 ? 1 : 0;
      within[2] += rank >= 1 && rank <= 10 ? 1 : 0;
      reciprocal += rank == 0 ? 0 : 1.0 / rank;
      if (rank != 1 && show) {
        System.out.println(
            rank + " of " + result.total() + (item.changed ? " changed " : " ") + "[" + item.query + "] → " + result.query().parsed() + "  "
                + result.query().warnings().stream().map(w -> w.hint()).toList() + " | " + item.text);
      }
    }
    double n = items.size();
    System.out.printf(
        Locale.ROOT, "%s, %d items: success@1 %.1f %%, @3 %.1f %%, @10 %.1f %%, MRR %.3f; nothing found for %d%n",
        strict ? "as typed, nothing mended" : "as shown", items.size(), 100 * within[0] / n, 100 * within[1] / n, 100 * within[2] / n,
        reciprocal / n, nothing);
  }

  private static SearchResult ask(LuceneSearch search, String q, boolean strict) {
    return search.quotes(
        RequestParser.parse(Map.of("q", List.of(q), "size", List.of("20"), "facets", List.of("none"), "strict", List.of(String.valueOf(strict)))));
  }

  private static List<Item> items(ArchiveReader reader, Random random) throws IOException {
    var statements = new ArrayList<Map.Entry<String, Quote>>();
    var frequency = new HashMap<String, Integer>();
    reader.articles(kept -> {
      for (Quote q : kept.annotated().quotes()) {
        statements.add(Map.entry(q.id(kept.annotated().article().id()), q));
        Words.of(q.text(), "").forEach(w -> frequency.merge(w.folded(), 1, Integer::sum));
      }
    });
    List<String> common =
        frequency.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(COMMON).map(Map.Entry::getKey).toList();
    statements.sort(Map.Entry.comparingByKey());
    Collections.shuffle(statements, random);
    var items = new ArrayList<Item>();
    for (var s : statements) {
      Quote q = s.getValue();
      List<String> words =
          new ArrayList<>(
              Words.of(q.text(), "").stream().map(Words.Word::folded).filter(w -> w.length() > 2 && !common.contains(w)).distinct().toList());
      if (words.size() < 4 || items.size() == ITEMS) {
        continue;
      }
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        places.add(i);
      }
      Collections.shuffle(places, random);
      List<String> chosen =
          new ArrayList<>(places.subList(0, Math.min(words.size() - 1, 3 + random.nextInt(4))).stream().sorted().map(words::get).toList());
      boolean changed = random.nextBoolean();
      if (changed) {
        int at = random.nextInt(chosen.size());
        chosen.set(at, random.nextBoolean() ? misspelt(chosen.get(at), random) : inflected(chosen.get(at)));
      }
      if (random.nextInt(3) == 0 && q.speaker().id().isPresent()) {
        String name = q.speaker().name().orElse("");
        chosen.add(name.substring(name.lastIndexOf(' ') + 1));
      }
      items.add(new Item(s.getKey(), q.text(), String.join(" ", chosen), changed));
    }
    return items;
  }

  private static String misspelt(String word, Random random) {
    int at = random.nextInt(word.length());
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> at + 1 < word.length() ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2) : word + word.charAt(at);
      default -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    };
  }

  private static String inflected(String word) {
    return word.endsWith("ing") && word.length() > 6 ? word.substring(0, word.length() - 3) + "ed"
        : word.endsWith("ed") && word.length() > 5 ? word.substring(0, word.length() - 2) + "ing"
        : word.endsWith("s") ? word.substring(0, word.length() - 1)
        : word + "s";
  }
}
