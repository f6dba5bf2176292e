package nl.terugblik.outcomes.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.samples.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether imputations vary as much as they say: of a study done anew under other seeds, the pooled estimates must vary by
 * the variance between imputations over their number. Imputations that are copies of one another vary too little among
 * themselves, and their means too much.
 *
 * <p>The figures lie in {@code imputation-spread.csv}: for every outcome both variances, in the first of its models of which something is filled in,
 * over 20 seeds of 20 imputations.
 */
class ImputationSpreadTest {

    private static final int SEEDS = 20;
    private static final int IMPUTATIONS = 20;

    /** As few as may be: that imputations are independent does not hang on how long each goes on. */
    private static final int ROUNDS = 2;

    private static final FromR.Cases KEPT = FromR.cases("/nl/terugblik/outcomes/imputation-spread.csv");

    /** For every outcome what one imputation would add to the variance of a mean of so many, and what was found. */
    private static final Map<String, double[]> FOUND = new LinkedHashMap<>();

    @BeforeAll
    static void impute() throws URISyntaxException {
        FrozenDataset dataset = FrozenDataset.read(Path.of(Objects.requireNonNull(
                                ImputationSpreadTest.class.getResource("/nl/terugblik/outcomes/course/expected.csv"))
                        .toURI())
                .resolveSibling(""));
        List<Model> models = models(dataset);
        List<double[][]> bySeed = IntStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> estimates(dataset, models, seed))
                .toList();
        for (int i = 0; i < models.size(); i++) {
            int model = i;
            double between = bySeed.stream()
                    .mapToDouble(estimates -> variance(estimates[model]))
                    .average()
                    .orElseThrow();
            double[] pooled = bySeed.stream()
                    .mapToDouble(estimates ->
                            DoubleStream.of(estimates[model]).average().orElseThrow())
                    .toArray();
            FOUND.put(models.get(i).outcome(), new double[] {between / IMPUTATIONS, variance(pooled)});
        }
    }

    /** The first model of an outcome of which something is filled in. */
    private record Model(String outcome, List<String> covariates) {

        ModelCases of(Families families) {
            return ModelCases.of(families, outcome, covariates);
        }
    }

    private static List<Model> models(FrozenDataset dataset) {
        Imputation imputation = imputation(dataset, 1);
        Families filled = imputation.filled(0);
        List<Model> models = new ArrayList<>();
        for (AnalysisPlan.Outcome outcome : dataset.plan().outcomes()) {
            outcome.models().stream()
                    .map(covariates -> new Model(outcome.variable(), covariates))
                    .filter(model -> imputation.gapsOf(model.of(filled)) > 0)
                    .findFirst()
                    .ifPresent(models::add);
        }
        return models;
    }

    private static Imputation imputation(FrozenDataset dataset, int seed) {
        return new Imputation(dataset, new AnalysisPlan.Imputation(OptionalInt.of(IMPUTATIONS), ROUNDS, seed));
    }

    private static double[][] estimates(FrozenDataset dataset, List<Model> models, int seed) {
        Imputation imputation = imputation(dataset, seed);
        double[][] estimates = new double[models.size()][IMPUTATIONS];
        for (int number = 0; number < IMPUTATIONS; number++) {
            Families filled = imputation.filled(number);
            for (int i = 0; i < estimates.length; i++) {
                ModelCases model = models.get(i).of(filled);
                double estimate =
                        ConditionEffect.of(model).found().orElseThrow().estimate();
                estimates[i][number] = model.isLogistic() ? Math.log(estimate) : estimate;
            }
        }
        return estimates;
    }

    private static double variance(double[] values) {
        Sample sample = Sample.of(values).found().orElseThrow();
        return sample.squares() / (values.length - 1);
    }

    /** A variance of 20 means has chi-square with 19 degrees of freedom: its ratio lies within 0.36 to 2.3 at 99.9 %. */
    @Test
    void pooledEstimatesVaryOverSeedsByTheVarianceBetweenImputationsOverTheirNumber() {
        assertThat(FOUND).hasSize(10);
        FOUND.forEach((outcome, variances) ->
                assertThat(variances[1] / variances[0]).as(outcome).isBetween(0.36, 2.3));
        assertThat(FOUND.values().stream()
                        .mapToDouble(variances -> variances[1] / variances[0])
                        .average()
                        .orElseThrow())
                .as("on average")
                .isBetween(0.6, 1.6);
    }

    @Test
    void theFiguresAreThoseKept() {
        for (FromR.Row kept : KEPT.of("course")) {
            double[] variances = Objects.requireNonNull(FOUND.get(kept.text("name")));
            double found = kept.text("quantity").equals("between_by_number") ? variances[0] : variances[1];
            assertThat(found)
                    .as(kept.text("name"))
                    .isCloseTo(kept.number("value"), within(1e-9 * kept.number("value")));
        }
    }
}
