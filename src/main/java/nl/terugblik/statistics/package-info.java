/**
 * The statistics the field needs, on plain numbers: this package knows no families and serves any table.
 *
 * <p>Start at {@link nl.terugblik.statistics.Result}: every method gives a value, or says why there is none. Samples are
 * compared by {@link nl.terugblik.statistics.TTest}, {@link nl.terugblik.statistics.ChiSquareTest} and {@link
 * nl.terugblik.statistics.StandardizedDifference}; models take a {@link nl.terugblik.statistics.Design} of named terms
 * and are {@link nl.terugblik.statistics.LogisticModel}, {@link nl.terugblik.statistics.LinearModel} and {@link
 * nl.terugblik.statistics.Moderation}, of rows that may be given a {@link nl.terugblik.statistics.Weighting}.
 *
 * <p>Pairs are tested by {@link nl.terugblik.statistics.McNemarTest} and {@link nl.terugblik.statistics.PairedTTest}; how
 * much that nobody measured a result withstands, {@link nl.terugblik.statistics.EValue} and {@link
 * nl.terugblik.statistics.RosenbaumBounds} tell.
 *
 * <p>How large an effect is, {@link nl.terugblik.statistics.RiskDifference} and {@link nl.terugblik.statistics.CohenD}
 * tell; what changed, {@link nl.terugblik.statistics.BowkerTest} and {@link
 * nl.terugblik.statistics.DifferenceInDifferences}. Values of p that are looked at together are adjusted by {@link
 * nl.terugblik.statistics.Holm}. The package {@code survival} builds on this one.
 *
 * <p>An argument that breaks a contract (a value that is not a number, columns of unequal length) is an {@link
 * IllegalArgumentException}; data that cannot carry a method are a {@link nl.terugblik.statistics.Result.NotEstimable}.
 * Every method is proven against R; the scripts and their output lie beside the tests.
 */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {})
package nl.terugblik.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
