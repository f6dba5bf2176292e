package nl.terugblik.intake.reading;

import java.util.List;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rejection;

/**
 * A page after the check: its rows by family bucket and its keys by key bucket, ready to be sealed.
 *
 * @param rows the number of rows read from the file
 * @param families rows by bucket of their family
 * @param keys key entries by bucket of their hash
 * @param warnings doubts about rows that were accepted
 * @param fields how its cells are filled
 */
record CheckedPage(int rows, ByteSink[] families, ByteSink[] keys, List<Rejection> warnings, FieldCounts fields) {}
