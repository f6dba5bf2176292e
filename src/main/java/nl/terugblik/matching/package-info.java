/**
 * Matching of treated and control rows of any table of numbers: this package knows no families.
 *
 * <p>Start at {@link nl.terugblik.matching.Matcher}, which takes a {@link nl.terugblik.matching.MatchingTable} and a
 * {@link nl.terugblik.matching.Specification} and gives a {@link nl.terugblik.matching.Matching}: for every row its set and
 * weight, or the reason why it has none. {@code balance} judges what came of it. The terms and
 * defaults are those of R's MatchIt; where MatchIt depends on the order of rows, this package does not.
 *
 * <p>Inside, {@code problem} is what every method works on, in an order of rows that no file decides; {@code nearest},
 * {@code optimal} and {@code strata} are the methods. {@code csv} reads and writes tables.
 *
 * <p>What cannot be matched is a {@link nl.terugblik.matching.CannotMatch} whose message names the columns or the bound.
 * It may use {@code statistics}, for the propensity score and for standardized differences, and {@code files}, for what
 * {@code csv} writes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"statistics", "statistics :: models", "statistics :: samples", "files", "files :: table"
        })
package nl.terugblik.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
