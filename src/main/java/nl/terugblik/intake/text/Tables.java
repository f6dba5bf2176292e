package nl.terugblik.intake.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.source.SourceProfile;

/** The canonical tables of a delivery, whatever the files look like that they are read from. */
public interface Tables {

    /** The tables that the delivery holds. */
    Set<CanonicalTable> present();

    /** The files that are read, by their name within the delivery. */
    Map<String, Path> files();

    /** What stands in the rows of a table. */
    Header header(CanonicalTable table) throws IOException;

    /** Whether the delivery has a column, filled or not; it may lack those that are optional. */
    boolean holds(CanonicalTable table, Column column) throws IOException;

    /** The rows of a table, from the first. */
    PageSource open(CanonicalTable table) throws IOException;

    /**
     * Some rows of a table, as {@link #spans} cut it.
     *
     * @throws IllegalArgumentException where it cuts no tables
     */
    default PageSource open(CanonicalTable table, Span span) throws IOException {
        if (!span.isAll()) {
            throw new IllegalArgumentException("these tables are read as a whole");
        }
        return open(table);
    }

    /**
     * The rows of a table cut at row borders, where that can be done.
     *
     * @param bytes about so many bytes together
     * @param rows in multiples of so many rows
     */
    default List<Span> spans(CanonicalTable table, long bytes, int rows) throws IOException {
        return List.of(Span.ALL);
    }

    /** How much there is to read for a table, in bytes. */
    long bytes(CanonicalTable table);

    /** Where a row and column of a table stand in the source; an empty column stands for the row as a whole. */
    Origin origin(CanonicalTable table, int line, String column);

    /** The profile by which they are read; empty for the canonical layout. */
    Optional<SourceProfile> profile();

    /** Tables of which no family's rows are complete, because the source cannot know part of them. */
    Set<SourceTable> incomplete();

    /** How many rows of a file feed no table, by the place of its first row; files of which all are used are left out. */
    Map<Place, Long> unused() throws IOException;

    /** The rows that some files hold, by name; empty where the count of a table's rows says so already. */
    Map<String, Long> counted(Set<String> files) throws IOException;

    /** A row as the intake counts it. */
    record Place(CanonicalTable table, int line) {}

    /** A place in a file of the source. */
    record Origin(String file, int line, String column) {}
}
