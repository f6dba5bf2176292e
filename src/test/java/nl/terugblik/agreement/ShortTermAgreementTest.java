package nl.terugblik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small deliveries of sub-study IV, most of them spoilt, and what the reading of its page in {@code bench/reference} makes of them. */
@UsesRegister
class ShortTermAgreementTest {

    private static final Path PINNED = Path.of("src/test/resources/nl/terugblik/agreement/short-term");
    private static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-short-term.yaml"));
    private static final Set<String> OF_THE_PROJECT_ALONE = Set.of("t2_source", "conference_begun", "conference_price");

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void makesOfADeliveryWhatTheReferenceMakesOfIt(String number) {
        Path expected = PINNED.resolve(number).resolve("expected");
        OneRun run = OneRun.of(PINNED.resolve(number).resolve("delivery"), folder.resolve(number), STUDY);

        assertThat(run.refused()).isFalse();
        assertThat(Table.read(run.steward().resolve("reconciliation.csv")))
                .containsExactlyInAnyOrderElementsOf(Table.read(expected.resolve("reconciliation.csv")));
        assertThat(flow(run.run().resolve("cohort").resolve("flow.csv")))
                .containsAllEntriesOf(flow(expected.resolve("flow.csv")));
        assertThat(CodedFamilies.of(run.run().resolve("dataset"), OF_THE_PROJECT_ALONE))
                .isNotEmpty()
                .containsExactlyElementsOf(CodedFamilies.of(expected));
    }

    private static Map<String, String> flow(Path file) {
        Map<String, String> flow = new TreeMap<>();
        Table.read(file)
                .forEach(row -> flow.put(
                        row.get("step") + " " + row.get("reason"), row.get("families") + " " + row.get("children")));
        return flow;
    }
}
