package nl.terugblik.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.terugblik.files.CsvBytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a finished run, read one at a time. */
public final class RunFiles {

    /** Tables of all groups of a study, each under its own name. */
    private static final Set<String> TOLD_BY_NAME = Set.of(
            "tables/nonresponse.csv",
            "tables/realisation.csv",
            "tables/attrition.csv",
            "tables/costs.csv",
            "cohort/flow.csv");

    private static final String ANALYSIS = "dataset/analysis.json";

    private final Path directory;
    private @Nullable Map<String, String> sides;

    public RunFiles(Path directory) {
        this.directory = directory;
    }

    /** A whole table; only for tables of figures, which are small. */
    List<Row> table(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        eachRow(file, row -> rows.add(row.kept()));
        return List.copyOf(rows);
    }

    /** A whole table that only some studies have; empty where there is none. */
    List<Row> tableIfAny(String file) throws IOException {
        return Files.isRegularFile(directory.resolve(file)) ? table(file) : List.of();
    }

    /** Passes the rows of a table one by one, so that none need be kept. */
    void eachRow(String file, Consumer<PassingRow> use) throws IOException {
        Path path = existing(file);
        if (Files.size(path) == 0) {
            return;
        }
        try (CsvBytes rows = CsvBytes.open(path, (line, fault) -> spoilt(file, line, fault))) {
            PassingRow row = new PassingRow(file, rows, TOLD_BY_NAME.contains(file) ? Map.of() : sides());
            while (rows.next()) {
                use.accept(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The two sides of the comparison by what the study calls its groups; none where it calls them as all did. */
    private Map<String, String> sides() throws IOException {
        if (sides == null) {
            sides = readSides();
        }
        return sides;
    }

    private Map<String, String> readSides() throws IOException {
        if (!Files.isRegularFile(directory.resolve(ANALYSIS))) {
            return Map.of();
        }
        JsonNode comparison = json(ANALYSIS).path("comparison");
        return comparison.isObject()
                ? Map.of(
                        comparison.path("treated").asString(""),
                        Group.EXPERIMENTAL.code(),
                        comparison.path("control").asString(""),
                        Group.CONTROL.code())
                : Map.of();
    }

    private static UnreadableRun spoilt(String file, long line, String fault) {
        return new UnreadableRun(
                "The file " + file + " of the run " + fault + " (row " + line + "). Carry out the study again.");
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
