package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards summed at once are the guards added one by one. */
class GuardsTest {

    private static final int ROWS = 40;
    private static final SplittableRandom RANDOM = new SplittableRandom(7);
    private static final List<double[]> COLUMNS = List.of(flags(0.3), numbers(), flags(0.05), numbers(), flags(0.9));
    private static final int[] KNOWN = IntStream.range(0, 25).toArray();
    private static final double[] AT = {0.4, -1.5, 0.7, 3, -0.2, 0};

    private final Products products =
            new Products(COLUMNS.stream().map(ModelColumn::of).toList(), new Gathered());
    private final Guards guards = products.guards(KNOWN);

    @Test
    void scoreAndInformationAreThoseOfTheRows() {
        guards.addTo(products, AT);
        double[][] rows = rows();
        Products oneByOne = new Products(
                IntStream.rangeClosed(1, COLUMNS.size())
                        .mapToObj(
                                j -> Stream.of(rows).mapToDouble(row -> row[j]).toArray())
                        .map(ModelColumn::of)
                        .toList(),
                new Gathered());
        oneByOne.gather(IntStream.range(0, rows.length).toArray());
        double weight = AT.length / (4.0 * COLUMNS.size());
        double[] chances = Stream.of(rows)
                .mapToDouble(row -> LogisticDraw.chance(Products.dot(row, AT)))
                .toArray();
        double[] weights = DoubleStream.of(chances)
                .map(chance -> weight * LogisticDraw.information(chance))
                .toArray();
        for (int value = 0; value <= 1; value++) {
            int outcome = value;
            double[] residuals = DoubleStream.of(chances)
                    .map(chance -> weight * (outcome - chance))
                    .toArray();
            InStretches.add(oneByOne, weights, residuals);
        }

        assertThat(products.withOutcome()).containsExactly(oneByOne.withOutcome(), within(1e-12));
        double[][] expected = oneByOne.root().lower();
        double[][] root = products.root().lower();
        for (int j = 0; j < root.length; j++) {
            assertThat(root[j]).containsExactly(expected[j], within(1e-12));
        }
    }

    @Test
    void theLikelihoodIsThatOfTheRows() {
        double sum = 0;
        for (double[] row : rows()) {
            double chance = LogisticDraw.chance(Products.dot(row, AT));
            sum += Math.log(chance) + Math.log(1 - chance);
        }
        assertThat(guards.likelihood(AT)).isCloseTo(sum * AT.length / (4.0 * COLUMNS.size()), within(1e-12));
    }

    @Test
    void aModelWithoutColumnsHasNone() {
        Products none = new Products(List.of(), new Gathered());
        none.guards(KNOWN).addTo(none, new double[] {2});
        assertThat(none.withOutcome()).containsExactly(0);
        assertThat(none.guards(KNOWN).likelihood(new double[] {2})).isZero();
    }

    /** On either side of each column's mean by half a standard deviation, all else at its mean. */
    private static double[][] rows() {
        double[][] rows = new double[2 * COLUMNS.size()][AT.length];
        for (int guard = 0; guard < rows.length; guard++) {
            rows[guard][0] = 1;
            for (int j = 0; j < COLUMNS.size(); j++) {
                double[] column = COLUMNS.get(j);
                double mean = IntStream.of(KNOWN)
                        .mapToDouble(row -> column[row])
                        .average()
                        .orElseThrow();
                double variance = IntStream.of(KNOWN)
                        .mapToDouble(row -> Math.pow(column[row] - mean, 2))
                        .average()
                        .orElseThrow();
                double side = guard == 2 * j ? 0.5 : guard == 2 * j + 1 ? -0.5 : 0;
                rows[guard][j + 1] = mean + side * Math.sqrt(variance);
            }
        }
        return rows;
    }

    private static double[] flags(double share) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> RANDOM.nextDouble() < share ? 1 : 0)
                .toArray();
    }

    private static double[] numbers() {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> 4 * RANDOM.nextDouble() - 2)
                .toArray();
    }
}
