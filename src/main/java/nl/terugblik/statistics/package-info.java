/**
 * The statistics the field needs, on plain numbers: this package knows no families and serves any table.
 *
 * <p>Start at {@link nl.terugblik.statistics.Result}: every method gives a value, or says why there is none. Samples are
 * compared by {@link nl.terugblik.statistics.tests.TTest}, {@link nl.terugblik.statistics.tests.ChiSquareTest} and {@link
 * nl.terugblik.statistics.samples.StandardizedDifference}; models take a {@link nl.terugblik.statistics.models.Design} of named terms
 * and are {@link nl.terugblik.statistics.models.LogisticModel}, {@link nl.terugblik.statistics.models.LinearModel} and {@link
 * nl.terugblik.statistics.moderation.Moderation}, of rows that may be given a {@link nl.terugblik.statistics.Weighting}.
 *
 * <p>Pairs are tested by {@link nl.terugblik.statistics.tests.McNemarTest} and {@link nl.terugblik.statistics.tests.PairedTTest}; how
 * much that nobody measured a result withstands, {@link nl.terugblik.statistics.sensitivity.EValue} and {@link
 * nl.terugblik.statistics.sensitivity.RosenbaumBounds} tell.
 *
 * <p>How large an effect is, {@link nl.terugblik.statistics.effects.RiskDifference} and {@link nl.terugblik.statistics.effects.CohenD}
 * tell; what changed, {@link nl.terugblik.statistics.tests.BowkerTest} and {@link
 * nl.terugblik.statistics.moderation.DifferenceInDifferences}. Values of p that are looked at together are adjusted by {@link
 * nl.terugblik.statistics.Holm}. The package {@code survival} builds on this one.
 *
 * <p>Each subject has a room: {@code samples}, {@code tests}, {@code effects}, {@code models}, {@code moderation}, {@code
 * sensitivity} and {@code agreement}; what they share (results, tails, weightings, exact sums) lies here, and rooms use it, not it them.
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
