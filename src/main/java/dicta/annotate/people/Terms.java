package dicta.annotate.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes terms of office from several sources agree. */
final class Terms {
  private Terms() {}

  /**
   * Lays the terms of a higher layer over those of lower ones: an explicit term ends whatever else was held to be true of that
   * office in its time, so that a user's "minister from 2031-03-01" ends the bundled, still open term of somebody else.
   */
  static List<Term> overlay(List<Term> below, List<Term> above, Roles roles) {
    Map<String, List<Term>> byOffice = byOffice(above);
    var out = new ArrayList<Term>(below.size() + above.size());
    for (Term low : below) {
      List<Term> over = byOffice.get(low.key());
      if (over == null) {
        out.add(low);
        continue;
      }
      boolean single = roles.isSingle(low.role(), low.country());
      List<Term> remaining = List.of(low);
      for (Term high : over) {
        if (high.overlaps(low) && (single || high.person().equals(low.person()))) {
          var left = new ArrayList<Term>(2);
          for (Term t : remaining) {
            left.addAll(without(t, high));
          }
          remaining = left;
        }
      }
      out.addAll(remaining);
    }
    out.addAll(above);
    return out;
  }

  /** The terms of each office, by {@link Term#key}. */
  static Map<String, List<Term>> byOffice(Collection<Term> terms) {
    Map<String, List<Term>> byOffice = new HashMap<>();
    for (Term t : terms) {
      byOffice.computeIfAbsent(t.key(), k -> new ArrayList<>(2)).add(t);
    }
    return byOffice;
  }

  /** What is left of {@code low} outside the time of {@code high}. */
  private static List<Term> without(Term low, Term high) {
    if (!low.overlaps(high)) {
      return List.of(low);
    }
    boolean samePerson = low.person().equals(high.person());
    var left = new ArrayList<Term>();
    if (low.start().isBefore(high.start()) && !samePerson) {
      left.add(low.endingOn(high.start()));
    }
    // A term that was open or inferred does not come back after the other one has ended.
    if (low.to().isPresent() && high.end().isBefore(low.end()) && !samePerson && !low.endUnknown()) {
      left.add(low.startingOn(high.end()));
    }
    return left;
  }

  /** Where a term of an office that one person holds at a time runs into its successor's, it ends there. */
  static List<Term> endAtSuccessor(Collection<Term> terms, Roles roles) {
    var ofOne = new ArrayList<Term>(terms.size());
    var out = new ArrayList<Term>(terms.size());
    for (Term t : terms) {
      (roles.isSingle(t.role(), t.country()) ? ofOne : out).add(t);
    }
    for (List<Term> office : byOffice(ofOne).values()) {
      office.sort(Term.BY_START);
      for (int i = 0; i < office.size(); i++) {
        endAtNext(office.get(i), office.subList(i + 1, office.size()), out);
      }
    }
    return out;
  }

  private static void endAtNext(Term term, List<Term> later, List<Term> out) {
    Term t = term;
    for (Term next : later) {
      if (!next.start().isAfter(t.start()) || next.person().equals(t.person()) || !next.start().isBefore(t.end())) {
        continue;
      }
      boolean interlude = t.to().isPresent() && !t.endUnknown() && next.to().isPresent() && !next.endUnknown()
          && next.end().isBefore(t.end());
      if (!interlude) {
        out.add(t.endingOn(next.start()));
        return;
      }
      // An acting holder in the middle of a term whose end is known: before and after it is the same holder's.
      out.add(t.endingOn(next.start()));
      t = t.startingOn(next.end());
    }
    out.add(t);
  }
}
