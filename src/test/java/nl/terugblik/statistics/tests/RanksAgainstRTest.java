package nl.terugblik.statistics.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the test of Kruskal and Wallis against R's {@code kruskal.test}. */
class RanksAgainstRTest {

    private static final FromR.Cases RANKED = FromR.cases("ranks.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("ranks-expected.csv");

    static Set<String> ranked() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("ranked")
    void groupsAreComparedByRanks(String name) {
        List<FromR.Row> rows = RANKED.of(name);
        int groups = (int) rows.get(rows.size() - 1).number("group");
        double[][] values = IntStream.rangeClosed(1, groups)
                .mapToObj(group -> FromR.column(
                        rows.stream()
                                .filter(row -> row.number("group") == group)
                                .toList(),
                        row -> row.number("value")))
                .toArray(double[][]::new);
        KruskalWallisTest test = KruskalWallisTest.of(values).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void saysWhyThereIsNoTest() {
        assertThat(why(new double[] {1, 2})).isEqualTo(Reason.Code.EMPTY_GROUP);
        assertThat(why(new double[] {1, 2}, new double[0])).isEqualTo(Reason.Code.EMPTY_GROUP);
        assertThat(why(new double[] {1, 1}, new double[] {1})).isEqualTo(Reason.Code.NO_VARIATION);
    }

    private static Reason.Code why(double[]... groups) {
        return KruskalWallisTest.of(groups).reason().orElseThrow().code();
    }
}
