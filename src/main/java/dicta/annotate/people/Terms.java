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
    Map<String, List<Term>> byOffice = new HashMap<>();
    for (Term t : above) {
      byOffice.computeIfAbsent(t.role() + ' ' + t.country(), k -> new ArrayList<>()).add(t);
    }
    var out = new ArrayList<Term>(below.size() + above.size());
    for (Term low : below) {
      List<Term> remaining = List.of(low);
      for (Term high : byOffice.getOrDefault(low.role() + ' ' + low.country(), List.of())) {
        if (high.person().equals(low.person()) || roles.isSingle(high.role(), high.country())) {
          remaining = remaining.stream().flatMap(t -> without(t, high).stream()).toList();
        }
      }
      out.addAll(remaining);
    }
    out.addAll(above);
    return out;
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
    Map<String, List<Term>> byOffice = new HashMap<>();
    var out = new ArrayList<Term>(terms.size());
    for (Term t : terms) {
      if (roles.isSingle(t.role(), t.country())) {
        byOffice.computeIfAbsent(t.role() + ' ' + t.country(), k -> new ArrayList<>()).add(t);
      } else {
        out.add(t);
      }
    }
    for (List<Term> office : byOffice.values()) {
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
