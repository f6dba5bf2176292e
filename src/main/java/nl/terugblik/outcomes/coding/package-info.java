/**
 * How far results hang on the coding: how well the items of a scale agree, and the effects by other rules.
 *
 * <p>Start at {@link nl.terugblik.outcomes.coding.RecodingTable}. It may use {@code tests}, {@code csv} and {@code dataset}.
 */
@NullMarked
package nl.terugblik.outcomes.coding;

import org.jspecify.annotations.NullMarked;
