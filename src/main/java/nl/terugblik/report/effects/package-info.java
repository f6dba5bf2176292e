/**
 * The chapters on how the groups compare at the end: outcomes, effects drawn and by size, and for whom it works out differently.
 *
 * <p>Start at {@link nl.terugblik.report.effects.OutcomesChapter}. It may use {@code words} and {@code run}, and {@code matched} for the tables of outcomes that only a matched study has.
 */
@NullMarked
package nl.terugblik.report.effects;

import org.jspecify.annotations.NullMarked;
