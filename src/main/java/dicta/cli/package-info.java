/**
 * The commands; the one place where the parts are put together.
 *
 * <p>Entry: {@code Main}. May use: all.
 */
@NullMarked
package dicta.cli;

import org.jspecify.annotations.NullMarked;
