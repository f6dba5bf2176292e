package nl.terugblik.round.unit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of documents as an agency exports it: CSV in UTF-8, with commas, by the names in its header. */
final class PlainTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    private PlainTable() {}

    /** A row: where it begins, and its cells by column. */
    record Row(int line, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * All rows.
     *
     * @throws UnusableUnits when the file is not there, is no such text, or lacks a column
     */
    static List<Row> read(Path file, List<String> columns) {
        String name = String.valueOf(file.getFileName());
        List<Row> rows = new ArrayList<>();
        try (Reader text = new StringReader(text(file, name));
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new UnusableUnits(name + " has no column " + column
                            + "; export it with the columns that docs/coding.md lists.");
                }
            }
            int line = (int) parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    rows.add(new Row(line, cells(parser, row)));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (UncheckedIOException e) {
            throw new UnusableUnits(name + " is no CSV that can be read; look for a quote that is not closed.");
        } catch (IllegalArgumentException e) {
            throw new UnusableUnits(name + " names a column twice in its header; keep one.");
        } catch (IOException e) {
            throw new UnusableUnits(
                    "Cannot read " + name + " in the delivery; check that it is there and that you may read it.");
        }
    }

    private static Map<String, String> cells(CSVParser parser, CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> names = parser.getHeaderNames();
        for (int i = 0; i < names.size() && i < row.size(); i++) {
            cells.put(names.get(i), row.get(i).strip());
        }
        return cells;
    }

    private static String text(Path file, String name) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableUnits(name + " is not UTF-8 text; export it as UTF-8.");
        }
    }
}
