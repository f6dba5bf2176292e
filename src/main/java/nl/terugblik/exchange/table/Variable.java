package nl.terugblik.exchange.table;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its name in the header
 * @param label what it holds
 * @param kind how its cells are to be read
 * @param values what its codes mean, in order; empty where cells speak for themselves
 * @param reasoned whether a reason is given for each of its empty cells
 * @param rule how it is coded, where the codebook says so
 */
public record Variable(
        String name, Words label, Kind kind, List<Meaning> values, boolean reasoned, Optional<Words> rule) {

    public Variable {
        values = List.copyOf(values);
        if (reasoned && kind.isText()) {
            throw new IllegalArgumentException("only numbers and days are empty for a reason");
        }
    }

    /**
     * What a code means.
     *
     * @param code the code as it stands in the table
     * @param label its meaning
     */
    public record Meaning(String code, Words label) {

        /** The code of a variable of numbers. */
        public int number() {
            return Integer.parseInt(code);
        }
    }
}
