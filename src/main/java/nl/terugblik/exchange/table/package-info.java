/**
 * The frozen dataset as tables with variables, labels and reasons, read from its CSV files and codebook alone.
 *
 * <p>Start at {@link nl.terugblik.exchange.table.Codebook}; {@link nl.terugblik.exchange.table.TableRows} reads a table a
 * row at a time, in memory that does not grow with it.
 */
@NullMarked
package nl.terugblik.exchange.table;

import org.jspecify.annotations.NullMarked;
