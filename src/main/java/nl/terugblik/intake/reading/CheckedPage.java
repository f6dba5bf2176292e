package nl.terugblik.intake.reading;

import java.util.List;
import nl.terugblik.intake.Rejection;

/**
 * What is to be said of a page after the check, besides its rows.
 *
 * @param rows the number of rows read from the file
 * @param warnings doubts about rows that were accepted
 * @param fields how its cells are filled
 */
record CheckedPage(int rows, List<Rejection> warnings, FieldCounts fields) {}
