/**
 * The chapters that say it in brief: the answer, every outcome in a sentence, and how to read the rest.
 *
 * <p>Start at {@link nl.terugblik.report.summary.SummaryChapter}. It may use {@code effects}, {@code matched} and {@code sensitivity}, whose figures it says in words.
 */
@NullMarked
package nl.terugblik.report.summary;

import org.jspecify.annotations.NullMarked;
