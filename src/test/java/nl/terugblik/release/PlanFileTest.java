package nl.terugblik.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.protocol.InvalidStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Release plans as people write them. */
class PlanFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsThePlansThatComeWithTheProgram() {
        ReleasePlan tables = PlanFile.read(Path.of("jobs/releases/tables.yaml"));
        assertThat(tables.tables()).containsExactly("all");
        assertThat(tables.threshold()).isEqualTo(10);
        assertThat(tables.kind()).isEqualTo("tables");
        ReleasePlan dataset = PlanFile.read(Path.of("jobs/releases/dataset.yaml"));
        assertThat(dataset.kind()).isEqualTo("dataset");
        assertThat(dataset.dataset().orElseThrow().quasiIdentifiers()).contains("t1", "ethnicity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release: x~to: y | plan.yaml line 1",
                "release: x~to: y~tables: all~dataset: {variables: [t1], quasi_identifiers: [t1]} | plan.yaml line 1",
                "release: x~to: y~threshold: 1~tables: all | threshold",
                "release: X~to: y~tables: all | release",
                "release: x~to: y~dataset: {variables: [t1], quasi_identifiers: [t2]} | names t2",
                "release: x~to: y~dataset: {variables: [t1], quasi_identifiers: [t1], bands: {a: [1]}} | not among",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], bands: {a: [2, 1]}} | must rise",
            })
    void saysWhatIsWrong(String yaml, String sentence) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml.replace("~", "\n") + "\n");
        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }
}
