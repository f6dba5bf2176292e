package nl.terugblik.report.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a finished run, read one at a time. */
public record RunFiles(Path directory) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** A whole table; only for tables of figures, which are small. */
    List<Row> table(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        eachRow(file, rows::add);
        return List.copyOf(rows);
    }

    /** Passes the rows of a table one by one, so that none need be kept. */
    void eachRow(String file, Consumer<Row> use) throws IOException {
        Path path = existing(file);
        if (Files.size(path) == 0) {
            return;
        }
        try (var parser = FORMAT.parse(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                use.accept(new Row(file, row.toMap()));
            }
        }
    }

    JsonNode json(String file) throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readString(existing(file), StandardCharsets.UTF_8));
        } catch (JacksonException malformed) {
            throw new UnreadableRun("The file " + file + " of the run is no valid JSON. Carry out the study again.");
        }
    }

    private Path existing(String file) {
        Path path = directory.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new UnreadableRun("The run has no file " + file + ". Carry out the study again.");
        }
        return path;
    }
}
