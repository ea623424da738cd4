package dicta.search.lucene;

import dicta.index.Words;
import dicta.model.Quote;
import dicta.search.SearchRequest.FacetField;
import dicta.search.lucene.PageCursor.Reading;
import dicta.search.query.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Tells in plain words how the rank of a statement came about: each word's points, those for other things, and their sum. */
final class Explanations {
  private static final int CENTS = 100;

  private final View view;
  private final Node query;
  private final Reading reading;
  private final List<String> languages;
  private final List<String> lines = new ArrayList<>();

  /** Hundredths of a point that the lines tell of, each rounded. */
  private long told;

  Explanations(View view, Node query, Reading reading) {
    this.view = view;
    this.query = query;
    this.reading = reading;
    this.languages = view.facet(Target.STATEMENTS.column(FacetField.LANG)).values();
  }

  /** One line a word of the query, others for what else has points, then the sum. */
  List<String> of(int doc, Quote quote, String lang) throws IOException {
    if (Nodes.terms(query).isEmpty()) {
      return List.of("no words to rank by: the newest stand first");
    }
    part(query, false, doc, quote, lang);
    Explanation all = view.searcher.explain(translated(query), doc);
    if (all.isMatch()) {
      long rest = cents(all) - told;
      if (Math.abs(rest) > lines.size()) { // more than rounding
        told += rest;
        lines.add(String.format(Locale.ROOT, "anything else: %.2f points", (double) rest / CENTS));
      }
      lines.add(String.format(Locale.ROOT, "together %.2f points; hits with as many points stand newest first", (double) told / CENTS));
    }
    return lines;
  }

  /** @param filters whether a field only filters here, without points */
  private void part(Node node, boolean filters, int doc, Quote quote, String lang) throws IOException {
    switch (node) {
      case Node.And and -> {
        for (Node part : and.parts()) {
          part(part, reading != Reading.LOOSE || and != query, doc, quote, lang);
        }
        Optional<Query> nearness = translator().sideBySide(and);
        if (nearness.isPresent()) {
          points("nearness of the words to each other", nearness.get(), doc);
        }
      }
      case Node.Or or -> {
        for (Node part : or.parts()) {
          part(part, false, doc, quote, lang);
        }
      }
      case Node.Word word -> term(word, doc, quote, lang);
      case Node.Phrase phrase -> term(phrase, doc, quote, lang);
      case Node.Pattern pattern -> term(pattern, doc, quote, lang);
      case Node.Fuzzy fuzzy -> term(fuzzy, doc, quote, lang);
      case Node.Title title -> term(title, doc, quote, lang);
      case Node.Values values -> field(values, filters, doc);
      case Node.Days days -> field(days, filters, doc);
      case Node.Undated undated -> field(undated, filters, doc);
      case Node.Numbers numbers -> field(numbers, filters, doc);
      case Node.Not not -> {}
      case Node.All all -> {}
    }
  }

  private void field(Node field, boolean filters, int doc) throws IOException {
    if (!filters) {
      points(field + ": holds", translated(field), doc);
    }
  }

  private void term(Node term, int doc, Quote quote, String lang) throws IOException {
    Query translated = translated(term);
    if (view.searcher.explain(translated, doc).isMatch()) {
      points(term + ": " + how(term, doc, quote, lang), translated, doc);
    } else {
      lines.add(term + ": not in the statement");
    }
  }

  private void points(String what, Query of, int doc) throws IOException {
    Explanation points = view.searcher.explain(of, doc);
    if (points.isMatch()) {
      told += cents(points);
      lines.add(String.format(Locale.ROOT, "%s, %.2f points", what, (double) cents(points) / CENTS));
    }
  }

  private static long cents(Explanation points) {
    return Math.round(points.getValue().doubleValue() * CENTS);
  }

  private Translator translator() {
    return new Translator(view, Target.STATEMENTS, reading == Reading.AROUND);
  }

  private Query translated(Node node) throws IOException {
    boolean part = node == query || node instanceof Node.Word && query instanceof Node.And and && and.parts().contains(node);
    return reading == Reading.LOOSE && part ? translator().loose(node) : translator().query(node);
  }

  private String how(Node term, int doc, Quote quote, String lang) throws IOException {
    return switch (term) {
      case Node.Word word -> word(word, doc, quote, lang);
      case Node.Phrase phrase -> "the phrase stands in the statement";
      case Node.Title title -> "stands in the headline";
      case Node.Pattern pattern -> placed("a word that fits it", term, matches(translator().inNames(pattern), doc), "", quote, lang);
      case Node.Fuzzy fuzzy -> {
        List<Words.Word> words = Words.of(fuzzy.text(), "");
        boolean who = words.size() == 1 && matches(translator().inNames(fuzzy, words.getFirst().folded()), doc);
        yield placed("a word like it", term, who, "", quote, lang);
      }
      default -> "stands in the statement";
    };
  }

  private String word(Node.Word word, int doc, Quote quote, String lang) throws IOException {
    boolean exact = true;
    boolean who = true;
    for (Words.Word w : Words.of(word.text(), "")) {
      exact &= matches(w.folded(), doc);
      who &= matches(Words.WHO + w.folded(), doc);
      for (String other : view.names().otherSpellings(w.folded())) {
        who |= matches(Words.WHO + other, doc);
      }
    }
    if (exact) {
      return "this very word stands in the statement" + (who ? " and in the speaker's name" : "");
    }
    boolean otherwise = reading == Reading.LOOSE && !matches(translator().query(word), doc);
    return otherwise
        ? placed("a word spelt like it", word, who, " (two fifths of the weight)", quote, lang)
        : placed("another form of the word", word, who, " (a quarter of the weight)", quote, lang);
  }

  /** Where a word stands that is not the one typed, and which it is. */
  private String placed(String what, Node term, boolean who, String weight, Quote quote, String lang) {
    var marker = new Highlighter(term, reading == Reading.LOOSE, languages, view.names());
    String inText = marked(marker, quote.text(), lang);
    if (!inText.isEmpty()) {
      return what + " stands in the statement" + (who ? " and in the speaker's name: " : ": ") + inText + weight;
    }
    if (reading == Reading.AROUND && !who) {
      return "stands in the sentences around the statement or in the headline (a tenth of the weight)";
    }
    String name = marked(marker, quote.speaker().name().orElse("") + " " + quote.speaker().mention().orElse(""), lang);
    if (!who && name.isEmpty()) {
      return "a word whose stem is like it stands in the statement" + weight;
    }
    return (term instanceof Node.Word && !what.startsWith("a word spelt") ? "stands" : what + " stands") + " in the speaker's name"
        + (name.isEmpty() ? "" : ": " + name);
  }

  private static String marked(Highlighter marker, String text, String lang) {
    return marker.marks(text, lang).stream().map(r -> text.substring(r[0], r[1])).distinct().map(w -> "\"" + w + "\"")
        .collect(Collectors.joining(", "));
  }

  private boolean matches(String term, int doc) throws IOException {
    return matches(new TermQuery(new Term(Target.STATEMENTS.words, term)), doc);
  }

  private boolean matches(Query of, int doc) throws IOException {
    return view.searcher.explain(of, doc).isMatch();
  }
}
