package nl.terugblik.intake.table;

import java.util.List;
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

    /** The year of a day has two digits, and nobody said which century is meant. */
    public static final String CENTURY = "\u0003";

    private Untranslated() {}

    /** A fault of a row, said in the words of what really is the matter. */
    public static Fault said(Fault fault, List<String> cells) {
        if (fault.column() == Fault.WHOLE_ROW) {
            return fault;
        }
        String cell = cells.get(fault.column());
        if (cell.equals(NOT_IN_SOURCE)) {
            return new Fault(Rule.NOT_IN_SOURCE, fault.column());
        }
        if (cell.equals(CENTURY)) {
            return new Fault(Rule.TWO_DIGIT_YEAR, fault.column());
        }
        return cell.equals(CODE) && fault.rule() == Rule.BAD_IDENTIFIER
                ? new Fault(Rule.UNKNOWN_CODE, fault.column())
                : fault;
    }
}
