/**
 * The chapters by which a reader checks the report: every test computed twice, and where it says what journals ask for.
 *
 * <p>Start at {@link nl.terugblik.report.check.SelfCheckChapter}. It may use {@code words} and {@code run}.
 */
@NullMarked
package nl.terugblik.report.check;

import org.jspecify.annotations.NullMarked;
