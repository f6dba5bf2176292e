package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table in a file. */
record Rows(List<CSVRecord> rows) {

    static Rows read(Path file) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(file, rows::add);
        return new Rows(rows);
    }

    /** Holds these rows to others, in every column that those have; numbers may differ by a part of their size. */
    void agreeWith(Rows expected, double tolerance) {
        assertThat(rows).hasSameSizeAs(expected.rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            String where = " of row " + (i + 1);
            expected.rows
                    .get(i)
                    .toMap()
                    .forEach((column, cell) -> assertSame(cell, row.get(column), column + where, tolerance));
        }
    }

    private static void assertSame(String expected, String actual, String where, double tolerance) {
        if (!expected.matches("-?[0-9].*")) {
            assertThat(actual).as(where).isEqualTo(expected);
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(Math.abs(Double.parseDouble(actual) - number))
                .as(where)
                .isLessThanOrEqualTo(1e-12 + tolerance * Math.abs(number));
    }
}
