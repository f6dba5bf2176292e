package nl.terugblik.round.hand;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.terugblik.round.unit.Document;

/**
 * What the computer made of a variable of a family.
 *
 * @param code the code, or the reason why there is none
 * @param rule the rule, and the file and line where it stands
 * @param rows the rows of the delivery that the code rests on, as {@code table.csv:line} with blanks between
 */
record Computed(String code, String rule, String rows) {

    private static final String CODE = "code ";
    private static final String RULE = "rule ";
    private static final String ROWS = "rows ";

    /** That of a variable of a family that was drawn. */
    static Computed of(Document family, String variable) {
        return new Computed(family.fact(CODE + variable), family.fact(RULE + variable), family.fact(ROWS + variable));
    }

    /** All of a family, as the round keeps them with it: sealed, and gone when it is. */
    static Map<String, String> facts(Map<String, Computed> byVariable) {
        Map<String, String> facts = new HashMap<>();
        byVariable.forEach((variable, computed) -> {
            facts.put(CODE + variable, computed.code());
            facts.put(RULE + variable, computed.rule());
            facts.put(ROWS + variable, computed.rows());
        });
        return facts;
    }

    /** A code as people would write it: a number without needless digits, all else as it is. */
    static String plain(String cell) {
        try {
            BigDecimal number = new BigDecimal(cell);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return cell; // a word or a day
        }
    }

    /** What it rests on, and not what it is. */
    @Override
    public String toString() {
        return rule;
    }
}
