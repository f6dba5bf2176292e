/**
 * Filling the gaps of a table several times over, and putting together what was found in each: multiple imputation by
 * chained equations. It knows no families and serves any table.
 *
 * <p>Start at {@link nl.terugblik.imputation.ChainedEquations}, which takes {@link nl.terugblik.imputation.Gapped}
 * variables and gives complete ones as often as asked; {@link nl.terugblik.imputation.Pooled} makes one estimate of those
 * from each. Given the same seed both give the same bytes, whatever the number of cores. The method is that of R's {@code
 * mice}, against which it is proven; the script and its output lie beside the tests.
 *
 * <p>It may use {@code statistics}, for intervals.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imputation",
        allowedDependencies = {"statistics"})
package nl.terugblik.imputation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
