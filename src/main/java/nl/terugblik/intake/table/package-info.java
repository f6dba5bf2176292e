/**
 * The canonical export as declared: one record a table, its columns in order and the rules of a single row as
 * constraints on them, which are the only place where a row's own rules are written down.
 *
 * <p>Start at {@link nl.terugblik.intake.table.CanonicalTable}. It uses {@code rule} alone.
 */
@NullMarked
@NamedInterface("table")
package nl.terugblik.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
