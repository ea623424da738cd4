package dicta.annotate.dates;

import dicta.annotate.dates.DateValue.Unit;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.DateMention;
import dicta.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions by the forms of their language and works out their values in the order of the text; in a language without
 * files those that {@link UnreadDates} has. Thread-safe; linear in the length of the text.
 *
 * <p>"Today" inside a quotation is the day on which it was spoken: the latest day named before it outside quotations, if that
 * lies within two weeks of publication.
 */
public final class Dates implements DateTagger {
  private static final int SPOKEN_WITHIN_DAYS = 14;

  private final Map<String, Lexicon> languages;
  private final Map<String, UnreadDates> unread = new ConcurrentHashMap<>();

  Dates(Map<String, Lexicon> languages) {
    this.languages = Map.copyOf(languages);
  }

  /** With the bundled tables. */
  public static Dates load() {
    return new Dates(TableReader.bundled());
  }

  @Override
  public Times tag(TokenizedText text, String lang, Optional<LocalDate> published) {
    Lexicon own = languages.get(lang);
    return own == null ? unread.computeIfAbsent(lang, UnreadDates::new).tag(text) : new Run(text, own, published.orElse(null)).run();
  }

  private static final class Run {
    private final TokenizedText text;
    private final @Nullable LocalDate published;
    private final @Nullable Word[] words;
    private final Matcher matcher;
    private final Plausibility plausibility;
    private final Tense tense;
    private final Resolver resolver = new Resolver();
    private final List<Span> undated = new ArrayList<>();
    private @Nullable LocalDate spokenOn;

    Run(TokenizedText text, Lexicon language, @Nullable LocalDate published) {
      this.text = text;
      this.published = published;
      this.words = new Word[text.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = language.at(text, i);
      }
      this.matcher = new Matcher(text, words);
      this.plausibility = new Plausibility(text, words, language.capitals());
      this.tense = new Tense(text, words, language.endings());
    }

    Times run() {
      List<DateMention> found = new ArrayList<>();
      var timexes = new Timexes(text, words);
      boolean quoted = false;
      int i = 0;
      while (i < text.size()) {
        if (i > 0 && text.paragraph(i) != text.paragraph(i - 1)) {
          quoted = false;
          resolver.newParagraph();
        }
        if (text.type(i) == Type.QUOTE) {
          quoted = opens(text.word(i), quoted);
        }
        Expression e = longestAt(i);
        if (e == null) {
          i++;
          continue;
        }
        LocalDate anchor = quoted && spokenOn != null ? spokenOn : published;
        switch (e.as()) {
          case PAST_REF, PRESENT_REF, FUTURE_REF -> timexes.reference(e, e.as().name());
          case TIME -> timexes.time(e, anchor);
          default -> date(e, anchor, quoted, found, timexes);
        }
        i = e.last();
      }
      return new Times(found, undated, timexes.all());
    }

    private void date(Expression e, @Nullable LocalDate anchor, boolean quoted, List<DateMention> found, Timexes timexes) {
      Optional<DateValue> value = resolver.resolve(e, text.sentence(e.first()), anchor, tense.around(e.first(), e.last()), narrates(e));
      if (value.isPresent()) {
        found.add(new DateMention(text.span(e.first(), e.last()), value.get().iso()));
        timexes.date(e, value.get());
        if (!quoted) {
          rememberDay(value.get());
        }
      } else if (published == null && saysWhen(e) && !tense.isDeadline(e.first())) {
        undated.add(text.span(e.first(), e.last()));
      }
    }

    /** "On Monday", "in May", "last week". */
    private static boolean saysWhen(Expression e) {
      return switch (e.as()) {
        case WEEKDAY, WEEKDAY_REL, WEEKDAY_WEEK, DEIXIS, DAYPART_REL, TONIGHT, DAY_MINUS_2, MD, MD_REL, M, M_REL, WEEKEND, WEEKEND_REL,
            UNIT_REL -> !e.has(WordClass.UNIT) || e.get(WordClass.UNIT) % Plausibility.PLURAL <= 3;
        default -> false;
      };
    }

    /** "In 1944" does, "the 1965 act" does not. */
    private boolean narrates(Expression e) {
      Word before = e.first() == 0 ? null : words[e.first() - 1];
      Word after = e.last() == text.size() ? null : words[e.last()];
      boolean led = before != null && before.is(WordClass.YEARLED);
      return led && (after != null || e.last() == text.size() || text.type(e.last()) != Type.WORD || !text.isCapitalised(e.last()));
    }

    private static boolean opens(String mark, boolean quoted) {
      return switch (mark) {
        case "“", "„", "«" -> true;
        case "”", "»" -> false;
        default -> !quoted;
      };
    }

    private void rememberDay(DateValue value) {
      boolean day = value.unit() == Unit.DAY || value.unit() == Unit.RANGE && value.first().plusDays(7).isAfter(value.last());
      if (day && published != null && !value.last().isAfter(published)
          && value.last().plusDays(SPOKEN_WITHIN_DAYS).isAfter(published)) {
        spokenOn = value.last();
      }
    }

    private @Nullable Expression longestAt(int i) {
      Word word = words[i];
      if (word == null) {
        return null;
      }
      Expression best = null;
      for (Form form : word.starts()) {
        Expression e = matcher.match(form, i);
        if (e != null && (best == null || e.last() > best.last()) && plausibility.holds(e)) {
          best = e;
        }
      }
      return best;
    }
  }
}
