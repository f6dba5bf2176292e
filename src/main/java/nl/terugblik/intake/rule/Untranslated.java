package nl.terugblik.intake.rule;

import java.util.List;
import java.util.Map;
import nl.terugblik.intake.Rule;

/**
 * What stands in a canonical cell in place of a value that a source profile cannot translate. Each is a control character,
 * which no cell of an export that holds a code, a number or a day may have, so that the check of the row refuses it.
 */
public final class Untranslated {

    /** The profile does not say what the value means. */
    public static final String CODE = "\u0001";

    /** The source cannot know what should stand here. */
    public static final String NOT_IN_SOURCE = "\u0002";

    /** The cell of the source holds an error. */
    public static final String ERROR = "\u0003";

    /** The cell of the source is merged with others. */
    public static final String MERGED = "\u0004";

    /** The cell of the source holds a formula without its result. */
    public static final String UNCOMPUTED = "\u0005";

    /** The year of a day has two digits, and nobody said which century is meant. */
    public static final String CENTURY = "\u0006";

    private static final Map<String, Rule> RULES = Map.of(
            NOT_IN_SOURCE, Rule.NOT_IN_SOURCE,
            ERROR, Rule.ERROR_CELL,
            MERGED, Rule.MERGED_CELL,
            UNCOMPUTED, Rule.FORMULA_WITHOUT_RESULT,
            CENTURY, Rule.TWO_DIGIT_YEAR);

    private Untranslated() {}

    /** Whether a text holds nothing but the word that its cell has no value, which text that is searched must not be. */
    public static boolean isNoText(byte[] text, int offset, int length) {
        return length == 1 && text[offset] >= ERROR.charAt(0) && text[offset] <= UNCOMPUTED.charAt(0);
    }

    static boolean isNoText(String cell) {
        return cell.length() == 1 && cell.charAt(0) >= ERROR.charAt(0) && cell.charAt(0) <= UNCOMPUTED.charAt(0);
    }

    /** A fault of a row, said in the words of what really is the matter. */
    public static Fault said(Fault fault, List<String> cells) {
        if (fault.column() == Fault.WHOLE_ROW) {
            return fault;
        }
        String cell = cells.get(fault.column());
        if (RULES.containsKey(cell)) {
            return new Fault(RULES.getOrDefault(cell, fault.rule()), fault.column());
        }
        return cell.equals(CODE) && fault.rule() == Rule.BAD_IDENTIFIER
                ? new Fault(Rule.UNKNOWN_CODE, fault.column())
                : fault;
    }
}
