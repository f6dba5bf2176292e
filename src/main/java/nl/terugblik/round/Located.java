package nl.terugblik.round;

import java.util.List;

/**
 * Which case file a unit is: what the steward alone is told.
 *
 * @param unit the unit's name in sheets
 * @param number the family's number at its agency
 * @param at the file and line of its own row in the delivery
 */
public record Located(String unit, String number, String at) {

    /** The columns of the list. */
    public static final List<String> COLUMNS = List.of("unit", "family_id", "row");

    /** The cells of a row of it. */
    public List<String> cells() {
        return List.of(unit, number, at);
    }

    /** The unit alone: the number goes nowhere but to the steward. */
    @Override
    public String toString() {
        return "unit " + unit;
    }
}
