/**
 * The records that every other package speaks in: articles, statements, people, countries and dates.
 *
 * <p>Entry: {@link dicta.model.AnnotatedArticle}. May use: nothing but the JDK. All types are immutable and
 * therefore safe to share between threads. All offsets count UTF-16 code units, end exclusive.
 */
@NullMarked
package dicta.model;

import org.jspecify.annotations.NullMarked;
