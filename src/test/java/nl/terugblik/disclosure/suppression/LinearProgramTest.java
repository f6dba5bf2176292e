package nl.terugblik.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Programs of which the answer is known, and random ones that are held against a library's answer at every turn. */
class LinearProgramTest {

    private static final Offset<Double> NEAR = within(1e-5);

    @Test
    void movesWhatCostsLeastToReachASum() {
        LinearProgram program = new LinearProgram(Patience.endless());
        int dear = program.variable(-5, 5, -3, 3);
        int cheap = program.variable(-2, 5, -1, 1);
        program.row(new int[] {dear, cheap}, new int[] {1, 1}, -3, -3);
        assertThat(program.solve()).isTrue();
        assertThat(program.value(cheap)).isEqualTo(-2);
        assertThat(program.value(dear)).isEqualTo(-1);
        program.ends(cheap, -5, 5);
        assertThat(program.solve()).isTrue();
        assertThat(program.value(cheap)).isEqualTo(-3);
        assertThat(program.value(dear)).isZero();
        program.row(new int[] {cheap, dear}, new int[] {1, -1}, 11, 20);
        assertThat(program.solve()).as("they cannot be so far apart").isFalse();
    }

    /** Rows come one by one, ends are narrowed and widened again: whatever was there before, the answer is the same as anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsWhatALibraryFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LinearProgram program = new LinearProgram(Patience.endless());
        List<int[]> variables = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        List<int[]> signs = new ArrayList<>();
        List<Integer> possible = new ArrayList<>();
        int found = 0;
        for (int turn = 0; turn < 40; turn++) {
            for (int fresh = random.nextInt(4); fresh > 0; fresh--) {
                int cost = random.nextInt(-3, 10);
                int[] variable = {-random.nextInt(9), random.nextInt(9), cost < 0 ? cost : -cost, cost};
                program.variable(variable[0], variable[1], variable[2], variable[3]);
                variables.add(variable);
                rows.add(new int[] {});
                signs.add(new int[] {});
                possible.add(random.nextInt(variable[0], variable[1] + 1));
            }
            List<Integer> some = IntStream.range(0, variables.size())
                    .filter(i -> rows.get(i).length == 0 && random.nextInt(variables.size()) < 5)
                    .boxed()
                    .toList();
            if (!some.isEmpty()) {
                int[] of = some.stream().mapToInt(Integer::intValue).toArray();
                int[] sign = some.stream()
                        .mapToInt(i -> random.nextBoolean() ? 1 : -1)
                        .toArray();
                int sum = IntStream.range(0, of.length)
                        .map(i -> sign[i] * possible.get(of[i]))
                        .sum();
                int from = sum - random.nextInt(2);
                int to = sum + random.nextInt(4);
                program.row(of, sign, from, to);
                variables.add(new int[] {from, to, 0, 0});
                rows.add(of);
                signs.add(sign);
                possible.add(sum);
            }
            if (variables.isEmpty()) {
                continue;
            }
            int narrowed = random.nextInt(variables.size());
            int[] was = variables.get(narrowed);
            int[] now = random.nextInt(3) == 0 && was[1] > 0 ? new int[] {was[1], was[1]} : was;
            program.ends(narrowed, now[0], now[1]);
            variables.set(narrowed, new int[] {now[0], now[1], was[2], was[3]});
            double[] least = library(variables, rows, signs);
            boolean isFound = program.solve();
            assertThat(isFound).as("seed %d, turn %d", seed, turn).isEqualTo(least.length == 1);
            if (isFound) {
                found++;
                double cost = 0;
                for (int i = 0; i < variables.size(); i++) {
                    int[] variable = variables.get(i);
                    double value = program.value(i);
                    cost += value * (value < 0 ? variable[2] : variable[3]);
                    assertThat(value).isBetween(variable[0] - 1e-6, variable[1] + 1e-6);
                    if (rows.get(i).length > 0) {
                        double sum = 0;
                        for (int k = 0; k < rows.get(i).length; k++) {
                            sum += signs.get(i)[k] * program.value(rows.get(i)[k]);
                        }
                        assertThat(value).isCloseTo(sum, NEAR);
                    }
                }
                assertThat(cost).as("seed %d, turn %d", seed, turn).isCloseTo(least[0], NEAR);
            }
            variables.set(narrowed, was);
            program.ends(narrowed, was[0], was[1]);
        }
        assertThat(found).as("turns with an answer").isBetween(20, 40);
    }

    /** The least cost, or nothing where nothing is possible. */
    private static double[] library(List<int[]> variables, List<int[]> rows, List<int[]> signs) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> above = new ArrayList<>();
        List<Variable> below = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            int[] variable = variables.get(i);
            above.add(model.newVariable("above" + i)
                    .lower(0)
                    .upper(Math.max(0, variable[1]))
                    .weight(variable[3]));
            below.add(model.newVariable("below" + i)
                    .lower(0)
                    .upper(Math.max(0, -variable[0]))
                    .weight(-variable[2]));
            var between = model.newExpression("between" + i).lower(variable[0]).upper(variable[1]);
            between.add(above.get(i), 1);
            between.add(below.get(i), -1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length > 0) {
                var row = model.newExpression("row" + i).level(0);
                row.add(above.get(i), -1);
                row.add(below.get(i), 1);
                for (int k = 0; k < rows.get(i).length; k++) {
                    row.add(above.get(rows.get(i)[k]), signs.get(i)[k]);
                    row.add(below.get(rows.get(i)[k]), -signs.get(i)[k]);
                }
            }
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? new double[] {result.getValue()} : new double[0];
    }
}
