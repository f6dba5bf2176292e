package nl.terugblik.sample.fault;

import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;

/** One way in which the rows of a family can break a rule of the export. */
public interface Fault {

    /** The name of the rule that is broken, as the list of planted faults gives it. */
    String rule();

    /** Breaks the rule once and marks the rows that break it; false where the family has no row that could. */
    boolean plant(FamilyRows rows, Draw draw);
}
