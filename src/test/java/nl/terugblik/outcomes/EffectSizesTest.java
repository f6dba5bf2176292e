package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.check.CheckRow;
import nl.terugblik.outcomes.check.SelfCheck;
import nl.terugblik.outcomes.effects.EffectSizeRow;
import nl.terugblik.outcomes.effects.EffectSizeRow.Measure;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.tests.GroupSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Effects in shared measures, and the second look at every test. */
class EffectSizesTest {

    private static final String FAMILIES = """
            group        | yes | months | families
            experimental | 1   | 4      | 30
            experimental | 0   | 6      | 20
            control      | 1   | 5      | 15
            control      | 0   | 9      | 35
            """;

    @TempDir
    Path run;

    @Test
    void aShareIsGivenAsDifferenceAndAsRatio() {
        List<EffectSizeRow> rows = study().outcome("yes").families(FAMILIES).effectSizes();

        assertThat(rows)
                .extracting(EffectSizeRow::measure)
                .containsExactly(Measure.RISK_DIFFERENCE, Measure.ODDS_RATIO, Measure.LOG_ODDS_RATIO);
        assertThat(rows.get(0).estimate().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(rows.get(1).estimate().orElseThrow()).isCloseTo(30.0 * 35 / (20 * 15), within(1e-9));
        assertThat(rows.get(2).standardError().orElseThrow())
                .isCloseTo(Math.sqrt(1.0 / 30 + 1.0 / 20 + 1.0 / 15 + 1.0 / 35), within(1e-9));
        // One test is adjusted for no other.
        assertThat(rows.get(0).adjusted()).isEqualTo(rows.get(0).p());
    }

    @Test
    void aMeanIsGivenInItsUnitAndInDeviations() {
        List<EffectSizeRow> rows = study().outcome("months").families(FAMILIES).effectSizes();

        // Means 4.8 and 7.8; squares within groups 48 and 168 over 98 degrees of freedom.
        assertThat(rows.get(0).estimate().orElseThrow()).isCloseTo(-3, within(1e-12));
        assertThat(rows.get(1).estimate().orElseThrow()).isCloseTo(-3 / Math.sqrt(216.0 / 98), within(1e-9));
    }

    @Test
    void everyMeasureHasAnError() {
        List<EffectSizeRow> shares = study().outcome("yes").families(FAMILIES).effectSizes();
        List<EffectSizeRow> means = study().outcome("months").families(FAMILIES).effectSizes();

        double odds = 30.0 * 35 / (20 * 15);
        double log = Math.sqrt(1.0 / 30 + 1.0 / 20 + 1.0 / 15 + 1.0 / 35);
        assertThat(shares.get(0).standardError().orElseThrow())
                .isCloseTo(Math.sqrt(0.6 * 0.4 / 50 + 0.3 * 0.7 / 50), within(1e-12));
        assertThat(shares.get(1).standardError().orElseThrow()).isCloseTo(odds * log, within(1e-8));
        assertThat(means).extracting(row -> row.standardError().isPresent()).containsOnly(true);
    }

    /** J for two groups of 50 is 1 - 3/(4·98 - 1). */
    @Test
    void hedgesCorrectsForSmallGroups() {
        List<EffectSizeRow> rows = study().outcome("months").families(FAMILIES).effectSizes();
        double j = 1 - 3.0 / (4 * 98 - 1);

        assertThat(rows.get(2).measure()).isEqualTo(Measure.HEDGES_G);
        assertThat(rows.get(2).estimate().orElseThrow())
                .isCloseTo(j * rows.get(1).estimate().orElseThrow(), within(1e-12));
        assertThat(rows.get(2).standardError().orElseThrow())
                .isCloseTo(j * rows.get(1).standardError().orElseThrow(), within(1e-12));
    }

    @Test
    void anEstimateStandsAlsoWhereFewFamiliesWithholdTheTest() {
        List<EffectSizeRow> rows = study().outcome("yes").families("""
                        group        | yes | months | families
                        experimental | 1   | 4      | 7
                        experimental | 0   | 6      | 63
                        control      | 1   | 5      | 11
                        control      | 0   | 9      | 59
                        """).effectSizes();

        assertThat(rows).extracting(EffectSizeRow::test).containsOnly(EffectSizeRow.Test.WITHHELD);
        assertThat(rows.get(2).estimate().orElseThrow()).isCloseTo(Math.log(7.0 * 59 / (63 * 11)), within(1e-9));
        assertThat(rows).extracting(EffectSizeRow::p).containsOnly(OptionalDouble.empty());
        assertThat(rows.get(0).note().orElseThrow().sentence("experimental", "control"))
                .startsWith("Not tested: 7 experimental families");
    }

    @Test
    void anOutcomeThatNobodyOfAGroupHasGivesNoOddsRatio() {
        List<EffectSizeRow> rows = study().outcome("yes").families("""
                        group        | yes | months | families
                        experimental | 0   | 6      | 20
                        control      | 1   | 5      | 11
                        control      | 0   | 9      | 20
                        """).effectSizes();

        assertThat(rows)
                .extracting(EffectSizeRow::test)
                .containsExactly(EffectSizeRow.Test.WITHHELD, EffectSizeRow.Test.NONE, EffectSizeRow.Test.NONE);
        assertThat(rows.get(0).estimate().orElseThrow()).isCloseTo(-11.0 / 31, within(1e-12));
    }

    @Test
    void everyUnadjustedTestIsComputedASecondTime() {
        List<CheckRow> checks = study().baseline("yes", "months")
                .outcome("yes")
                .families(FAMILIES)
                .checks();

        assertThat(checks)
                .extracting(CheckRow::figure)
                .containsExactly(
                        "statistic", "p", "statistic", "p", "odds_ratio", "ci_low", "ci_high", "statistic", "p");
        assertThat(checks).extracting(CheckRow::verdict).containsOnly(CheckRow.Verdict.AGREES);
    }

    @Test
    void aModelWithCovariatesIsSaidNotToBeChecked() {
        List<CheckRow> checks =
                study().outcome("months", "yes").families(FAMILIES).checks();

        assertThat(checks).extracting(CheckRow::verdict).containsOnly(CheckRow.Verdict.NOT_CHECKED);
        assertThat(checks).extracting(CheckRow::again).containsOnly(OptionalDouble.empty());
    }

    @Test
    void aFigureThatIsWrongIsFound() {
        Tables tables = study().outcome("yes").families(FAMILIES);
        OutcomeRow right = tables.outcomes().get(0);
        GroupSummary wrong = new GroupSummary(50, OptionalDouble.of(31), OptionalDouble.empty());
        OutcomeRow changed = new OutcomeRow(
                right.outcome(),
                right.covariates(),
                wrong,
                right.control(),
                right.tested(),
                right.nagelkerke(),
                right.note());

        assertThat(SelfCheck.rows(Map.of(), List.of(changed), false))
                .extracting(CheckRow::verdict)
                .containsOnly(CheckRow.Verdict.DIFFERS);
    }

    private StudyFiles study() {
        return StudyFiles.in(run).variable("yes", "binary").variable("months", "continuous");
    }
}
