/**
 * The files of one run as the report reads them: tables as rows, cohort, codebook, analysis plan and matching.
 *
 * <p>Start at {@link nl.terugblik.report.run.Run}. It may use {@code facts} for what is said in two languages; nothing here is in words of the report.
 */
@NullMarked
package nl.terugblik.report.run;

import org.jspecify.annotations.NullMarked;
