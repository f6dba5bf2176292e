package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nl.terugblik.outcomes.coding.RecodingRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effect on an outcome by other rules, beside that by the study's own. */
class RecodingTableTest {

    private static final String OWN = """
            group        | yes | families
            experimental | 1   | 20
            experimental | 0   | 30
            experimental |     | 5
            control      | 1   | 15
            control      | 0   | 40
            """;

    @TempDir
    private Path run = Path.of("");

    @Test
    void countsWhoChangedAndTestsWhatIsKnown() {
        Tables tables = study().recoded("other", """
                        group        | yes | families
                        experimental | 1   | 18
                        experimental |     | 2
                        experimental | 0   | 30
                        experimental | 1   | 5
                        control      | 1   | 15
                        control      | 0   | 40
                        """).families(OWN);
        RecodingRow own = tables.recodings().get(0);
        RecodingRow other = tables.recodings().get(1);
        assertThat(own.rule()).isEqualTo("main");
        assertThat(own.moved()).isZero();
        assertThat(own.effect().n()).isEqualTo(105);
        assertThat(own.effect().estimate().orElseThrow()).isCloseTo(20 * 40 / (30.0 * 15), within(1e-9));
        assertThat(other.rule()).isEqualTo("other");
        assertThat(other.moved()).isEqualTo(7); // two are no longer known, five are now
        assertThat(other.effect().n()).isEqualTo(108);
        assertThat(other.experimental()).isEqualTo(53);
        assertThat(other.control()).isEqualTo(55);
        assertThat(other.effect().estimate().orElseThrow()).isCloseTo(23 * 40 / (30.0 * 15), within(1e-9));
    }

    @Test
    void leavesOutWhoIsNotThereByTheRule() {
        Tables tables = study().recoded("shorter", """
                        group        | yes | families
                        experimental | 1   | 20
                        experimental | 0   | 30
                        experimental |     | 5
                        control      | 1   | 15
                        control      | 0   | 30
                        """).families(OWN);
        RecodingRow shorter = tables.recodings().get(1);
        assertThat(shorter.moved()).isEqualTo(10);
        assertThat(shorter.control()).isEqualTo(45);
        assertThat(shorter.effect().estimate().orElseThrow()).isCloseTo(20 * 30 / (30.0 * 15), within(1e-9));
    }

    @Test
    void standsWhereNothingIsKnownByTheRule() {
        StudyFiles study = study().recoded("nothing", """
                        group        | yes | families
                        experimental |     | 55
                        control      |     | 55
                        """);
        Tables tables = study.families(OWN);
        RecodingRow nothing = tables.recodings().get(1);
        assertThat(nothing.moved()).isEqualTo(105);
        assertThat(nothing.effect().n()).isZero();
        assertThat(nothing.effect().estimate()).isEmpty();
        assertThat(nothing.effect().note()).isPresent();
        assertThat(study.written(tables, "sensitivity-coding.csv")).hasSize(2);
    }

    @Test
    void isNotThereWhereNoOtherRuleIsAsked() {
        assertThat(study().families(OWN).recodings()).isEmpty();
        assertThat(run.resolve("tables/sensitivity-coding.csv")).doesNotExist();
    }

    private StudyFiles study() {
        return StudyFiles.in(run).variable("yes", "binary", 0, 1).outcome("yes");
    }
}
