package nl.terugblik.meta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The top of the likelihood, on tables from seeds that are meant to be hard: variances of many sizes, effects alike or far apart. */
class MaximumTest {

    private static final int TABLES = 150;

    @ParameterizedTest
    @EnumSource(
            value = Structure.class,
            names = {"SAMPLES", "EFFECTS", "THREE_LEVEL"})
    void noPointOfAFineGridLiesHigher(Structure structure) {
        for (int seed = 0; seed < TABLES; seed++) {
            EffectRows rows = invented(new Random(seed));
            for (boolean restricted : new boolean[] {true, false}) {
                Fit fit = Fit.of(rows, structure, restricted).found().orElseThrow();
                double top = fit.generalized().logLikelihood(restricted);
                assertThat(highest(rows, structure, restricted, fit.variances()))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(top + 1e-8);
            }
        }
    }

    /** What is far from any top, and points all round the one that was found. */
    private static double highest(EffectRows rows, Structure structure, boolean restricted, Variances found) {
        double highest = Double.NEGATIVE_INFINITY;
        double scale = found.total() + 1e-3;
        for (int i = 0; i < 24; i++) {
            for (int j = 0; j < 24; j++) {
                Variances wide = new Variances(
                        structure.frees(0) ? point(i) * scale : 0, structure.frees(1) ? point(j) * scale : 0);
                Variances near = new Variances(found.sample() * (0.88 + 0.01 * i), found.effect() * (0.88 + 0.01 * j));
                highest = Math.max(highest, value(rows, wide, restricted));
                highest = Math.max(highest, value(rows, near, restricted));
            }
        }
        return highest;
    }

    private static double point(int step) {
        return step == 0 ? 0 : Math.pow(10, (step - 14) / 3.0);
    }

    private static double value(EffectRows rows, Variances at, boolean restricted) {
        return Generalized.at(rows, at).orElseThrow().logLikelihood(restricted);
    }

    @ParameterizedTest
    @EnumSource(
            value = Structure.class,
            names = {"SAMPLES", "EFFECTS", "THREE_LEVEL"})
    void aSampleLeftOutGivesTheFitOfTheOthers(Structure structure) {
        EffectRows rows = large(new Random(1));
        Fit whole = Fit.of(rows, structure, true).found().orElseThrow();
        for (int sample = 0; sample < rows.samples(); sample += 40) {
            Fit near = whole.again(rows.without(sample)).found().orElseThrow();
            Fit anew = Fit.of(rows.without(sample), structure, true).found().orElseThrow();
            assertThat(near.coefficient(0)).isCloseTo(anew.coefficient(0), within(1e-9));
            assertThat(near.logLikelihood()).isCloseTo(anew.logLikelihood(), within(1e-9));
        }
    }

    private static EffectRows invented(Random random) {
        int samples = 3 + random.nextInt(12);
        int[] sample = IntStream.range(0, samples)
                .flatMap(number -> IntStream.generate(() -> number).limit(1 + random.nextInt(4)))
                .toArray();
        double spread = random.nextInt(4) == 0 ? 0 : Math.pow(10, -2 + 3 * random.nextDouble());
        boolean alike = random.nextInt(8) == 0;
        double[] v = IntStream.range(0, sample.length)
                .mapToDouble(row -> Math.pow(10, -5 + 5 * random.nextDouble()))
                .toArray();
        double[] between = IntStream.range(0, samples)
                .mapToDouble(row -> spread * random.nextGaussian())
                .toArray();
        double[] y = IntStream.range(0, sample.length)
                .mapToDouble(row -> alike ? 0.3 : between[sample[row]] + Math.sqrt(v[row]) * random.nextGaussian())
                .toArray();
        return EffectRows.of(y, v, sample, List.of());
    }

    private static EffectRows large(Random random) {
        int[] sample = IntStream.range(0, 400).map(row -> row / 2).toArray();
        double[] v = IntStream.range(0, 400)
                .mapToDouble(row -> 0.01 + 0.05 * random.nextDouble())
                .toArray();
        double[] y = IntStream.range(0, 400)
                .mapToDouble(row -> 0.1 + 0.2 * random.nextGaussian())
                .toArray();
        return EffectRows.of(y, v, sample, List.of());
    }
}
