/**
 * The counts that the cells of tables tell of, and the equations between them.
 *
 * <p>Start at {@link nl.terugblik.disclosure.counts.CountSystem}. It may use {@code run}.
 */
@NullMarked
package nl.terugblik.disclosure.counts;

import org.jspecify.annotations.NullMarked;
