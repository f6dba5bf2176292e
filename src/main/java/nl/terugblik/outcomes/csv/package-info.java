/**
 * How a table becomes a CSV file: a folder, and the cells of a row from left to right.
 *
 * <p>Start at {@link nl.terugblik.outcomes.csv.TableFolder}. It knows the vocabulary of {@code tests} and nothing of any table.
 */
@NullMarked
package nl.terugblik.outcomes.csv;

import org.jspecify.annotations.NullMarked;
