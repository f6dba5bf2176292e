package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.rounding.Digits;
import org.apache.commons.csv.CSVRecord;

/** What a table tells: of each row, which columns are counts of whom, and on whom the other figures rest. */
public interface TableRule {

    /** How a figure is printed that follows from the counts beside it, and tells nothing more. */
    Digits FOLLOWS = Digits.significant(4);

    /** Tells what a row tells. */
    void row(CSVRecord row, Telling telling);

    /** Adds what is known of the counts of the whole table; after the last row. */
    default void close(CountSystem system) {}
}
