package nl.terugblik.dataset.layout;

import java.util.Map;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Variable;

/**
 * A column of a file of the dataset.
 *
 * @param name the name in the header
 * @param label what it holds, for people
 * @param kind how its cells are to be read
 * @param values what its codes mean, in order; empty where cells speak for themselves
 */
public record Column(String name, Label label, Kind kind, Map<String, Label> values) {

    /** How the cells of a column are to be read. */
    public enum Kind {
        /** A variable of the instrument, which the codebook describes under its name. */
        VARIABLE,
        /** 32 hexadecimal digits. */
        PSEUDONYM,
        /** A word of a closed list. */
        CODE,
        /** A word or code of the agency's own. */
        TEXT,
        /** Year-month-day. */
        DATE,
        /** Whole days since T1, negative before it. */
        DAYS,
        /** 0 or 1. */
        BINARY,
        /** The numbers of unordered categories. */
        CATEGORY,
        /** A number of things, 0 or more. */
        COUNT,
        /** A measurement. */
        CONTINUOUS
    }

    static Column of(String name, Kind kind, String nl, String en) {
        return new Column(name, new Label(nl, en), kind, Map.of());
    }

    static Column of(Variable variable) {
        return new Column(variable.name(), variable.label(), Kind.VARIABLE, Map.of());
    }

    /** The same column with the meaning of its codes; the map's order is theirs. */
    Column with(Map<String, Label> meanings) {
        return new Column(name, label, kind, meanings);
    }
}
