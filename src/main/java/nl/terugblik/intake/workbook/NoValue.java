package nl.terugblik.intake.workbook;

import java.util.Set;

/**
 * What stands in a cell that holds no value: it begins with a character that no XML can hold. Behind it stands, for an error,
 * what the workbook shows, so that a source profile can name it.
 */
public final class NoValue {

    /** The cell is merged with another, in which the value stands. */
    public static final String MERGED = "\uFFFE(merged)";

    /** The cell holds a formula without its result. */
    public static final String UNCOMPUTED = "\uFFFE(formula)";

    private static final char MARK = '\uFFFE';

    /** What Excel shows for errors, in English and in Dutch, as it stands in texts that were made of sheets. */
    private static final Set<String> ERRORS = Set.of(
            "#REF!",
            "#N/A",
            "#DIV/0!",
            "#VALUE!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "#VERW!",
            "#N/B",
            "#DEEL/0!",
            "#WAARDE!",
            "#NAAM?",
            "#GETAL!",
            "#LEEG!");

    private NoValue() {}

    /** An error cell. */
    static String error(String shown) {
        return MARK + shown;
    }

    /** Whether a cell of a source holds no value, in a sheet or in a text that was made of one. */
    public static boolean isOne(String cell) {
        return !cell.isEmpty() && (cell.charAt(0) == MARK || cell.charAt(0) == '#' && ERRORS.contains(cell));
    }

    /** What a sheet shows in such a cell, where a profile may have named it. */
    public static String shown(String cell) {
        return cell.charAt(0) == MARK ? cell.substring(1) : cell;
    }
}
