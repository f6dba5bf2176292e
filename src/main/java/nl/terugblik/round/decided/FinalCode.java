package nl.terugblik.round.decided;

import nl.terugblik.round.unit.UnitRef;

/**
 * The code that a unit is left with.
 *
 * @param unit the unit
 * @param variable the variable
 * @param code the code; several with blanks between; never empty
 * @param adjudicated whether the third decided it
 */
public record FinalCode(UnitRef unit, String variable, String code, boolean adjudicated) {}
