package nl.terugblik.outcomes.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import nl.terugblik.outcomes.UnreadableDataset;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of one of the dataset's CSV files, passed on one at a time. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** Far above anything measured, far below where squares and their sums have no end. */
    private static final double LARGEST = 1e15;

    private final String file;
    private final Path path;
    private List<String> header = List.of();

    CsvRows(Path dataset, String file) {
        this.file = dataset.getFileName() + "/" + file;
        this.path = dataset.resolve(file);
    }

    /** The file's name as people know it. */
    String file() {
        return file;
    }

    /** Reads the header and every row after it; {@code begin} is called in between, when columns can be looked up. */
    void read(Runnable begin, Consumer<CSVRecord> row) {
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
            Iterator<CSVRecord> records = parser.iterator();
            header = records.hasNext() ? records.next().toList() : List.of();
            begin.run();
            records.forEachRemaining(found -> {
                if (found.size() != header.size()) {
                    throw fault(found, "it does not have a cell for every column");
                }
                row.accept(found);
            });
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDataset(file + " cannot be read; make the dataset anew.", e);
        }
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** The place of a column that the file must have. */
    int place(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new UnreadableDataset(file + " has no column " + column + ", which the analysis needs.");
        }
        return place;
    }

    /** The number in a cell that is not empty. */
    double number(CSVRecord row, int place) {
        double number;
        try {
            number = Double.parseDouble(row.get(place));
        } catch (NumberFormatException e) {
            // The exception quotes the cell and is left behind.
            throw fault(row, "column " + header.get(place) + " does not hold a number");
        }
        if (!(Math.abs(number) <= LARGEST)) {
            throw fault(row, "column " + header.get(place) + " holds no number that anything is measured in");
        }
        return number;
    }

    /** The number in a cell, unless it is empty. */
    OptionalDouble numberIfAny(CSVRecord row, int place) {
        return row.get(place).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row, place));
    }

    UnreadableDataset fault(CSVRecord row, String what) {
        return new UnreadableDataset(file + ", row " + row.getRecordNumber() + " (the header is row 1): " + what
                + ". Make the dataset anew.");
    }
}
