package nl.terugblik.sample.files;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.sample.table.Row;

/** Some consecutive rows of a table, ready to be written, and the faults planted in them. */
final class TablePart {
    private final CsvText text = new CsvText();
    private final List<Planted> planted = new ArrayList<>();
    private long rows;

    void add(Row row) {
        row.brokenRule().ifPresent(rule -> planted.add(new Planted(row.table(), text.lines() + 1, rule)));
        text.row(row.cells());
        rows++;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    long rows() {
        return rows;
    }

    long lines() {
        return text.lines();
    }

    byte[] bytes() {
        return text.bytes();
    }

    /** The faults, with their lines counted from 1 within this part. */
    List<Planted> planted() {
        return planted;
    }
}
