/**
 * How a study went: who refused, what came of what was offered, who was lost on the way, and what it cost; the rows, how they are
 * computed, and their files.
 *
 * <p>Start at {@link nl.terugblik.outcomes.conduct.ConductTables}. It may use {@code baseline}, {@code effects}, {@code
 * tests}, {@code csv}, {@code dataset} and {@code plan}.
 */
@NullMarked
package nl.terugblik.outcomes.conduct;

import org.jspecify.annotations.NullMarked;
