/**
 * Text into paragraphs, sentences and tokens; language detection; the reader of bundled tables.
 *
 * <p>Entry: {@link dicta.annotate.text.TokenizedText}. May use: nothing but model.
 */
@NullMarked
package dicta.annotate.text;

import org.jspecify.annotations.NullMarked;
