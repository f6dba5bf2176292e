/**
 * The canonical export as declared: one record a table, its columns in order and the rules of a single row as Bean
 * Validation constraints on them. Start at {@link nl.terugblik.intake.table.CanonicalTable}.
 *
 * <p>The constraints are the only place where a row's own rules are written down. {@link nl.terugblik.intake.table.RowCheck} reads them once
 * and checks millions of rows by them; hibernate-validator is asked about the few that fail, to name what is wrong.
 */
@NullMarked
@NamedInterface("table")
package nl.terugblik.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
