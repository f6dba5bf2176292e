package nl.terugblik.intake.reading;

import nl.terugblik.files.ByteSink;

/**
 * A page after the check: its rows by family bucket and its keys by key bucket, ready to be sealed.
 *
 * @param rows the number of rows read from the file
 * @param families rows by bucket of their family
 * @param keys key entries by bucket of their hash
 */
record CheckedPage(int rows, ByteSink[] families, ByteSink[] keys) {}
