package nl.terugblik.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.terugblik.files.CsvBytes;

/** A table of a run, looked through for few of its rows: a hundred thousand others pass as bytes. */
final class RunTable {

    private RunTable() {}

    /**
     * The rows in which this column says this, in the order of the file.
     *
     * @param sorted whether the file is in order of that column, so that the rest of it need not be looked at
     */
    static List<Map<String, String>> rows(Path file, String column, String says, boolean sorted) {
        byte[] wanted = says.getBytes(StandardCharsets.UTF_8);
        List<Map<String, String>> found = new ArrayList<>();
        try (CsvBytes rows = CsvBytes.open(file, (line, fault) -> changed(file))) {
            int cell = rows.header().indexOf(column);
            if (cell < 0) {
                throw changed(file);
            }
            while (rows.next()) {
                if (rows.is(cell, wanted)) {
                    found.add(row(rows));
                } else if (sorted && !found.isEmpty()) {
                    break;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on every row, as the cells of these columns. */
    static void each(Path file, List<String> columns, Consumer<List<String>> taker) {
        try (CsvBytes rows = CsvBytes.open(file, (line, fault) -> changed(file))) {
            int[] cells = columns.stream().mapToInt(rows.header()::indexOf).toArray();
            if (IntStream.of(cells).anyMatch(cell -> cell < 0)) {
                throw changed(file);
            }
            while (rows.next()) {
                taker.accept(IntStream.of(cells).mapToObj(rows::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(CsvBytes rows) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int cell = 0; cell < rows.header().size(); cell++) {
            row.put(rows.header().get(cell), rows.text(cell));
        }
        return row;
    }

    private static NotInRun changed(Path file) {
        return new NotInRun(
                "The file " + file + " is not as the run wrote it; ./terugblik verify says what was changed.");
    }
}
