/**
 * The check of rows against the rules declared on their table.
 *
 * <p>{@link nl.terugblik.intake.check.RowCheck} reads the constraints once and checks millions of rows by them;
 * hibernate-validator is asked about the few that fail, to name what is wrong. It uses {@code rule}, {@code table} and {@code text}.
 */
@NullMarked
package nl.terugblik.intake.check;

import org.jspecify.annotations.NullMarked;
