/**
 * What stands in the files of a dataset: each file with its columns, their names in both languages and their codes.
 *
 * <p>Start at {@link nl.terugblik.dataset.layout.DatasetTable}, which lists the files, and {@link
 * nl.terugblik.dataset.layout.Columns}.
 */
@NullMarked
package nl.terugblik.dataset.layout;

import org.jspecify.annotations.NullMarked;
