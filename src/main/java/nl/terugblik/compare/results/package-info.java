/**
 * The results of two runs: which figures of which tables moved, and what each effect moved by.
 *
 * <p>Start at {@link nl.terugblik.compare.results.TableMoves} and {@link nl.terugblik.compare.results.EffectMoves}.
 */
@NullMarked
package nl.terugblik.compare.results;

import org.jspecify.annotations.NullMarked;
