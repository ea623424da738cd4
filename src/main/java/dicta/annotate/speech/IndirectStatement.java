package dicta.annotate.speech;

import dicta.model.Span;
import java.util.List;

/**
 * Words that an article reports without quotation marks.
 *
 * @param parts where they stand; more than one where their attribution interrupts them
 * @param clause what attributes them
 * @param rule name of the rule that found them, for the trail
 */
record IndirectStatement(List<Span> parts, ReportingClause clause, String rule) {
  IndirectStatement {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a statement has at least one part");
    }
  }
}
