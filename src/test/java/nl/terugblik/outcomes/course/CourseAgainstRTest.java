package nl.terugblik.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.outcomes.CourseTables;
import nl.terugblik.outcomes.Tables;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.time.TimeRow;
import nl.terugblik.statistics.FromR;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves the tables about the course of time against R, which computed them anew from the files of a dataset. */
class CourseAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/outcomes/course/expected.csv");

    private static CourseTables tables =
            new CourseTables(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void analyse() throws URISyntaxException {
        Path run = Path.of(Objects.requireNonNull(CourseAgainstRTest.class.getResource("expected.csv"))
                        .toURI())
                .resolveSibling("");
        tables = Tables.analyse(run).course();
    }

    private static String group(Optional<Side> side) {
        return side.map(one -> one == Side.TREATED ? "experimental" : "control").orElse("difference");
    }

    @Test
    void trajectoriesAgreeWithR() {
        FromR.agrees(EXPECTED.of("trajectories"), expected -> {
            String[] name = expected.text("name").split(" ");
            CourseRow row = tables.courses().stream()
                    .filter(found -> found.measure().equals(name[0])
                            && found.moment().equals(name[1])
                            && group(Optional.of(found.side())).equals(name[2]))
                    .findFirst()
                    .orElseThrow();
            return switch (expected.text("quantity")) {
                case "n" -> row.n();
                case "figure" -> row.figure().orElseThrow();
                case "low" -> row.low().orElseThrow();
                case "high" -> row.high().orElseThrow();
                default -> throw new IllegalStateException(expected.text("quantity"));
            };
        });
    }

    @Test
    void changesAgreeWithR() {
        FromR.agrees(EXPECTED.of("changes"), expected -> {
            String[] name = expected.text("name").split(" ");
            ChangeRow row = tables.changes().stream()
                    .filter(found -> found.measure().equals(name[0])
                            && found.from().equals(name[1])
                            && found.to().equals(name[2])
                            && group(found.side()).equals(name[3]))
                    .findFirst()
                    .orElseThrow();
            return switch (expected.text("quantity")) {
                case "n" -> row.n();
                case "change" -> row.change().orElseThrow();
                case "low" -> row.low().orElseThrow();
                case "p" -> row.p().orElseThrow();
                default -> throw new IllegalStateException(expected.text("quantity"));
            };
        });
    }

    @Test
    void timesAgreeWithR() {
        FromR.agrees(EXPECTED.of("times"), expected -> {
            String[] name = expected.text("name").split(" ");
            TimeRow row = tables.times().stream()
                    .filter(found ->
                            found.question().equals(name[0]) && found.analysis().equals(name[1]))
                    .findFirst()
                    .orElseThrow();
            String quantity = expected.text("quantity");
            TimeRow.Side side = quantity.endsWith("_experimental") ? row.experimental() : row.control();
            return switch (quantity) {
                case "n_experimental", "n_control" -> side.children();
                case "events_experimental", "events_control" -> side.first();
                case "other_experimental", "other_control" -> side.other();
                case "short_experimental", "short_control" -> side.early();
                case "median_experimental", "median_control" -> side.median().orElseThrow();
                case "logrank" -> row.logRank().orElseThrow();
                case "hazard_ratio" -> row.hazardRatio().orElseThrow();
                case "ci_low" -> row.low().orElseThrow();
                case "proportional_p" -> row.proportionalP().orElseThrow();
                case "logrank_robust" -> row.robust().logRank().orElseThrow();
                case "proportional_robust_p" -> row.robust().proportionalP().orElseThrow();
                case "gray_robust_p" -> row.robust().grayP().orElseThrow();
                default -> throw new IllegalStateException(quantity);
            };
        });
    }

    @Test
    void theLandmarkComesFirstWhereThereIsOne() {
        assertThat(tables.times().stream().map(row -> row.question() + " " + row.analysis()))
                .containsExactly(
                        "supervision_end landmark",
                        "supervision_end all",
                        "new_placement landmark",
                        "new_placement all",
                        "reunification all");
    }

    @Test
    void everyChildLivesSomewhereAtEveryMoment() {
        assertThat(tables.residence().stream().mapToInt(ResidenceRow::children).sum())
                .isEqualTo(226);
        assertThat(tables.residence())
                .allSatisfy(row -> assertThat(row.states()).hasSize(3).isSubsetOf(ResidenceTable.STATES));
    }
}
