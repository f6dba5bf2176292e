package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.terugblik.statistics.tests.LeveneTest;
import nl.terugblik.statistics.tests.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves Welch's t-test and Levene's test about means against R. */
class SpreadAgainstRTest {

    private static final FromR.Cases GROUPS = FromR.cases("groups.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("spread-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        double[] experimental = group(name, "experimental");
        double[] control = group(name, "control");
        TTest test = TTest.welch(experimental, control).found().orElseThrow();
        LeveneTest levene = LeveneTest.aboutMeans(experimental, control).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "difference" -> test.difference();
            case "error" -> test.standardError();
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> row.text("name").equals("levene") ? levene.p() : test.p();
            case "low" -> test.interval().low();
            case "high" -> test.interval().high();
            case "levene" -> levene.f();
            case "levenedf" -> levene.residualDf();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void welchNeedsTwoValuesInEachGroup() {
        assertThat(TTest.welch(new double[] {1.5, 2.25}, new double[] {3})
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(Reason.Code.TOO_FEW_ROWS);
        assertThat(TTest.welch(new double[0], new double[] {3, 4})
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(Reason.Code.EMPTY_GROUP);
    }

    @Test
    void nothingIsToldOfGroupsWithoutAnySpread() {
        double[] same = {2, 2, 2};
        assertThat(TTest.welch(same, same).reason().orElseThrow().code()).isEqualTo(Reason.Code.NO_VARIATION);
        assertThat(LeveneTest.aboutMeans(same, same).reason().orElseThrow().code())
                .isEqualTo(Reason.Code.NO_VARIATION);
    }

    @Test
    void equalSpreadsAndSizesGiveWelchTheFiguresOfThePooledTest() {
        double[] one = {1, 2, 3, 4};
        double[] other = {3, 4, 5, 6};
        TTest welch = TTest.welch(one, other).found().orElseThrow();
        TTest pooled = TTest.pooled(one, other).found().orElseThrow();
        assertThat(welch.statistic()).isEqualTo(pooled.statistic());
        assertThat(welch.df()).isEqualTo(pooled.df());
    }

    private static double[] group(String name, String group) {
        return GROUPS.of(name).stream()
                .filter(row -> row.text("group").equals(group))
                .mapToDouble(row -> row.number("value"))
                .toArray();
    }
}
