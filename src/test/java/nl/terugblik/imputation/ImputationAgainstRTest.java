package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Numbers;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the imputations against R's mice. Random numbers differ, so what is compared is what many imputations come to:
 * the mean estimate, within five times the error that so many imputations leave in it, and both variances.
 */
class ImputationAgainstRTest {

    private static final int IMPUTATIONS = 200;
    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/imputation/tables-expected.csv");
    private static final List<String> NAMES = List.of("group", "age", "before", "reason", "risk", "after");
    private static final List<Measure> MEASURES =
            List.of(Measure.FLAG, Measure.NUMBER, Measure.FLAG, Measure.CATEGORY, Measure.NUMBER, Measure.FLAG);

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void agreesWithMice(String name) throws IOException {
        ChainedEquations equations = new ChainedEquations(table(name), 10, 99);
        List<List<double[]>> imputed = IntStream.range(0, IMPUTATIONS)
                .parallel()
                .mapToObj(number ->
                        equations.impute(number).stream().map(Numbers::toArray).toList())
                .toList();
        for (String model : List.of("after", "adjusted", "risk", "reason")) {
            double[] estimates = new double[IMPUTATIONS];
            double[] errors = new double[IMPUTATIONS];
            for (int i = 0; i < IMPUTATIONS; i++) {
                double[] effect = effect(model, imputed.get(i));
                estimates[i] = effect[0];
                errors[i] = effect[1];
            }
            int size = imputed.get(0).get(0).length;
            Pooled pooled = Pooled.of(estimates, errors, size - (model.equals("adjusted") ? 3 : 2));
            double within = IntStream.range(0, IMPUTATIONS)
                    .mapToDouble(i -> errors[i] * errors[i] / IMPUTATIONS)
                    .sum();
            double between = (pooled.standardError() * pooled.standardError() - within) / (1 + 1.0 / IMPUTATIONS);
            double expectedBetween = expected(name, "between", model);
            double monteCarlo = Math.sqrt(2 * expectedBetween / IMPUTATIONS);
            assertThat(pooled.estimate())
                    .as("estimate of %s", model)
                    .isCloseTo(expected(name, "estimate", model), within(5 * monteCarlo));
            assertThat(within)
                    .as("within of %s", model)
                    .isCloseTo(expected(name, "within", model), within(0.02 * within));
            assertThat(pooled.missingInformation())
                    .as("missing information of %s", model)
                    .isCloseTo(expected(name, "fmi", model), within(model.equals("reason") ? 0.2 : 0.1));
            // A variance of 200 estimates has an error of a tenth; two of them differ by half at most. Of a category's
            // coefficients mice draws none, so that its imputations differ too little.
            assertThat(between / expectedBetween)
                    .as("between of %s", model)
                    .isBetween(0.67, model.equals("reason") ? 2.5 : 1.5);
        }
    }

    /** The shares of all values that were filled in, over all imputations, by group: two sets of draws from one distribution. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void fillsGapsByTheDistributionOfMice(String name) throws IOException {
        List<Gapped> table = table(name);
        ChainedEquations equations = new ChainedEquations(table, 10, 98);
        List<List<double[]>> imputed = IntStream.range(0, IMPUTATIONS)
                .parallel()
                .mapToObj(number ->
                        equations.impute(number).stream().map(Numbers::toArray).toList())
                .toList();
        for (FromR.Row row : EXPECTED.of(name)) {
            if (!row.text("quantity").equals("share")) {
                continue;
            }
            String[] of = row.text("name").split(" ");
            int column = NAMES.indexOf(of[0]);
            double[] group = table.get(0).values().toArray();
            int[] gaps = table.get(column).gaps().stream()
                    .filter(gap -> group[gap] == Double.parseDouble(of[1]))
                    .toArray();
            double value = Double.parseDouble(of[2]);
            double[] shares = imputed.stream()
                    .mapToDouble(values -> IntStream.of(gaps)
                                    .filter(gap -> values.get(column)[gap] == value)
                                    .count()
                            / (double) gaps.length)
                    .toArray();
            double share = IntStream.range(0, IMPUTATIONS)
                    .mapToDouble(i -> shares[i] / IMPUTATIONS)
                    .sum();
            double error = Math.sqrt(IntStream.range(0, IMPUTATIONS)
                            .mapToDouble(i -> (shares[i] - share) * (shares[i] - share))
                            .sum()
                    / IMPUTATIONS
                    / IMPUTATIONS);
            // Two means differ by four times their error once in sixteen thousand; our categories vary by their own
            // model.
            assertThat(share)
                    .as("share of %s", row.text("name"))
                    .isCloseTo(
                            row.number("value"),
                            within(4 * Math.sqrt(2) * error + (of[0].equals("reason") ? 0.03 : 0.01)));
        }
    }

    private static double expected(String table, String quantity, String model) {
        return EXPECTED.of(table).stream()
                .filter(row -> row.text("quantity").equals(quantity)
                        && row.text("name").equals(model))
                .findFirst()
                .orElseThrow()
                .number("value");
    }

    private static double[] effect(String model, List<double[]> values) {
        Term group = Term.number("group", values.get(0));
        return switch (model) {
            case "after" -> logistic(values.get(5), Design.of(group));
            case "adjusted" -> logistic(values.get(5), Design.of(group, Term.number("before", values.get(2))));
            case "risk" -> linear(values.get(4), group);
            case "reason" ->
                linear(
                        IntStream.range(0, values.get(3).length)
                                .mapToDouble(row -> values.get(3)[row] == 2 ? 1 : 0)
                                .toArray(),
                        group);
            default -> throw new IllegalStateException(model);
        };
    }

    private static double[] logistic(double[] outcome, Design design) {
        LogisticEffect effect =
                LogisticModel.fit(outcome, design).found().orElseThrow().effect("group");
        return new double[] {effect.coefficient(), effect.standardError()};
    }

    private static double[] linear(double[] outcome, Term group) {
        LinearEffect effect =
                LinearModel.fit(outcome, Design.of(group)).found().orElseThrow().effect("group");
        return new double[] {effect.estimate(), effect.standardError()};
    }

    private static List<Gapped> table(String name) throws IOException {
        List<double[]> rows = new ArrayList<>();
        String file = "/nl/terugblik/imputation/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(ImputationAgainstRTest.class.getResourceAsStream(file))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        rows.add(IntStream.range(0, NAMES.size())
                                .mapToDouble(j -> cells[j].isEmpty() ? Double.NaN : Double.parseDouble(cells[j]))
                                .toArray());
                    });
        }
        List<Gapped> table = new ArrayList<>();
        for (int j = 0; j < NAMES.size(); j++) {
            int column = j;
            double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
            BitSet gaps = new BitSet();
            IntStream.range(0, values.length)
                    .filter(row -> Double.isNaN(values[row]))
                    .forEach(gaps::set);
            table.add(new Gapped(NAMES.get(j), MEASURES.get(j), Numbers.of(values), gaps));
        }
        return table;
    }
}
