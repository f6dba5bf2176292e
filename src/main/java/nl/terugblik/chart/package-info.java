/**
 * Pictures of numbers as SVG: plain JDK, the same bytes for the same input, with a title and a description for those who
 * cannot see them.
 *
 * <p>Start at {@link nl.terugblik.chart.ForestPlot}; {@code balance} shows how alike groups are before and after matching;
 * {@link nl.terugblik.chart.FunnelPlot} shows effects by their errors, {@link nl.terugblik.chart.Spark} how a figure went. {@link nl.terugblik.chart.PageHead},
 * {@link nl.terugblik.chart.PageTable} and {@link nl.terugblik.chart.PageStyle} are what the pages around pictures share. This package knows numbers
 * and labels, no families and no language; callers hand in every word and every number already written out.
 */
@NullMarked
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {})
package nl.terugblik.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
