package nl.terugblik.round.sheet;

import nl.terugblik.round.unit.UnitRef;

/**
 * A unit to which two coders gave different codes of a variable.
 *
 * @param unit the unit
 * @param variable the variable
 * @param a the first coder's code; may be empty
 * @param b the second coder's
 */
public record Difference(UnitRef unit, String variable, String a, String b) {}
