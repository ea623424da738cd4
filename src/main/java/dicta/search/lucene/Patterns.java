package dicta.search.lucene;

import dicta.search.query.Node;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Words with * and ?, as queries for index terms. */
final class Patterns {
  /** Enough for a word with as many wildcards as the language allows. */
  private static final int MOST_WORK = 1_000_000;

  private Patterns() {}

  /** @param mark put before each term: "" for the words themselves */
  static Query query(String field, String mark, Node.Pattern pattern) {
    String text = folded(pattern.text());
    if (pattern.isPrefix() && text.indexOf('*') == text.length() - 1) {
      return new PrefixQuery(new Term(field, mark + text.substring(0, text.length() - 1)));
    }
    Automaton words = automaton(text);
    return new AutomatonQuery(
        new Term(field, mark + text),
        mark.isEmpty()
            ? words
            : Operations.determinize(
                Operations.concatenate(java.util.List.of(Automata.makeString(mark), words)), MOST_WORK));
  }

  /** Matches words only, none of their marked forms. */
  static Automaton automaton(String folded) {
    Automaton wanted = WildcardQuery.toAutomaton(new Term("", folded), MOST_WORK);
    if (!folded.startsWith("*") && !folded.startsWith("?")) {
      return Operations.determinize(wanted, MOST_WORK);
    }
    Automaton unmarked =
        Operations.concatenate(
            java.util.List.of(Automata.makeCharRange(' ', Character.MAX_CODE_POINT), Automata.makeAnyString()));
    return Operations.determinize(Operations.intersection(wanted, unmarked), MOST_WORK);
  }

  static String folded(String text) {
    char[] lower = text.toLowerCase(java.util.Locale.ROOT).replace('\u2019', '\'').replace("\\", "").toCharArray();
    var out = new char[lower.length * 4];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(lower, 0, out, 0, lower.length));
  }
}
