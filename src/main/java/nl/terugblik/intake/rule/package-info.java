/**
 * The rules of a single row, as Bean Validation constraints on the components of its record, and what can be read in a cell.
 *
 * <p>Start at {@link nl.terugblik.intake.rule.Required} and {@link nl.terugblik.intake.rule.Cells}. It uses no other room.
 */
@NullMarked
package nl.terugblik.intake.rule;

import org.jspecify.annotations.NullMarked;
