package nl.terugblik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A few small deliveries, most of them spoilt, and what the reference in {@code bench/reference} makes of them. The files
 * are written by its {@code pinned.py}; the full campaign tries thousands.
 */
@UsesRegister
class AgreementTest {

    private static final Path PINNED = Path.of("src/test/resources/nl/terugblik/agreement");
    private static final Path JOBS = Path.of("jobs");

    @TempDir
    static Path folder;

    private static Study study;

    @BeforeAll
    static void takesEveryEligibleFamily() throws IOException {
        Path jobs = folder.resolve("jobs");
        Files.createDirectories(jobs.resolve("instruments"));
        Files.copy(JOBS.resolve("instruments/ekc-2016.yaml"), jobs.resolve("instruments/ekc-2016.yaml"));
        String published = Files.readString(JOBS.resolve("ekc-follow-up.yaml"));
        Path file = jobs.resolve("ekc-follow-up.yaml");
        Files.writeString(file, published.replaceFirst("(?m)^  quota: .*\n", ""));
        study = StudyFile.read(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void makesOfADeliveryWhatTheReferenceMakesOfIt(String number) {
        Path expected = PINNED.resolve(number).resolve("expected");
        OneRun run = OneRun.of(PINNED.resolve(number).resolve("delivery"), folder.resolve(number), study);

        assertThat(run.refused()).isFalse();
        assertThat(Table.read(run.steward().resolve("reconciliation.csv")))
                .containsExactlyInAnyOrderElementsOf(Table.read(expected.resolve("reconciliation.csv")));
        assertThat(refused(run.steward().resolve("rejections.csv")))
                .containsExactlyElementsOf(rows(expected.resolve("refused.csv")));
        assertThat(flow(run.run().resolve("cohort").resolve("flow.csv")))
                .containsAllEntriesOf(flow(expected.resolve("flow.csv")));
        assertThat(CodedFamilies.of(run.run().resolve("dataset")))
                .isNotEmpty()
                .containsExactlyElementsOf(CodedFamilies.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = "6")
    void refusesADeliveryWholeThatTheReferenceRefuses(String number) {
        assertThat(PINNED.resolve(number).resolve("expected")).doesNotExist();
        assertThat(OneRun.of(PINNED.resolve(number).resolve("delivery"), folder.resolve(number), study)
                        .refused())
                .isTrue();
    }

    private static List<String> refused(Path rejections) {
        return Table.read(rejections).stream()
                .filter(row -> "refused".equals(row.get("severity")))
                .map(row -> row.get("file") + " " + row.get("line"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> rows(Path refused) {
        return Table.read(refused).stream()
                .map(row -> row.get("file") + " " + row.get("line"))
                .sorted()
                .toList();
    }

    private static Map<String, String> flow(Path file) {
        Map<String, String> flow = new TreeMap<>();
        Table.read(file).forEach(row -> flow.put(row.get("reason"), row.get("families") + " " + row.get("children")));
        return flow;
    }
}
