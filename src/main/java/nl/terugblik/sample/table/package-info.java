/** The tables of the canonical export as plain rows of text. Start at {@link nl.terugblik.sample.table.Table}. */
@NullMarked
package nl.terugblik.sample.table;

import org.jspecify.annotations.NullMarked;
