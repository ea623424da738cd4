package dicta.search.lucene;

import dicta.index.Words;
import dicta.search.query.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Phrases as queries. */
final class Phrases {
  /** Words that a wildcard inside a phrase may stand for. */
  static final int MOST_EXPANSIONS = 200;

  private final View view;
  private final String field;

  Phrases(View view, String field) {
    this.view = view;
    this.field = field;
  }

  Query query(Node.Phrase phrase) throws IOException {
    if (phrase.text().indexOf('*') >= 0 || phrase.text().indexOf('?') >= 0) {
      return withWildcards(phrase);
    }
    String[] words = Words.of(phrase.text(), "").stream().map(Words.Word::folded).toArray(String[]::new);
    return switch (words.length) {
      case 0 -> new MatchNoDocsQuery("no words in the phrase");
      case 1 -> new TermQuery(new Term(field, words[0]));
      default -> phrase.within() == 0 ? new PhraseQuery(field, words) : near(phrase.within(), words);
    };
  }

  /** In any order, with so many other words between them at most. */
  private Query near(int within, String[] words) {
    var each = Arrays.stream(words).map(Intervals::term).toArray(IntervalsSource[]::new);
    return new IntervalQuery(field, Intervals.maxgaps(within, Intervals.unordered(each)));
  }

  private Query withWildcards(Node.Phrase phrase) throws IOException {
    var query = new MultiPhraseQuery.Builder().setSlop(phrase.within());
    int position = 0;
    boolean any = false;
    for (String piece : phrase.text().split("\\s+")) {
      if (piece.equals("*")) { // any one word
        position++;
        continue;
      }
      boolean wild = piece.replaceAll("\\?$", "").matches(".*[*?].*");
      List<List<String>> choices = wild ? List.of(expand(Patterns.folded(piece.replaceAll("[^\\p{L}\\p{N}*?']", "")))) : plain(piece);
      for (List<String> choice : choices) {
        if (choice.isEmpty()) {
          return new MatchNoDocsQuery("no word like " + piece);
        }
        query.add(choice.stream().map(w -> new Term(field, w)).toArray(Term[]::new), position++);
        any = true;
      }
    }
    return any ? query.build() : new MatchNoDocsQuery("no words in the phrase");
  }

  private static List<List<String>> plain(String piece) {
    var words = new ArrayList<List<String>>();
    Words.of(piece, "").forEach(w -> words.add(List.of(w.folded())));
    return words;
  }

  private List<String> expand(String pattern) throws IOException {
    if (pattern.replaceAll("[*?]", "").length() < 2) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    var automaton = new CompiledAutomaton(Patterns.automaton(pattern));
    for (LeafReaderContext leaf : view.leaves) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        TermsEnum each = automaton.getTermsEnum(terms);
        for (BytesRef term = each.next(); term != null && found.size() < MOST_EXPANSIONS; term = each.next()) {
          found.add(term.utf8ToString());
        }
      }
    }
    return List.copyOf(found);
  }
}
