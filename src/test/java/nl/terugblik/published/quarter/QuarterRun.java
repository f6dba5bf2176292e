package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.Said;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The study of the sample, carried out on it, and what was printed in 2016.
 *
 * @param folder where it was carried out
 */
record QuarterRun(Path folder) {

    private static final Path KNOWN = Path.of("src/test/resources/nl/terugblik/published/three-months");

    /** Carries it out in a folder of its own. */
    static QuarterRun in(Path folder) {
        Said said = Said.by(
                "run",
                QuarterSample.FOLDER.resolve("study.yaml").toString(),
                "--delivery",
                QuarterSample.FOLDER.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(said.exit()).as(said.err()).isIn(0, 7);
        return new QuarterRun(folder);
    }

    /** The rows of one of its tables. */
    Stream<CSVRecord> table(String name) {
        return rows(folder.resolve("run").resolve(name));
    }

    /** All that was printed, and what follows from what. */
    static Stream<CSVRecord> printed() {
        return rows(KNOWN.resolve("printed.csv"));
    }

    /** What R makes of the dataset of a run: the cells of its tables. */
    static Stream<CSVRecord> byR() {
        return rows(KNOWN.resolve("tables-expected.csv"));
    }

    /** Whether a printed number is given, or follows from others that are. */
    static boolean binds(CSVRecord printed) {
        return printed.get("status").equals("input") || printed.get("status").equals("follows");
    }

    /** A number to as many decimals as another was printed with. */
    static String asPrinted(String number, String printed) {
        int digits = new BigDecimal(printed).scale();
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static Stream<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException("A file of the test cannot be read.", unreadable);
        }
    }
}
