package nl.terugblik.exchange.table;

import java.io.Closeable;

/** What the rows of a table go to: a file of another program, or several that differ in language only. */
public interface RowFile extends Closeable {

    /** Writes the row at which the table stands. */
    void add(TableRows row);

    /** Gives the files their names, after the last row. */
    void finish();

    /** Lets go of the files; those that were not finished keep no name. */
    @Override
    void close();
}
