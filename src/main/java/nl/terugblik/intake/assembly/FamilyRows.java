package nl.terugblik.intake.assembly;

import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.SpooledRow;

/**
 * All rows of one family, or some rows of which no family could be read.
 *
 * @param family the family; empty for none
 * @param rows its rows, by table and line
 */
record FamilyRows(Optional<Pseudonym> family, List<SpooledRow> rows) {}
