package nl.terugblik.release.plan;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Release plans as people write them. */
class PlanFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsThePlansThatComeWithTheProgram() {
        ReleasePlan tables = PlanFile.read(Path.of("jobs/releases/tables.yaml"), 10);
        assertThat(tables.tables()).containsExactly("all");
        assertThat(tables.threshold()).isEqualTo(10);
        assertThat(tables.kind()).isEqualTo("tables");
        ReleasePlan dataset = PlanFile.read(Path.of("jobs/releases/dataset.yaml"), 10);
        assertThat(dataset.kind()).isEqualTo("dataset");
        assertThat(dataset.dataset().orElseThrow().quasiIdentifiers()).contains("t1", "ethnicity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "20.0", "1000", "1e2"})
    void takesAnyThresholdFromTenToAThousand(String threshold) throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), "release: x\nto: y\nthreshold: " + threshold + "\ntables: all\n");
        assertThat(PlanFile.read(plan, 10).threshold()).isEqualTo((int) Double.parseDouble(threshold));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release: x~to: y | plan.yaml line 1",
                "release: x~to: y~tables: all~dataset: {variables: [t1], quasi_identifiers: [t1]} | plan.yaml line 1",
                "release: x~to: y~threshold: 9~tables: all | line 3: threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: -10~tables: all | line 3: threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 0~tables: all | line 3: threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 2147483648~tables: all | threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: ten~tables: all | threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], k: -12} | line 3: dataset.k must be a",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], k: 12.5} | line 3: dataset.k must be a",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], k: 4294967306} | line 3: dataset.k must",
                "release: x~to: y~threshold: 1001~tables: all | line 3: threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 20.5~tables: all | line 3: threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 3000000000~tables: all | threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 99999999999~tables: all | threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~threshold: 1.0e400~tables: all | threshold must be a whole number from 10 to 1000.",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], k: 99999999999} | line 3: dataset.k must",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], k: 2} | line 3: dataset.k must be a",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], bands: {a: [1.0e400]}}"
                        + " | line 3: dataset.bands.a[0] must be a number.",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], bands: {a: [.inf]}}"
                        + " | line 3: dataset.bands.a[0] must be a number.",
                "release: x~to: y~dataset: {variables: [t1], quasi_identifiers: [t1], bands: {t1: [1]}} | is a day, which",
                "release: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa~to: y~tables: all"
                        + " | line 1: release must be at most 64 letters.",
                "release: X~to: y~tables: all | release",
                "release: x~to: y~dataset: {variables: [t1], quasi_identifiers: [t2]} | names t2",
                "release: x~to: y~dataset: {variables: [t1], quasi_identifiers: [t1], bands: {a: [1]}} | not among",
                "release: x~to: y~dataset: {variables: [a], quasi_identifiers: [a], bands: {a: [2, 1]}} | must rise",
            })
    void saysWhatIsWrong(String yaml, String sentence) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml.replace("~", "\n") + "\n");
        assertThatThrownBy(() -> PlanFile.read(plan, 10))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }
}
