package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.sample.SampleDelivery;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intake finds every fault that the generator planted, and refuses no row but those and what hangs on them. */
class PlantedFaultsAreFoundTest {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Pattern OTHER_LINE = Pattern.compile("See line (\\d+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsAllAndNothingElse(long seed) throws IOException {
        Path delivery = folder.resolve("delivery");
        new SampleDelivery(1500, seed, 0.4).writeTo(delivery);
        try (JobBench bench = new JobBench()) {
            bench.begin(folder.resolve("work"));
            List<CSVRecord> found = rows(bench.intake(delivery).results().resolve("rejections.csv"));
            List<CSVRecord> planted = rows(delivery.resolve("planted.csv"));
            assertThat(planted).hasSizeGreaterThan(400);
            assertThat(names(found)).containsAll(names(planted));

            Set<String> lines = planted.stream()
                    .map(row -> row.get("file") + " " + row.get("line"))
                    .collect(Collectors.toSet());
            List<CSVRecord> beyond = found.stream()
                    // A warning may be true of an invented family too.
                    .filter(row -> !row.get("severity").equals("warning"))
                    .filter(row -> !lines.contains(row.get("file") + " " + row.get("line")))
                    .filter(row -> !hangsOn(row, lines))
                    .toList();
            assertThat(names(beyond)).isEmpty();
        }
    }

    /** Whether a row is refused for the one that it names: a refused parent, or an order whose child was changed. */
    private static boolean hangsOn(CSVRecord row, Set<String> lines) {
        Matcher other = OTHER_LINE.matcher(row.get("message"));
        return row.get("rule").equals("parent_refused")
                || (other.find() && lines.contains(row.get("file") + " " + other.group(1)));
    }

    private static Set<String> names(List<CSVRecord> rows) {
        return rows.stream()
                .map(row -> row.get("file") + " " + row.get("line") + " " + row.get("rule"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}
