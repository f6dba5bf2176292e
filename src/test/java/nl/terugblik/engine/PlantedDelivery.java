package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.sample.SampleDelivery;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A faulty delivery whose identifiers and free texts all hold words that must never be seen again. */
public final class PlantedDelivery {

    /** Stands in every identifier and text, and in some cells where a code or date should stand. */
    public static final String PLANTED = "Wilhelmina-Sterrenburg";

    private static final List<String> TEXTS = List.of("description", "text");
    private static final int FAULTY = 5;

    private PlantedDelivery() {}

    /** Writes the delivery. */
    public static void writeTo(Path folder) throws IOException {
        new SampleDelivery(25, 9, 0.5).writeTo(folder);
        Files.delete(folder.resolve("datapackage.json"));
        Files.delete(folder.resolve("planted.csv"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> !file.endsWith("delivery.csv")).toList()) {
                plant(file);
            }
        }
    }

    private static void plant(Path file) throws IOException {
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(new StringReader(Files.readString(file)), CSVFormat.RFC4180)) {
            rows = parser.getRecords();
        }
        List<String> header = rows.get(0).toList();
        try (CsvFile csv = CsvFile.create(file, header)) {
            for (CSVRecord row : rows.subList(1, rows.size())) {
                csv.row(planted(header, row));
            }
        }
    }

    private static Object[] planted(List<String> header, CSVRecord row) {
        Object[] cells = row.toList().toArray();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            boolean number = header.get(i).endsWith("_id") && !row.get(i).isEmpty();
            if (number || TEXTS.contains(header.get(i))) {
                cells[i] = PLANTED + row.get(i);
            } else if (row.getRecordNumber() % FAULTY == i % FAULTY
                    && !header.get(i).equals("care_type")) {
                cells[i] = PLANTED + i;
            }
        }
        return cells;
    }

    /** No file below a folder, whatever it is, holds the words. */
    public static void assertNothingBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertSilent(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** A text does not hold the words, nor half of them, nor in UTF-16. */
    public static void assertSilent(String where, String text) {
        assertThat(text.contains("Wilhelmina") || text.contains("Sterrenburg") || text.contains("W\0i\0l\0h\0e\0l"))
                .as(where)
                .isFalse();
    }
}
