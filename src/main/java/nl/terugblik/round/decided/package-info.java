/**
 * What is decided: where two coders differ, and the code that each unit is left with.
 *
 * <p>Start at {@link nl.terugblik.round.decided.FinalCodes}. It uses {@code store}, {@code sheet}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.decided;

import org.jspecify.annotations.NullMarked;
