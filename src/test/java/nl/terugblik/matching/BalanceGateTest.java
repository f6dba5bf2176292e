package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.matching.balance.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gate asks of balance: the worst row, and those beyond a bound. */
class BalanceGateTest {

    /** After matching the flags differ by 0, −0.5, 0.25 and 0.5, which are 0, −1, 0.5 and 1 standard deviations. */
    private static final String TABLE = """
            treated weight even less more most
            1       1      1    1    1    1
            1       1      0    0    0    0
            0       1      1    1    0    0
            0       1      0    1    1    0
            0       1      1    1    0    0
            0       1      0    1    0    0
            """;

    @Test
    void findsTheLargestDifferenceToEitherSideAndOfEqualsTheFirst() {
        assertThat(balance(TABLE).worst()).map(Balance.Row::covariate).contains("less");
    }

    @Test
    void takesWhatOnlyRoundingTellsApartForEqual() {
        // 2/3 − 2/7 and 5/7 − 1/3 are one number, but not to a computer.
        assertThat(balance("""
                treated weight side
                1 1 a
                1 1 a
                1 1 b
                0 1 a
                0 1 a
                0 1 b
                0 1 b
                0 1 b
                0 1 b
                0 1 b
                """).worst()).flatMap(Balance.Row::level).contains("a");
    }

    @Test
    void hasNoWorstRowWhereNoneHasADifference() {
        assertThat(balance("""
                treated weight age
                1       0      1
                0       0      1
                """).worst()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # bound | failing
            0       | less more most
            0.4     | less more most
            0.5     | less most
            0.9     | less most
            1       | -
            """)
    void letsThroughWhatIsWithinTheBoundOrOnIt(double bound, String failing) {
        assertFailing(balance(TABLE), bound, failing.replace("-", ""));
    }

    @Test
    void failsDifferencesThatNothingCanBeDividedBy() {
        assertFailing(balance("""
                treated weight same apart single
                1       1      3    5     .
                1       1      3    5     2
                0       1      3    4     2
                0       0.4    3    4     2
                0       1.6    3    4     2
                """), 10, "apart");
    }

    @Test
    void failsEverythingWhereNobodyIsMatched() {
        assertFailing(balance("""
                treated weight age flag
                1       0      1   1
                1       0      2   0
                0       0      1   1
                0       0      2   0
                """), 10, "age flag");
    }

    @Test
    void refusesABoundThatIsNone() {
        Balance balance = balance(TABLE);
        assertThatIllegalArgumentException().isThrownBy(() -> balance.failing(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> balance.failing(Double.NaN));
    }

    private static void assertFailing(Balance balance, double bound, String names) {
        List<String> expected =
                Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList();
        assertThat(balance.failing(bound)).extracting(Balance.Row::covariate).isEqualTo(expected);
    }

    private static Balance balance(String table) {
        return JudgedTable.of(table, MissingPolicy.DROP).balance();
    }
}
