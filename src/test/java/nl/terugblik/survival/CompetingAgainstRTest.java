package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import nl.terugblik.survival.competing.CumulativeIncidence;
import nl.terugblik.survival.competing.GrayTest;
import nl.terugblik.survival.competing.IncidenceStep;
import nl.terugblik.survival.curve.Chance;
import nl.terugblik.survival.curve.IntervalScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves cumulative incidences against R's {@code survfit} of several states, and Gray's test against {@code cuminc}. */
class CompetingAgainstRTest {

    private static final FromR.Cases INCIDENCE = FromR.cases("/nl/terugblik/survival/incidence-expected.csv");
    private static final FromR.Cases GRAY = FromR.cases("/nl/terugblik/survival/gray-expected.csv");

    static Set<String> incidence() {
        return INCIDENCE.names();
    }

    static Set<String> gray() {
        return GRAY.names();
    }

    static Set<String> sets() {
        return Followers.names();
    }

    @Test
    void isProvenOnManySets() {
        assertThat(incidence()).hasSizeGreaterThan(200);
        assertThat(gray()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("incidence")
    void drawsTheCurveOfR(String name) {
        String[] parts = name.split("/");
        Followers all = Followers.of(parts[0]);
        Followers rows = parts[1].equals("all") ? all : all.group(Integer.parseInt(parts[1]));
        CumulativeIncidence curve = curve(rows, Integer.parseInt(parts[2]));
        FromR.agrees(INCIDENCE.of(name), row -> {
            if (row.text("quantity").equals("steps")) {
                return curve.steps().size();
            }
            double time = Double.parseDouble(row.text("name"));
            Chance chance = curve.at(time).found().orElseThrow();
            return switch (row.text("quantity")) {
                case "incidence" -> chance.value();
                case "error" -> chance.standardError().orElseThrow();
                case "low" -> chance.interval().orElseThrow().low();
                case "high" -> chance.interval().orElseThrow().high();
                case "events" -> step(curve, time).events();
                case "atrisk" -> step(curve, time).atRisk();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    @ParameterizedTest
    @MethodSource("gray")
    void comparesGroupsAsR(String name) {
        String[] parts = name.split("/");
        Followers rows = Followers.of(parts[0]);
        int[] groups = rows.numbers(parts[1]);
        int cause = Integer.parseInt(parts[2]);
        GrayTest test = (parts[3].equals("strata")
                        ? GrayTest.of(rows.followUp(), cause, groups, rows.numbers("stratum"))
                        : GrayTest.of(rows.followUp(), cause, groups))
                .found()
                .orElseThrow();
        FromR.agrees(GRAY.of(name), row -> switch (row.text("quantity")) {
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void drawsTheSameCurveInAnyOrder(String set) {
        Followers rows = Followers.of(set);
        assertThat(curve(rows.shuffled(new Random(7)), 1).steps())
                .isEqualTo(curve(rows, 1).steps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # times   | ends      | groups    | strata    | reason
                      |           |           |           | EMPTY_GROUP
            1 2 3     | 1 1 0     | 7 7 7     | 0 0 0     | EMPTY_GROUP
            1 2 3     | 0 2 0     | 1 1 2     | 0 0 0     | NO_EVENTS
            1 2 3 4   | 1 0 1 0   | 1 1 2 2   | 0 0 1 1   | NEVER_TOGETHER
            1 1       | 1 1       | 1 2       | 0 0       | NEVER_TOGETHER
            """)
    void comparesNoGroupsThatNeverMeet(String times, String ends, String groups, String strata, Reason.Code reason) {
        assertThat(GrayTest.of(
                                NoCurveTest.follow(times, ends),
                                1,
                                NoCurveTest.numbers(groups),
                                NoCurveTest.numbers(strata))
                        .reason())
                .contains(new Reason(reason, List.of()));
    }

    @Test
    void hasNoIncidenceBeyondTheFollowUpUnlessNobodyIsLeft() {
        CumulativeIncidence curve = CumulativeIncidence.of(NoCurveTest.follow("2 4 4", "1 2 0"), 1)
                .found()
                .orElseThrow();
        assertThat(curve.at(1).found()).contains(Chance.of(0, 0, IntervalScale.LOG_LOG));
        assertThat(curve.at(5).reason()).contains(new Reason(Reason.Code.BEYOND_FOLLOW_UP, List.of()));
        assertThat(curve.rows()).isEqualTo(3);
        assertThat(curve.atRisk(3)).isEqualTo(2);
        CumulativeIncidence whole = CumulativeIncidence.of(NoCurveTest.follow("2 4 4", "1 2 1"), 1)
                .found()
                .orElseThrow();
        assertThat(whole.at(5).found().orElseThrow().value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(CumulativeIncidence.of(NoCurveTest.follow("2 4", "1 0"), 3)
                        .map(CumulativeIncidence::steps)
                        .found())
                .contains(List.of());
        assertThat(CumulativeIncidence.of(NoCurveTest.follow("", ""), 1).reason())
                .contains(new Reason(Reason.Code.EMPTY_GROUP, List.of()));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        FollowUp late = FollowUp.entering(new double[] {1}, new double[] {2}, new int[] {1});
        FollowUp rows = NoCurveTest.follow("2", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(late, 1, new int[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(rows, 0, new int[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(rows, 1, new int[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> CumulativeIncidence.of(rows, 0));
    }

    private static CumulativeIncidence curve(Followers rows, int cause) {
        return CumulativeIncidence.of(rows.followUp(), cause, rows.weighting(), IntervalScale.LOG_LOG)
                .found()
                .orElseThrow();
    }

    private static IncidenceStep step(CumulativeIncidence curve, double time) {
        return curve.steps().stream()
                .filter(step -> step.time() == time)
                .findFirst()
                .orElseThrow();
    }
}
