package nl.terugblik.statistics.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the tests of sparse tables against R: Fisher's, and Bowker's statistic against its exact distribution. */
class SparseAgainstRTest {

    private static final FromR.Cases FISHER = FromR.cases("fisher-expected.csv");
    private static final FromR.Cases SYMMETRY = FromR.cases("symmetry-expected.csv");

    static Set<String> fisher() {
        return FISHER.names();
    }

    static Set<String> symmetry() {
        return SYMMETRY.names();
    }

    @ParameterizedTest
    @MethodSource("fisher")
    void comparesTwoSharesAsFisher(String name) {
        FromR.Row cells = FromR.cases("fisher.csv").of(name).get(0);
        long[][] counts = {
            {(long) cells.number("a"), (long) cells.number("b")}, {(long) cells.number("c"), (long) cells.number("d")}
        };
        FromR.agrees(FISHER.of(name), row -> switch (row.text("quantity")) {
            case "p" -> FisherTest.of(counts).found().orElseThrow().p();
            case "sparse" -> FisherTest.isCalledFor(counts) ? 1 : 0;
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("symmetry")
    void bowkersExactPIsThatOfAllWaysToGo(String name) {
        BowkerTest test = bowker(FromR.cases("symmetry.csv").of(name));
        FromR.agrees(SYMMETRY.of(name), row -> test.exactP().orElseThrow());
    }

    private static BowkerTest bowker(List<FromR.Row> cells) {
        int size = (int) Math.sqrt(cells.size());
        long[][] counts = new long[size][size];
        for (FromR.Row cell : cells) {
            counts[(int) cell.number("row") - 1][(int) cell.number("column") - 1] = (long) cell.number("count");
        }
        return BowkerTest.of(counts).found().orElseThrow();
    }

    @Test
    void aFullTableHasNoExactPAndNeedsNone() {
        assertThat(BowkerTest.of(new long[][] {{9, 20, 30}, {24, 9, 40}, {36, 28, 9}})
                        .found()
                        .orElseThrow()
                        .exactP())
                .isEqualTo(OptionalDouble.empty());
    }

    @Test
    void oneSparsePairAmongFullOnesStillHasOneThatIsNearChiSquare() {
        BowkerTest test = BowkerTest.of(new long[][] {{9, 2000, 3000}, {2050, 9, 4}, {2900, 5, 9}})
                .found()
                .orElseThrow();
        assertThat(test.exactP().orElseThrow()).isCloseTo(test.p(), within(0.01));
    }

    @Test
    void twoRowsWithoutCountsCannotBeCompared() {
        assertThat(FisherTest.of(new long[][] {{0, 0}, {0, 0}})).isEqualTo(Result.none(Reason.Code.EMPTY_GROUP));
        assertThat(FisherTest.of(new long[][] {{0, 4}, {0, 6}})).isEqualTo(Result.none(Reason.Code.ONE_CATEGORY));
    }
}
