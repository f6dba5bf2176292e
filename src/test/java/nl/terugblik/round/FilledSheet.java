package nl.terugblik.round;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet in the hands of an invented coder, who fills it in and whose spreadsheet may do things to it.
 *
 * @param header its columns
 * @param rows its rows
 */
public record FilledSheet(List<String> header, List<List<String>> rows) {

    private static final Map<String, List<String>> BY_KIND = Map.of(
            "agreement", List.of("category", "concrete"), "question", List.of("answered"), "document", List.of());

    /** A sheet as it was given out. */
    public static FilledSheet read(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(new ArrayList<>(row.toList()));
            }
            return new FilledSheet(new ArrayList<>(rows.remove(0)), rows);
        }
    }

    /** Fills every cell that a coder must fill, in a way that is the coder's own for one unit in so many. */
    public FilledSheet coded(int ownEvery) {
        for (List<String> row : rows) {
            String kind = cell(row, "kind");
            int own = Math.floorMod(cell(row, "text").hashCode(), ownEvery);
            for (int i = header.indexOf("text") + 1; i < header.size() - 1; i++) {
                String column = header.get(i);
                List<String> known = BY_KIND.getOrDefault(kind, List.of());
                if (kind.equals("document") && !BY_KIND.values().stream().anyMatch(names -> names.contains(column))) {
                    row.set(i, own == 0 ? "1" : "0");
                } else if (known.contains(column)) {
                    row.set(
                            i,
                            column.equals("category") ? own == 0 ? "housing" : "comm_parents" : own == 0 ? "?" : "1");
                }
            }
        }
        return this;
    }

    /** Fills the third's sheet with the first of two codes. */
    public FilledSheet decided() {
        for (List<String> row : rows) {
            row.set(header.indexOf("code"), cell(row, "code_1"));
        }
        return this;
    }

    /** A cell of a row. */
    public String cell(List<String> row, String column) {
        return row.get(header.indexOf(column));
    }

    /** Changes a cell. */
    public FilledSheet with(int row, String column, String cell) {
        rows.get(row).set(header.indexOf(column), cell);
        return this;
    }

    /** The first row of a kind of unit. */
    public int first(String kind) {
        for (int row = 0; row < rows.size(); row++) {
            if (cell(rows.get(row), "kind").equals(kind)) {
                return row;
            }
        }
        throw new IllegalStateException("no such row");
    }

    /** As text, with some sign between cells and some line end. */
    public String text(char delimiter, String lineEnd) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator(lineEnd)
                .get();
        format.printRecord(text, header.toArray());
        for (List<String> row : rows) {
            format.printRecord(text, row.toArray());
        }
        return text.toString();
    }

    /** Writes it as it came, but for what something does to its text. */
    public Path to(Path file, UnaryOperator<String> done) throws IOException {
        return Files.writeString(file, done.apply(text(',', "\n")));
    }

    /** Writes it as it came. */
    public Path to(Path file) throws IOException {
        return to(file, text -> text);
    }
}
