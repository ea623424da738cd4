package dicta.annotate.dates;

import dicta.model.DateMention;
import dicta.model.Span;
import dicta.model.Timex;
import java.util.List;

/**
 * What a text says of times.
 *
 * @param dates its time expressions that name a day, month, year or range of these, by place, none overlapping another
 * @param undated days, weeks and months among the rest, whose value only a day of publication would tell
 * @param timexes the same as TIMEX3 has them, with times of day and words that name no date ("now"), by place
 */
public record Times(List<DateMention> dates, List<Span> undated, List<Timex> timexes) {
  public Times {
    dates = List.copyOf(dates);
    undated = List.copyOf(undated);
    timexes = List.copyOf(timexes);
  }
}
