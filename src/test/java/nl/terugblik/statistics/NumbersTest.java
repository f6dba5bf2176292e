package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers come out as they went in, to the last bit, whatever room they are held in. */
class NumbersTest {

    private static final double NONE = Double.NaN;
    private static final double[][] KINDS = {
        {0, 1, NONE, -1, 127, -127},
        {128, -128, 127, NONE, 0},
        {32767, -32767, NONE, -129, 5},
        {32768, 0, NONE, 1},
        {-32768, 1},
        {-0.0, 0, NONE},
        {0.1, 1e15, NONE, -1e-300},
        {Double.POSITIVE_INFINITY, 3},
        {NONE, NONE},
        {}
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void eachNumberIsTheSameToTheLastBit(int kind) {
        double[] values = KINDS[kind];
        Numbers numbers = Numbers.of(values);
        assertThat(numbers.size()).isEqualTo(values.length);
        assertSame(numbers, values);
        assertSame(numbers.at(IntStream.range(0, values.length).toArray()), values);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, false", "5, false", "8, true", "9, true"})
    void wholeNumbersNearZeroAreSmall(int kind, boolean small) {
        assertThat(Numbers.of(KINDS[kind]).areSmall()).isEqualTo(small);
    }

    /** Every kind of number put over every other, in any order, one after another and into rows that are there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersThatComeOneByOneOrTakeTheRowOfOthersAreThoseOfAnArray(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 500; trial++) {
            double[] values = new double[1 + random.nextInt(200)];
            Numbers.Growing growing = new Numbers.Growing();
            Numbers.Growing filled = Numbers.Growing.missing(values.length);
            for (int row = 0; row < values.length; row++) {
                values[row] = any(random, trial);
                growing.add(values[row]);
            }
            for (int row = values.length - 1; row >= 0; row--) {
                filled.set(row, values[row]);
            }
            Numbers numbers = growing.numbers();
            assertSame(numbers, values);
            assertSame(filled.numbers(), values);

            int[] rows = random.ints(random.nextInt(20), 0, values.length).toArray();
            double[] others =
                    IntStream.of(rows).mapToDouble(row -> any(random, 9)).toArray();
            Numbers changed = numbers.with(rows, others);
            assertSame(numbers, values);
            for (int i = 0; i < rows.length; i++) {
                values[rows[i]] = others[i];
            }
            assertSame(changed, values);
        }
    }

    private static double any(SplittableRandom random, int upTo) {
        double[] kind = KINDS[random.nextInt(Math.min(upTo % 9, 8) + 1)];
        return kind[random.nextInt(kind.length)];
    }

    private static void assertSame(Numbers numbers, double[] values) {
        assertThat(numbers.size()).isEqualTo(values.length);
        for (int row = 0; row < values.length; row++) {
            assertThat(Double.doubleToLongBits(numbers.get(row))).isEqualTo(Double.doubleToLongBits(values[row]));
            assertThat(numbers.isMissing(row)).isEqualTo(Double.isNaN(values[row]));
        }
        assertThat(numbers.toArray()).containsExactly(values);
    }
}
