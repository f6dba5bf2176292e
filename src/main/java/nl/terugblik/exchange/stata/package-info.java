/**
 * Tables for Stata: datasets ({@code .dta}) and a do-file that reads the CSV files.
 *
 * <p>Start at {@link nl.terugblik.exchange.stata.DtaFile}. What is written follows Stata's own description of its formats
 * 118 and 119 ({@code help dta}).
 */
@NullMarked
package nl.terugblik.exchange.stata;

import org.jspecify.annotations.NullMarked;
