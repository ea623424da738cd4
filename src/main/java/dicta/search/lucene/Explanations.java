package dicta.search.lucene;

import dicta.search.query.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.index.Term;
import dicta.index.Words;

/** Tells in plain words how a hit's rank came about. */
final class Explanations {
  private final View view;
  private final Target target;
  private final Node query;

  private final boolean loose;

  /** @param loose whether words may be missing or spelt otherwise */
  Explanations(View view, Target target, Node query, boolean loose) {
    this.loose = loose;
    this.view = view;
    this.target = target;
    this.query = query;
  }

  /** One line a word of the query, then the sum. */
  List<String> of(int doc) throws IOException {
    var lines = new ArrayList<String>();
    if (Nodes.terms(query).isEmpty()) {
      return List.of("no words to rank by: the newest stand first");
    }
    for (Node term : Nodes.terms(query)) {
      Query translated = translated(term);
      Explanation points = view.searcher.explain(translated, doc);
      if (points.isMatch()) {
        lines.add(String.format(Locale.ROOT, "%s: %s, %.2f points", term, how(term, doc), points.getValue().floatValue()));
      } else {
        lines.add(term + ": not in the statement");
      }
    }
    Explanation all = view.searcher.explain(translated(query), doc);
    if (all.isMatch()) {
      lines.add(
          String.format(
              Locale.ROOT, "together %.2f points, the words' nearness to each other included; hits with as many points stand newest first",
              all.getValue().floatValue()));
    }
    return lines;
  }

  private Query translated(Node node) throws IOException {
    var translator = new Translator(view, target, false);
    return loose && (node == query || node instanceof Node.Word) ? translator.loose(node) : translator.query(node);
  }

  private String how(Node term, int doc) throws IOException {
    if (!(term instanceof Node.Word word)) {
      return switch (term) {
        case Node.Phrase p -> "the phrase stands in the statement";
        case Node.Title t -> "stands in the headline";
        default -> "a word like it stands in the statement";
      };
    }
    List<Words.Word> words = Words.of(word.text(), "");
    boolean exact = true;
    boolean who = true;
    for (Words.Word w : words) {
      exact &= matches(w.folded(), doc);
      who &= matches(Words.WHO + w.folded(), doc);
    }
    return exact
        ? "this very word stands in the statement" + (who ? " and in the speaker's name" : "")
        : who ? "stands in the speaker's name"
        : loose && !view.searcher.explain(new Translator(view, target, false).query(term), doc).isMatch()
            ? "a word spelt like it stands in the statement (two fifths of the weight)"
            : "another form of the word stands in the statement (a quarter of the weight)";
  }

  private boolean matches(String term, int doc) throws IOException {
    return view.searcher.explain(new TermQuery(new Term(target.words, term)), doc).isMatch();
  }
}
