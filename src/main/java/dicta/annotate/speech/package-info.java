/**
 * Finds statements and gives them to their speakers.
 *
 * <p>Entry: {@link dicta.annotate.speech.SpeechTagger}. May use: model, text, people, countries, dates.
 */
@NullMarked
package dicta.annotate.speech;

import org.jspecify.annotations.NullMarked;
