package nl.terugblik.matching;

import static nl.terugblik.matching.MissingPolicy.CATEGORY;
import static nl.terugblik.matching.MissingPolicy.DROP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.matching.balance.Balance;
import org.junit.jupiter.api.Test;

/** The rules of balance, on tables small enough to check by hand. */
class BalanceTest {

    private static final String TABLE = """
            treated weight age flag region
            1       1      2   1    north
            1       1      4   0    south
            1       0      6   1    south
            0       1.5    2   0    north
            0       0.5    6   0    south
            0       0      6   1    east
            """;

    // Columns: treated, control, difference, in standard deviations, ratio of variances, mean and largest of the eCDFs.

    @Test
    void comparesNumbersAndSharesBeforeAndAfter() {
        assertBalance(JudgedTable.of(TABLE, DROP).balance(), """
                age          all     4     4.667 -0.667 -0.333 0.75 0.111 0.333
                age          matched 3     3      0      0     0.25 0.167 0.25
                flag         all     0.667 0.333  0.333  0.707 .    0.333 0.333
                flag         matched 0.5   0      0.5    1.061 .    0.5   0.5
                region=east  all     0     0.333 -0.333 -1     .    0.333 0.333
                region=east  matched 0     0      0      0     .    0     0
                region=north all     0.333 0.333  0      0     .    0     0
                region=north matched 0.5   0.75  -0.25  -0.53  .    0.25  0.25
                region=south all     0.667 0.333  0.333  0.707 .    0.333 0.333
                region=south matched 0.5   0.25   0.25   0.53  .    0.25  0.25
                """);
    }

    @Test
    void judgesAnyColumnThatIsAskedFor() {
        JudgedTable judged = JudgedTable.of(TABLE, DROP);
        assertThat(Balance.of(judged.table(), judged.matching(), List.of("flag", "age"))
                        .rows())
                .extracting(Balance.Row::covariate)
                .containsExactly("flag", "age");
        assertThatThrownBy(() -> Balance.of(judged.table(), judged.matching(), List.of("height")))
                .isInstanceOf(CannotMatch.class)
                .hasMessageContaining("height");
    }

    @Test
    void dividesByThePooledDeviationWhereTheTreatedDoNotVary() {
        assertBalance(balance(DROP, """
                treated weight age flag
                1       1      4   1
                1       1      4   1
                0       1      1   0
                0       1      3   1
                """), """
                age  all     4 2   2   2 0 0.5 1
                age  matched 4 2   2   2 0 0.5 1
                flag all     1 0.5 0.5 1.414 . 0.5 0.5
                flag matched 1 0.5 0.5 1.414 . 0.5 0.5
                """);
    }

    @Test
    void saysWhyNothingCanBeDividedByWhereNobodyVaries() {
        assertBalance(balance(DROP, """
                treated weight same apart flag
                1       1      0.1  5     1
                1       1      0.1  5     1
                0       0.3    0.1  4     0
                0       0.7    0.1  4     0
                0       2      0.1  4     0
                """), """
                same  all     0.1 0.1 0 NO_VARIATION . 0 0
                same  matched 0.1 0.1 0 NO_VARIATION . 0 0
                apart all     5   4   1 NO_VARIATION . 0.5 1
                apart matched 5   4   1 NO_VARIATION . 0.5 1
                flag  all     1   0   1 NO_VARIATION . 1 1
                flag  matched 1   0   1 NO_VARIATION . 1 1
                """);
    }

    @Test
    void takesDeviationsFromAllRowsSoThatOneMatchedPairHasADifferenceToo() {
        assertBalance(balance(DROP, """
                treated weight age
                1       1      2
                1       0      6
                0       1      4
                0       0      8
                """), """
                age all     4 6 -2 -0.707 1 0.25 0.5
                age matched 2 4 -2 -0.707 . 0.25 1
                """);
    }

    @Test
    void needsTwoTreatedRowsForADeviationOfNumbers() {
        assertBalance(balance(DROP, """
                treated weight age
                1       1      2
                0       1      4
                0       0      8
                """), """
                age all     2 6 -4 TOO_FEW_ROWS . 0.5 1
                age matched 2 4 -2 TOO_FEW_ROWS . 0.333 1
                """);
    }

    @Test
    void judgesOnlyKnownValuesWhereRowsWithoutThemAreDropped() {
        assertBalance(balance(DROP, """
                treated weight age flag region
                1       1      2   1    a
                1       0      4   .    b
                1       0      .   1    .
                0       1      2   0    b
                0       1      6   1    a
                """), """
                age      all     3   4   -1   -0.707 0.25 0.167 0.5
                age      matched 2   4   -2   -1.414 . 0.333 0.5
                flag     all     1   0.5  0.5  1.414 . 0.5  0.5
                flag     matched 1   0.5  0.5  1.414 . 0.5  0.5
                region=a all     0.5 0.5  0    0     . 0    0
                region=a matched 1   0.5  0.5  1     . 0.5  0.5
                region=b all     0.5 0.5  0    0     . 0    0
                region=b matched 0   0.5 -0.5 -1     . 0.5  0.5
                """);
    }

    @Test
    void countsMissingAsALevelWhereItIsACategory() {
        assertBalance(balance(CATEGORY, """
                treated weight age region sex
                1       1      2   a      f
                1       1      .   .      m
                0       1      2   a      m
                0       1      6   .      m
                0       0      .   a      f
                0       0      4   a      f
                """), """
                age            all     2   4    -2    TOO_FEW_ROWS . 0.333 0.667
                age            matched 2   4    -2    TOO_FEW_ROWS . 0.333 0.5
                age=missing    all     0.5 0.25  0.25  0.5   . 0.25  0.25
                age=missing    matched 0.5 0     0.5   1     . 0.5   0.5
                region=a       all     0.5 0.75 -0.25 -0.5   . 0.25  0.25
                region=a       matched 0.5 0.5   0     0     . 0     0
                region=missing all     0.5 0.25  0.25  0.5   . 0.25  0.25
                region=missing matched 0.5 0.5   0     0     . 0     0
                sex=f          all     0.5 0.5   0     0     . 0     0
                sex=f          matched 0.5 0     0.5   1     . 0.5   0.5
                sex=m          all     0.5 0.5   0     0     . 0     0
                sex=m          matched 0.5 1    -0.5  -1     . 0.5   0.5
                """);
    }

    @Test
    void hasNoFiguresWhereNobodyIsMatchedOrKnown() {
        assertBalance(balance(DROP, """
                treated weight age flag height
                1       0      2   1    .
                1       0      4   0    .
                0       0      2   1    1.5
                0       0      4   0    1.7
                """), """
                age    all     3   3   0 0 1 0 0
                age    matched . . . EMPTY_GROUP . . .
                flag   all     0.5 0.5 0 0 . 0 0
                flag   matched . . . EMPTY_GROUP . . .
                height all     . 1.6 . EMPTY_GROUP . . .
                height matched . .   . EMPTY_GROUP . . .
                """);
    }

    @Test
    void takesZeroWithEitherSignAsOneValue() {
        assertBalance(balance(DROP, """
                treated weight age
                1       1      -0.0
                1       1      2
                0       1      0.0
                0       1      2
                """), """
                age all     1 1 0 0 1 0 0
                age matched 1 1 0 0 1 0 0
                """);
    }

    private static Balance balance(MissingPolicy missing, String table) {
        return JudgedTable.of(table, missing).balance();
    }

    private static void assertBalance(Balance balance, String expected) {
        assertThat(balance.rows().stream()
                        .flatMap(row -> Stream.of(line(row, "all", row.all()), line(row, "matched", row.matched())))
                        .toList())
                .containsExactlyElementsOf(
                        expected.lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    private static String line(Balance.Row row, String sample, Balance.Figures figures) {
        String smd = figures.smd()
                .reason()
                .map(reason -> reason.code().name())
                .orElseGet(() ->
                        number(figures.smd().found().map(found -> found.value()).orElseThrow()));
        return Stream.of(
                        row.covariate() + row.level().map(level -> "=" + level).orElse(""),
                        sample,
                        number(figures.meanTreated()),
                        number(figures.meanControl()),
                        number(figures.difference()),
                        smd,
                        number(figures.varianceRatio()),
                        number(figures.ecdfMean()),
                        number(figures.ecdfMax()))
                .collect(Collectors.joining(" "));
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "." : number(number.getAsDouble());
    }

    private static String number(double number) {
        return new BigDecimal(number)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
