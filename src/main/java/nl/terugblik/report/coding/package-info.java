/**
 * The chapters on the coding: what was coded from what, by which other rules, and how well the items of a scale agree.
 *
 * <p>Start at {@link nl.terugblik.report.coding.CodingChapter}. It may use {@code words} and {@code run}, and {@code effects} to draw.
 */
@NullMarked
package nl.terugblik.report.coding;

import org.jspecify.annotations.NullMarked;
