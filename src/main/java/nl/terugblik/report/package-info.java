/**
 * The outcome report of a finished run: two self-contained pages, Dutch and English, made from the run's files alone.
 *
 * <p>Start at {@link nl.terugblik.report.Report}, the list of its chapters. Each chapter of the report is a {@code ...Chapter} in
 * a room of its subject, under the name that its tables have in {@code outcomes}: {@code baseline}, {@code effects},
 * {@code coding}, {@code course}, {@code time}, {@code matched}, {@code missing} and {@code check}; besides there are
 * {@code method}, {@code sensitivity} and {@code summary}. All of them read {@code run} and write with {@code words}, where the
 * sentences are too. The report counts, formats and draws what the tables hold; the one figure it derives is the interval of
 * {@link nl.terugblik.report.run.MeanDifference}. It may use {@code chart} to draw and {@code files} to read and write.
 */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"chart", "chart :: balance", "cores", "files"})
package nl.terugblik.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
