package nl.terugblik.intake.spool;

import nl.terugblik.batch.Spool;
import nl.terugblik.intake.table.CanonicalTable;

/** Where the rows of a delivery's tables wait for their families. */
@FunctionalInterface
public interface RowSpools {

    /** Opens all rows of a table, for one thread. */
    Spool.Blocks open(CanonicalTable table);
}
