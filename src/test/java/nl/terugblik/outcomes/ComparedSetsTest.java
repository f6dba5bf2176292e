package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import nl.terugblik.outcomes.plan.UnreadableDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a study that tells apart other groups than two, or whose tables compare different families. */
class ComparedSetsTest {

    private static final String THREE = """
            group     | analysed | boy | months | families
            held      | 1        | 1   | 4      | 6
            held      | 1        | 0   | 6      | 4
            stopped   | 0        | 1   | 9      | 20
            usual     | 1        | 1   | 3      | 5
            usual     | 1        | 0   | 8      | 7
            usual     | 0        | 0   | 8      | 2
            """;

    private static final String SETS = """
            "groups": ["held", "stopped", "usual"], "sets": [
              {"name": "offered", "treated": ["held", "stopped"], "control": ["usual"], "baseline": ["boy"]},
              {"name": "analysed", "treated": ["held"], "control": ["usual"], "where": "analysed"}]""";

    @TempDir
    Path run;

    @Test
    void everyDifferenceIsOfTheTreatedGroupMinusTheControlGroupWhateverTheyAreCalled() {
        Tables tables = study().plan("""
                        "groups": ["held", "stopped", "usual"], "comparison": {"treated": "held", "control": "usual"}""").outcome("months").families(THREE);

        assertThat(tables.outcomes().get(0).experimental().n()).isEqualTo(10);
        assertThat(tables.outcomes().get(0).control().n()).isEqualTo(12);
        assertThat(tables.outcomes().get(0).experimental().figure()).hasValue(4.8);
        assertThat(tables.effectSizes().get(0).estimate().orElseThrow()).isNegative();
        assertThat(study().written(tables, "outcomes.csv")).hasSize(1);
    }

    @Test
    void aNoteNamesTheGroupsOfTheStudy() {
        Tables tables = study().plan("""
                        "groups": ["held", "stopped", "usual"], "comparison": {"treated": "usual", "control": "held"}""").outcome("boy").families(THREE);

        assertThat(study().written(tables, "outcomes.csv"))
                .singleElement()
                .asString()
                .contains("5 usual families have the outcome and 7 have not, 6 held families have it and 4 have not");
    }

    @Test
    void aSetWithABaselineOfItsOwnComparesWhomItNamesAndAllElseTheRest() {
        Tables tables = study().plan(SETS).baseline("boy").outcome("months").families(THREE);

        assertThat(study().written(tables, "baseline.csv"))
                .extracting(row -> row.substring(0, row.indexOf(",", row.indexOf(",boy,1") + 7)))
                .contains("offered,boy,1,44", "analysed,boy,1,22");
        assertThat(tables.outcomes().get(0).experimental().n()).isEqualTo(10);
        assertThat(tables.outcomes().get(0).control().n()).isEqualTo(12);
        assertThat(study().written(tables, "outcomes.csv")).allMatch(row -> row.startsWith("analysed,months,"));
    }

    @Test
    void aGroupThatTheStudyDoesNotNameMakesTheDatasetUnreadable() {
        assertThatExceptionOfType(UnreadableDataset.class)
                .isThrownBy(() -> study().plan(SETS.replace("\"stopped\", ", "").replace(", \"stopped\"]", "]"))
                        .outcome("months")
                        .families(THREE))
                .withMessageContaining("column group holds neither held nor usual");
    }

    private StudyFiles study() {
        return StudyFiles.in(run).variable("boy", "binary").variable("months", "continuous");
    }
}
