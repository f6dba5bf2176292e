/**
 * Pictures of how alike groups are, before and after matching: the differences of each covariate, and where scores overlap.
 *
 * <p>Start at {@link nl.terugblik.chart.balance.LovePlot} and {@link nl.terugblik.chart.balance.OverlapPlot}.
 */
@NullMarked
@NamedInterface("balance")
package nl.terugblik.chart.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
