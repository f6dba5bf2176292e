package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;
import org.junit.jupiter.api.Test;

/** What imputation does and leaves alone, by small tables. */
class ChainedEquationsTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void knownValuesStayAndValuesThatDoNotApplyAreNotFilled() {
        Gapped flag = gapped("flag", Measure.FLAG, 3, 1, 0, 1, UNKNOWN, 0, 1, 0, UNKNOWN);
        Gapped number = Gapped.known("number", Measure.NUMBER, Numbers.of(3, 1, 4, 1, 5, 9, 2, 6));
        double[] filled = impute(0, number, flag).get(1);
        assertThat(filled).startsWith(1, 0, 1).endsWith(UNKNOWN);
        assertThat(filled[3]).isIn(0.0, 1.0);
        assertThat(flag.values().get(3)).isNaN();
    }

    @Test
    void numbersAreTakenFromKnownRowsAndCodesFromKnownCodes() {
        Gapped number = gapped("number", Measure.NUMBER, 0, UNKNOWN, 2.5, 4.5, 2.5, 8, 7, 4.5, 3);
        Gapped code = gapped("code", Measure.CATEGORY, 7, 0, 3, 5, 3, 0, 5, 5, UNKNOWN);
        for (int number0 = 0; number0 < 20; number0++) {
            List<double[]> values = impute(number0, number, code);
            assertThat(values.get(0)[0]).isIn(2.5, 4.5, 8.0, 7.0, 3.0);
            assertThat(values.get(1)[7]).isIn(0.0, 3.0, 5.0);
        }
    }

    @Test
    void oneImputationIsTheSameEachTimeAndAnotherIsAnother() {
        Gapped number = gapped("number", Measure.NUMBER, 0, UNKNOWN, 2.5, 4.5, 1.5, 8, 7, 4, 3, 5, 6);
        Gapped other = Gapped.known("other", Measure.NUMBER, Numbers.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(impute(3, number, other).get(0))
                .containsExactly(impute(3, number, other).get(0));
        assertThat(IntStream.range(0, 30)
                        .mapToDouble(i -> impute(i, number, other).get(0)[0])
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void aPerfectPredictorDecides() {
        double[] cause = IntStream.range(0, 400).mapToDouble(row -> row % 2).toArray();
        double[] effect = cause.clone();
        BitSet gaps = new BitSet();
        IntStream.range(0, 40).forEach(row -> {
            effect[row] = UNKNOWN;
            gaps.set(row);
        });
        double[] filled = impute(
                        1,
                        Gapped.known("cause", Measure.FLAG, Numbers.of(cause)),
                        new Gapped("effect", Measure.FLAG, Numbers.of(effect), gaps))
                .get(1);
        long wrong =
                IntStream.range(0, 40).filter(row -> filled[row] != cause[row]).count();
        assertThat(wrong).isLessThan(4);
    }

    @Test
    void aVariableOfWhichNothingIsKnownKeepsItsGapsAndOneThatNeverVariesIsFilledByItsValue() {
        BitSet all = new BitSet();
        all.set(0, 4);
        Gapped unknown = new Gapped("unknown", Measure.NUMBER, Numbers.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN), all);
        Gapped constant = gapped("constant", Measure.FLAG, 2, 1, 1, UNKNOWN, 1);
        List<double[]> values = impute(0, unknown, constant);
        assertThat(values.get(0)).containsOnly(UNKNOWN);
        assertThat(values.get(1)).containsOnly(1);
    }

    @Test
    void tablesTooSmallForAnyModelAreFilledAllTheSame() {
        for (int rows = 2; rows < 9; rows++) {
            SplittableRandom random = new SplittableRandom(rows);
            for (int trial = 0; trial < 200; trial++) {
                List<Gapped> table = new ArrayList<>();
                for (int column = 0; column < 6; column++) {
                    double[] values = new double[rows];
                    BitSet gaps = new BitSet();
                    for (int row = 0; row < rows; row++) {
                        boolean gap = row > 0 && random.nextInt(3) == 0;
                        gaps.set(row, gap);
                        values[row] = gap ? UNKNOWN : random.nextInt(column % 3 == 0 ? 2 : 3);
                    }
                    Measure measure = List.of(Measure.FLAG, Measure.CATEGORY, Measure.NUMBER)
                            .get(column % 3);
                    table.add(new Gapped("column " + column, measure, Numbers.of(values), gaps));
                }
                for (Numbers filled : new ChainedEquations(table, 3, trial).impute(0)) {
                    assertThat(filled.toArray()).containsAnyOf(0, 1, 2).doesNotContain(UNKNOWN);
                }
            }
        }
    }

    /** A variable with one gap; other unknown values do not apply. */
    private static Gapped gapped(String name, Measure measure, int gap, double... values) {
        BitSet gaps = new BitSet();
        gaps.set(gap);
        return new Gapped(name, measure, Numbers.of(values), gaps);
    }

    private static List<double[]> impute(int number, Gapped... variables) {
        return new ChainedEquations(List.of(variables), 5, 42)
                .impute(number).stream().map(Numbers::toArray).toList();
    }
}
