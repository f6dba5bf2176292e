package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns of few different numbers hold, to the last bit, what columns of any numbers would. */
class EnteredTest {

    private static final int ROWS = 300;
    private static final int[] ALL = IntStream.range(0, ROWS).toArray();

    @ParameterizedTest
    @EnumSource
    void codesStandForTheNumbersThatAreEnteredOtherwise(Measure measure) {
        SplittableRandom random = new SplittableRandom(measure.ordinal());
        BitSet gaps = new BitSet();
        double[] values = new double[ROWS];
        int most = measure == Measure.FLAG ? 2 : 7;
        for (int row = 0; row < ROWS; row++) {
            values[row] =
                    random.nextInt(5) == 0 ? Double.NaN : random.nextInt(most) - (measure == Measure.NUMBER ? 3 : 0);
            gaps.set(row, Double.isNaN(values[row]) && random.nextBoolean());
        }
        Gapped variable = new Gapped("variable", measure, Numbers.of(values), gaps);
        Entered coded = Entered.of(variable);
        assertThat(coded).isInstanceOf(Entered.OfCodes.class);
        Entered.Scale scale = Entered.Scale.of(variable);
        Entered wide = new Entered.OfNumbers(
                IntStream.range(0, scale.width())
                        .mapToObj(j -> new double[ROWS])
                        .toList(),
                scale,
                List.of());
        for (int row = 0; row < ROWS; row++) {
            if (!Double.isNaN(values[row])) {
                wide.put(row, values[row]);
            }
        }
        assertSame(coded, wide, scale.width());
        ModelColumn applies = coded.columns().get(scale.width());
        for (int row = 0; row < ROWS; row++) {
            assertThat(applies.at(row)).isEqualTo(Double.isNaN(values[row]) && !gaps.get(row) ? 0 : 1);
        }

        Entered filled = coded.copy();
        Entered filledWide = wide.copy();
        gaps.stream().forEach(row -> {
            double drawn = values[variable.knownRows()[random.nextInt(100)]];
            filled.put(row, drawn);
            filledWide.put(row, drawn);
        });
        assertSame(filled, filledWide, scale.width());
        assertSame(coded, wide, scale.width());
    }

    private static void assertSame(Entered coded, Entered wide, int width) {
        double[] one = new double[ROWS + 1];
        double[] other = new double[ROWS + 1];
        for (int j = 0; j < width; j++) {
            coded.columns().get(j).gather(ALL, 0, ROWS, one, 1);
            wide.columns().get(j).gather(ALL, 0, ROWS, other, 1);
            assertThat(one).containsExactly(other);
            assertThat(coded.columns().get(j).at(17)).isEqualTo(one[18]);
            assertThat(wide.columns().get(j).at(17)).isEqualTo(one[18]);
        }
    }
}
