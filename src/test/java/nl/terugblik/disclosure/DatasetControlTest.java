package nl.terugblik.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.disclosure.Coarsening.Interval;
import nl.terugblik.disclosure.DatasetControl.Offending;
import nl.terugblik.disclosure.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dataset that leaves the house. */
class DatasetControlTest {

    private static final Coarsening YEARS = new Coarsening(Interval.YEAR, Map.of("months", List.of(6.0, 12.0)));
    private static final DatasetWish WISH =
            new DatasetWish(List.of("t1", "moved", "reason", "months"), List.of("t1", "reason"), 3, YEARS);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void blanksWhatTooFewShareAndEnoughOthersToHideAmong() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(5, "experimental", "1", "0", "2012-02-03", "6.5")
                .families(3, "control", "0", "1", "2012-08-03", "12")
                .families(1, "control", "0", "2", "2013-08-03", "2.25")
                .open();
        DatasetControl control = DatasetControl.control(run, WISH);
        assertThat(control.offending()).containsExactly(new Offending(List.of("2013", "2"), 1));
        assertThat(control.withheldFamilies()).isEqualTo(4); // one alone, and the rarest others with it
        control.write(folder.resolve("out"));
        assertThat(Files.readString(folder.resolve("out/dataset/coded.csv"))).isEqualTo("""
                family,group,t1,moved,reason,months,withheld
                1,experimental,2012,1,0,6 to under 12,
                2,experimental,2012,1,0,6 to under 12,
                3,experimental,2012,1,0,6 to under 12,
                4,experimental,2012,1,0,6 to under 12,
                5,experimental,2012,1,0,6 to under 12,
                6,control,,0,,12 and over,t1 reason
                7,control,,0,,12 and over,t1 reason
                8,control,,0,,12 and over,t1 reason
                9,control,,0,,under 6,t1 reason
                """);
    }

    @Test
    void tellsWhyAValueIsMissingButNotOfThoseWhoLostIt() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(4, "experimental", "", "0")
                .families(2, "control", "1", "")
                .families(4, "control", "1", "1")
                .open();
        DatasetControl.control(run, WISH).write(folder.resolve("out"));
        assertThat(Files.readString(folder.resolve("out/dataset/missing.csv"))).isEqualTo("""
                family,variable,reason
                1,moved,not_recorded
                2,moved,not_recorded
                3,moved,not_recorded
                4,moved,not_recorded
                """);
    }

    @Test
    void refusesFewerThanMustLookAlike() {
        RunFolder run =
                new InventedRun(folder).families(2, "experimental", "1", "0").open();
        assertThatThrownBy(() -> DatasetControl.control(run, WISH))
                .isInstanceOf(TooFew.class)
                .hasMessageContaining("2 families");
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER,   t1,     2013-03-31, 2013-Q1",
        "QUARTER,   t3,     2013-04-01, 2013-Q2",
        "HALF_YEAR, t2,     2013-06-30, 2013-H1",
        "HALF_YEAR, t2,     2013-07-01, 2013-H2",
        "YEAR,      t1,     2013-12-31, 2013",
        "YEAR,      months, 5.99,       under 6",
        "YEAR,      months, 6,          6 to under 12",
        "YEAR,      months, 12,         12 and over",
        "YEAR,      age,    7.51,       8",
        "YEAR,      age,    7,          7",
        "YEAR,      age,    '',         ''",
    })
    void tellsLessPrecisely(Interval interval, String variable, String cell, String told) {
        Coarsening coarsening = new Coarsening(interval, Map.of("months", List.of(6.0, 12.0)));
        assertThat(coarsening.of(variable, cell)).isEqualTo(told);
    }
}
