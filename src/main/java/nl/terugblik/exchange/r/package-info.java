/**
 * Tables for R: scripts that read the CSV files in R without further packages.
 *
 * <p>Start at {@link nl.terugblik.exchange.r.RFile}.
 */
@NullMarked
package nl.terugblik.exchange.r;

import org.jspecify.annotations.NullMarked;
