package nl.terugblik.intake.spool;

import nl.terugblik.batch.Spool;
import nl.terugblik.intake.table.CanonicalTable;

/** Where the rows of a delivery's tables wait for their families. */
@FunctionalInterface
public interface RowSpools {

    /** The spool of a table, with all its rows. */
    Spool of(CanonicalTable table);
}
