/**
 * The chapter on how firmly effects stand: against what was not measured, and under other ways of matching.
 *
 * <p>Start at {@link nl.terugblik.report.sensitivity.SensitivityChapter}. It may use {@code words} and {@code run}, {@code matched} for the ways of matching and {@code effects} to draw.
 */
@NullMarked
package nl.terugblik.report.sensitivity;

import org.jspecify.annotations.NullMarked;
