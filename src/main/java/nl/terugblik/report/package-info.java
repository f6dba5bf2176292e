/**
 * The outcome report of a finished run: two self-contained pages, Dutch and English, made from the run's files alone.
 *
 * <p>Start at {@link nl.terugblik.report.Report}. Each chapter of the report is a {@code ...Chapter}; its sentences are in
 * {@code messages.properties} (Dutch) and {@code messages_en.properties}. It counts, formats and draws what the
 * tables hold; the one figure it derives is the interval of {@link nl.terugblik.report.MeanDifference}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"chart", "cores", "files"})
package nl.terugblik.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
