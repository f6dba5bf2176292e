package nl.terugblik.intake;

import java.util.Locale;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.wording.Counted;

/**
 * A line of the steward's file: what is wrong with a row, without a word of what it says.
 *
 * @param table the table
 * @param line the line the row starts on
 * @param column the column at fault; empty for the row as a whole
 * @param rule the rule it breaks
 * @param severity what came of it
 * @param scope how far one must look to see it
 * @param otherLine the line of the row it clashes with or hangs on; 0 for none; for rows that feed no table their number
 */
public record Rejection(
        CanonicalTable table, int line, String column, Rule rule, Severity severity, Scope scope, int otherLine) {

    /** What came of a fault. */
    public enum Severity {
        /** The row is refused: it reaches no code. */
        REFUSED,
        /** The row is accepted, and someone should look. */
        WARNING,
        /** The row repeats another and was left out. */
        DUPLICATE;

        /** The word in {@code rejections.csv}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far one must look to see a fault. */
    public enum Scope {
        /** The row alone shows it. */
        ROW,
        /** It shows beside other rows of the family or table. */
        FAMILY,
        /** The row that it hangs on was refused. */
        PARENT;

        /** The word in {@code rejections.csv}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A doubt about a table's header, which costs no row. */
    static Rejection ofHeader(CanonicalTable table, Rule rule) {
        return new Rejection(table, 1, "", rule, Severity.WARNING, Scope.ROW, 0);
    }

    /** The table of the other row: that of a parent or of an order where the row hangs on one, else its own. */
    public CanonicalTable otherTable() {
        return switch (rule) {
            case BIRTH_AFTER_ORDER -> CanonicalTable.SUPERVISION_ORDERS;
            case PARENT_REFUSED ->
                switch (column) {
                    case "family_id" -> CanonicalTable.FAMILIES;
                    case "child_id" -> CanonicalTable.CHILDREN;
                    default -> table;
                };
            default -> table;
        };
    }

    /** The sentence for the steward, where the tables have the files of the export format. */
    public String message() {
        return message(otherTable().fileName());
    }

    /** The sentence for the steward; the other line is one of this file. */
    String message(String otherFile) {
        if (rule == Rule.NOT_USED) {
            return rule.sentence(Counted.of(otherLine, "row"));
        }
        String sentence = rule.sentence(column);
        return otherLine == 0 ? sentence : sentence + " See line " + otherLine + " of " + otherFile + ".";
    }
}
