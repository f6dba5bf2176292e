/**
 * Why cells differ: families are coded again from the register as each run saw it, one thing changed at a time; where that
 * cannot be done, what the runs say of themselves must do.
 *
 * <p>Start at {@link nl.terugblik.compare.recode.Causes}.
 */
@NullMarked
package nl.terugblik.compare.recode;

import org.jspecify.annotations.NullMarked;
