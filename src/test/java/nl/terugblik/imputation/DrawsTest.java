package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int IMPUTATIONS = 20;
    private static final int LENGTH = 5_000;

    private static double[] numbers(long seed, int number) {
        Draws draws = new Draws(seed, number);
        return IntStream.range(0, LENGTH).mapToDouble(i -> draws.uniform()).toArray();
    }

    /** Of 100,000 numbers with 53 bits two are equal by chance for one seed in a million. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2016, -1, Long.MIN_VALUE})
    void noNumberOfOneImputationComesBackInAnother(long seed) {
        Set<Double> seen = new HashSet<>();
        for (int number = 0; number < IMPUTATIONS; number++) {
            for (double drawn : numbers(seed, number)) {
                seen.add(drawn);
            }
        }
        assertThat(seen).hasSize(IMPUTATIONS * LENGTH);
    }

    @Test
    void noNumberOfOneSeedComesBackUnderANeighbour() {
        Set<Double> seen = new HashSet<>();
        for (int seed = 1; seed <= IMPUTATIONS; seed++) {
            for (double drawn : numbers(seed, 0)) {
                seen.add(drawn);
            }
        }
        assertThat(seen).hasSize(IMPUTATIONS * LENGTH);
    }

    /** Under independence a correlation of n numbers has error 1/√n; of 7,600 a largest beyond 5 has a chance of 0.4 %. */
    @Test
    void imputationsAreUncorrelatedWhateverTheShiftBetweenThem() {
        double[][] all = IntStream.range(0, IMPUTATIONS)
                .mapToObj(number -> numbers(7, number))
                .toArray(double[][]::new);
        double largest = 0;
        for (int one = 0; one < IMPUTATIONS; one++) {
            for (int other = 0; other < IMPUTATIONS; other++) {
                for (int shift = 0; one != other && shift < 20; shift++) {
                    largest = Math.max(largest, Math.abs(correlation(all[one], all[other], shift)));
                }
            }
        }
        assertThat(largest * Math.sqrt(LENGTH)).isLessThan(5);
    }

    private static double correlation(double[] one, double[] other, int shift) {
        double sum = 0;
        for (int i = 0; i + shift < LENGTH; i++) {
            sum += (one[i] - 0.5) * (other[i + shift] - 0.5);
        }
        return 12 * sum / (LENGTH - shift);
    }

    /** The first numbers of many imputations, which a poor start would leave alike. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void theSameDrawOfManyImputationsIsSpreadEvenly(int place) {
        int imputations = 5_000;
        int[] bins = new int[50];
        for (int number = 0; number < imputations; number++) {
            Draws draws = new Draws(1, number);
            IntStream.range(0, place).forEach(before -> draws.uniform());
            bins[(int) (bins.length * draws.uniform())]++;
        }
        double expected = (double) imputations / bins.length;
        double statistic = Arrays.stream(bins)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(ChiSquaredDistribution.of(bins.length - 1).survivalProbability(statistic))
                .isBetween(0.001, 0.999);
    }

    /** Written down once: whoever reruns a study years from now, on another Java, gets the same bytes. */
    @Test
    void numbersAreThoseOfEveryMachine() {
        Draws draws = new Draws(2016, 3);
        assertThat(new double[] {draws.uniform(), draws.below(1000), draws.normal()})
                .containsExactly(0.12608388765597134, 776, -0.2702801317551068);
    }
}
