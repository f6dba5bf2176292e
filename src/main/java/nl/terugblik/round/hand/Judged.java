package nl.terugblik.round.hand;

import java.util.Locale;
import nl.terugblik.round.unit.Document;

/**
 * A variable of a family on which computer and hand differ, and what became of it.
 *
 * @param family the family
 * @param variable the variable
 * @param pair what the two say
 * @param ruling who was right
 * @param code the code that it is left with
 */
record Judged(Document family, String variable, Pair pair, Ruling ruling, String code) {

    /** Who was right. */
    enum Ruling {
        COMPUTED_RIGHT,
        HAND_RIGHT,
        BOTH_WRONG,
        /** The row that was delivered says something else than the agency's file. */
        SOURCE_WRONG,
        /** The rule allows both. */
        RULE_UNCLEAR;

        /** The word in files. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is about; nothing of a person. */
    @Override
    public String toString() {
        return variable + " " + ruling;
    }
}
