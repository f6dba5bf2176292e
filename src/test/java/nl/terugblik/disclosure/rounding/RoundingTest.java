package nl.terugblik.disclosure.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Means and spreads against an attacker who lays out every distribution that there could be and keeps those that give the very digits
 * printed. His formulas are written out here once more.
 */
class RoundingTest {

    private static final int THRESHOLD = 10;

    /** Of so many families answers between two values, drawn by a seed; beside another group of answers. */
    private static Stream<Arguments> answers() {
        List<Arguments> all = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int families = 10 + random.nextInt(4);
            int values = 3 + random.nextInt(3);
            double[] known = random.doubles(families)
                    .map(drawn -> Math.floor(drawn * drawn * values))
                    .toArray();
            double[] other =
                    random.doubles(11).map(drawn -> Math.floor(drawn * values)).toArray();
            known[0] = values - 1.0;
            known[1] = 0;
            all.add(Arguments.of(known, other));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void leaveTenDistributionsToWhoeverLaysOutAll(double[] known, double[] other) {
        double[] all = Stream.of(known, other).flatMapToDouble(Arrays::stream).toArray();
        Optional<Rounding> rounding = Rounding.of(List.of(new Values(known, all), new Values(other, all)), THRESHOLD);
        if (rounding.isEmpty()) {
            return;
        }
        Digits means = rounding.get().means();
        boolean areDerivedShown = rounding.get().areDerivedShown();
        assertThat(fitting(known, all, values -> printed(values, other, means, areDerivedShown)))
                .isGreaterThanOrEqualTo(THRESHOLD);
        assertThat(fitting(other, all, values -> printed(values, known, means, areDerivedShown)))
                .isGreaterThanOrEqualTo(THRESHOLD);
    }

    /** The attack works: fifteen digits of mean and spread leave a handful, and one of them is true. */
    @ParameterizedTest
    @MethodSource("answers")
    void wouldLeaveAHandfulWithAllTheirDigits(double[] known, double[] other) {
        double[] all = Stream.of(known, other).flatMapToDouble(Arrays::stream).toArray();
        assertThat(fitting(known, all, values -> List.of(String.valueOf(mean(values)), text(variance(values)))))
                .isBetween(1, THRESHOLD - 1);
    }

    private static List<String> printed(double[] values, double[] other, Digits means, boolean areDerivedShown) {
        List<String> printed = new ArrayList<>(List.of(means.of(mean(values)), means.of(Math.sqrt(variance(values)))));
        if (areDerivedShown) {
            double pooled = ((values.length - 1) * variance(values) + (other.length - 1) * variance(other))
                    / (values.length + other.length - 2);
            double t = (mean(values) - mean(other)) / Math.sqrt(pooled * (1.0 / values.length + 1.0 / other.length));
            double one = variance(values) / values.length;
            double two = variance(other) / other.length;
            double welch = (mean(values) - mean(other)) / Math.sqrt(one + two);
            double df = Math.pow(one + two, 2) / (one * one / (values.length - 1) + two * two / (other.length - 1));
            for (double figure : new double[] {
                t,
                p(t, values.length + other.length - 2.0),
                (mean(values) - mean(other)) / Math.sqrt(pooled),
                welch,
                df,
                p(welch, df)
            }) {
                printed.add(Rounding.DERIVED.of(figure));
            }
        }
        return printed;
    }

    private static double p(double t, double df) {
        return Double.isFinite(t) && df > 0 ? 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t)) : 0;
    }

    private static String text(double number) {
        return String.format("%.12f", number);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    /** How many distributions between the least and the greatest value give what the true one gives. */
    private static int fitting(double[] truth, double[] all, Function<double[], List<String>> printed) {
        int least = (int) Arrays.stream(all).min().orElseThrow();
        int greatest = (int) Arrays.stream(all).max().orElseThrow();
        double[] rising = truth.clone();
        Arrays.sort(rising);
        List<String> wanted = printed.apply(rising);
        return layOut(new double[truth.length], 0, least, greatest, printed, wanted);
    }

    private static int layOut(
            double[] values, int at, int from, int to, Function<double[], List<String>> printed, List<String> wanted) {
        if (at == values.length) {
            return printed.apply(values).equals(wanted) ? 1 : 0;
        }
        int fitting = 0;
        for (int value = from; value <= to; value++) {
            values[at] = value;
            fitting += layOut(values, at + 1, value, to, printed, wanted);
        }
        return fitting;
    }

    /** Welch's degrees of freedom are made of the two spreads alone: all their digits would tell the ratio of these. */
    @ParameterizedTest
    @CsvSource({"20.604375929302023, 21", "37, 37", "137.6, 140", "1044, 1044", "9.99, 10", "'', ''"})
    void keepTwoDigitsOfDegreesOfFreedomThatAreNoCount(String df, String printed) {
        assertThat(Rounding.DEGREES.of(df)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody has much, '100.5,90.25,110,80.75,95,105.1,99,101.3,97,92.2', true",
        "one has nearly all, '10000.5,1.25,2,3,4,5.5,2,1,3,2', false",
        "two have nearly all, '5000.5,5000.25,2,3,4,5.5,2,1,3,2', false",
        "the second knows the first to a twentieth, '5000.5,900,20,30,40,55,20,10,30,25.25', false",
        "nobody has anything, '0,0,0,0,0,0,0,0,0,0', false",
        "debts and gains, '-10000.5,1.25,2,3,4,5.5,2,1,3,2', true",
    })
    void tellNoAmountThatIsOneOrTwoFamilies(String what, String amounts, boolean isTold) {
        double[] known = Arrays.stream(amounts.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Rounding.of(List.of(new Values(known, known)), THRESHOLD).isPresent())
                .as(what)
                .isEqualTo(isTold);
    }

    @Test
    void leaveNoMeanOfOneFamily() {
        assertThat(Rounding.of(List.of(new Values(new double[] {3}, new double[] {1, 2, 3})), THRESHOLD))
                .isEmpty();
    }
}
