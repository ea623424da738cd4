/**
 * Time expressions and their ISO 8601 values.
 *
 * <p>Entry: {@link dicta.annotate.dates.Dates#load()}. May use: model, text.
 *
 * <p>The way of an expression: the {@link dicta.annotate.dates.Lexicon} says what each token can be; {@link
 * dicta.annotate.dates.Matcher} fits the {@link dicta.annotate.dates.Form}s of the language; {@link
 * dicta.annotate.dates.Plausibility} keeps "may" and "2000 people" out; {@link dicta.annotate.dates.Tense} tells the direction
 * and {@link dicta.annotate.dates.Resolver} the value, from the words ({@link dicta.annotate.dates.WrittenDates}), from the day
 * of speaking, or from what was named before ({@link dicta.annotate.dates.NamedDates}); {@link dicta.annotate.dates.Timexes} are
 * the same as TimeML has them. Words and forms lie in {@code dicta/dates/}, one pair of files a language.
 */
@NullMarked
package dicta.annotate.dates;

import org.jspecify.annotations.NullMarked;
