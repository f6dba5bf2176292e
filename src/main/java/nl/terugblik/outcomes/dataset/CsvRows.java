package nl.terugblik.outcomes.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.terugblik.files.CsvBytes;
import nl.terugblik.outcomes.plan.UnreadableDataset;

/** The rows of one of the dataset's CSV files, passed on one at a time. */
final class CsvRows {

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
    void read(Runnable begin, Consumer<Row> row) {
        try (CsvBytes bytes = CsvBytes.open(path, this::fault)) {
            header = bytes.header();
            begin.run();
            Row current = new Row(bytes);
            while (bytes.next()) {
                row.accept(current);
            }
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

    private UnreadableDataset fault(long line, String what) {
        return new UnreadableDataset(
                file + ", row " + line + " (the header is row 1): " + what + ". Make the dataset anew.");
    }

    /** The row at which the reading stands; the next one takes its place. */
    final class Row {

        private final CsvBytes bytes;

        private Row(CsvBytes bytes) {
            this.bytes = bytes;
        }

        boolean isEmpty(int place) {
            return bytes.isEmpty(place);
        }

        int length(int place) {
            return bytes.length(place);
        }

        /** Copies the bytes of a cell. */
        void copy(int place, byte[] to, int at) {
            bytes.copy(place, to, at);
        }

        /** Compares the bytes of a cell with others. */
        int compare(int place, byte[] text, int from, int to) {
            return bytes.compare(place, text, from, to);
        }

        /** What {@link CsvBytes#hash(byte[], int, int)} makes of a cell. */
        int hash(int place) {
            return bytes.hash(place);
        }

        /** A cell as a text. */
        String get(int place) {
            return bytes.text(place);
        }

        /** The number in a cell that is not empty. */
        double number(int place) {
            double number = bytes.numberOrNaN(place);
            if (Double.isNaN(number)) {
                throw fault("column " + header.get(place) + " does not hold a number");
            }
            if (!(Math.abs(number) <= LARGEST)) {
                throw fault("column " + header.get(place) + " holds no number that anything is measured in");
            }
            return number;
        }

        /** The number in a cell; NaN where it is empty. */
        double numberOrNaN(int place) {
            return isEmpty(place) ? Double.NaN : number(place);
        }

        RuntimeException fault(String what) {
            return bytes.fault(what);
        }
    }
}
