package nl.terugblik.disclosure.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.disclosure.InventedRun;
import nl.terugblik.disclosure.dataset.Coarsening.Interval;
import nl.terugblik.disclosure.dataset.DatasetControl.Offending;
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

    private static final String KEY = "ab".repeat(32);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void blanksWhatTooFewShareAndEnoughOthersToHideAmong() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(5, "experimental", "1", "0", "2012-02-03", "6.5")
                .families(3, "control", "0", "1", "2012-08-03", "12")
                .families(1, "control", "0", "2", "2013-08-03", "2.25")
                .open();
        DatasetControl control = control(run, WISH);
        assertThat(control.offending()).containsExactly(new Offending(List.of("2013", "2"), 1));
        assertThat(control.withheldFamilies()).isEqualTo(4); // one alone, and the rarest others with it
        control.write(folder.resolve("out"));
        assertThat(lines("coded.csv").get(0)).isEqualTo("family,group,t1,moved,reason,months,withheld");
        assertThat(numbers()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(unnumbered("coded.csv")).isEqualTo("""
                control,,0,,12 and over,t1 reason
                control,,0,,12 and over,t1 reason
                control,,0,,12 and over,t1 reason
                control,,0,,under 6,t1 reason
                experimental,2012,1,0,6 to under 12,
                experimental,2012,1,0,6 to under 12,
                experimental,2012,1,0,6 to under 12,
                experimental,2012,1,0,6 to under 12,
                experimental,2012,1,0,6 to under 12,
                """);
    }

    @Test
    void putsFamiliesInAnOrderOfTheReleasesOwn() throws IOException {
        InventedRun invented = new InventedRun(folder);
        for (int i = 0; i < 40; i++) { // each can be told from the others by when, so that its place is known
            invented.families(1, "control", "1", "0", "2013-01-01", String.valueOf(i));
        }
        RunFolder run = invented.open();
        DatasetWish wish = new DatasetWish(
                List.of("moved", "months"), List.of("moved"), 3, new Coarsening(Interval.YEAR, Map.of()));
        List<List<String>> orders = new ArrayList<>();
        for (String key : List.of(KEY, KEY, "cd".repeat(32))) {
            DatasetControl.control(run, wish, Order.of(key), families(run), List.of())
                    .write(folder.resolve("out"));
            orders.add(lines("coded.csv"));
        }
        assertThat(orders.get(1)).as("the same release").isEqualTo(orders.get(0));
        assertThat(inSamePlace(orders.get(0), orders.get(2)))
                .as("another release")
                .isLessThan(6);
        List<String> asTheRunHasThem = new ArrayList<>(List.of("family"));
        for (int i = 0; i < 40; i++) {
            asTheRunHasThem.add((i + 1) + ",control,1," + i + ",");
        }
        assertThat(inSamePlace(orders.get(0), asTheRunHasThem)).as("the run").isLessThan(6);
    }

    private static long inSamePlace(List<String> one, List<String> other) {
        return IntStream.range(1, one.size())
                .filter(i -> one.get(i).equals(other.get(i)))
                .count();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out/dataset").resolve(file));
    }

    private List<String> numbers() throws IOException {
        return lines("coded.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private String unnumbered(String file) throws IOException {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static Membership families(RunFolder run) {
        return Membership.of("study", run.cohort());
    }

    private static DatasetControl control(RunFolder run, DatasetWish wish) {
        return DatasetControl.control(run, wish, Order.of(KEY), families(run), List.of());
    }

    @Test
    void tellsWhyAValueIsMissingButNotOfThoseWhoLostIt() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(4, "experimental", "", "0")
                .families(2, "control", "1", "")
                .families(4, "control", "1", "1")
                .open();
        control(run, WISH).write(folder.resolve("out"));
        assertThat(unnumbered("missing.csv")).isEqualTo("moved,not_recorded\n".repeat(4));
    }

    /** Whoever asks names what a family could be known by, and would leave out what stands in the way. */
    @Test
    void countsTheDayOfAFamilyAmongWhatItIsKnownByThoughNobodyNamesIt() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(5, "experimental", "1", "0", "2012-02-03", "6.5")
                .families(5, "control", "0", "0", "2013-08-03", "12")
                .families(1, "control", "0", "0", "2014-08-03", "12")
                .open();
        DatasetWish unnamed = new DatasetWish(List.of("t1", "moved", "reason"), List.of("reason"), 3, YEARS);
        DatasetControl control = control(run, unnamed);
        assertThat(control.quasiIdentifiers()).containsExactly("reason", "t1");
        control.write(folder.resolve("out"));
        assertThat(unnumbered("coded.csv")).doesNotContain("2014");
        assertThat(lines("variables.csv")).contains("t1,told by year,yes");
    }

    @Test
    void refusesFewerThanMustLookAlike() {
        RunFolder run =
                new InventedRun(folder).families(2, "experimental", "1", "0").open();
        assertThatThrownBy(() -> control(run, WISH)).isInstanceOf(TooFew.class).hasMessageContaining("2 families");
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
