package nl.terugblik.matching.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.terugblik.matching.GivenRows;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that assignments cost the least: by their prices, by trying everything, and against linear programs of R's. */
class AssignmentTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final Map<String, GivenRows> LINEAR_PROGRAMS = GivenRows.cases("assignment.csv");

    static Set<String> linearPrograms() {
        return LINEAR_PROGRAMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("linearPrograms")
    void costsWhatALinearProgramFinds(String name) {
        List<List<String>> cells =
                Objects.requireNonNull(LINEAR_PROGRAMS.get(name)).cells();
        double[][] pairs = cells.stream()
                .filter(row -> row.get(0).equals("costs"))
                .map(row -> row.subList(2, row.size()).stream()
                        .mapToDouble(cell -> Double.parseDouble(cell.replace("Inf", "Infinity")))
                        .toArray())
                .toArray(double[][]::new);
        int[] levels = new int[pairs.length];
        Arrays.fill(levels, 1);
        Costs costs = new Costs(pairs, levels, new double[pairs.length]);
        Assignment assignment = costs.assigned(costs);
        costs.prove(assignment);
        assertThat(pairs.length - costs.of(assignment)[0]).isEqualTo(number(cells, "pairs"));
        assertThat(costs.of(assignment)[1]).isCloseTo(number(cells, "total"), ROUNDING);
    }

    private static double number(List<List<String>> cells, String quantity) {
        List<String> row = cells.stream()
                .filter(cell -> cell.get(0).equals(quantity))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(row.get(row.size() - 1));
    }

    @Test
    void costsAsLittleAsTheBestOfAllAssignments() {
        Random random = new Random(1);
        for (int i = 0; i < 1500; i++) {
            Costs costs = Costs.invented(random, 1 + random.nextInt(6), 1 + random.nextInt(6))
                    .withAlone(random);
            Assignment assignment = costs.assigned(costs);
            costs.prove(assignment);
            assertThat(costs.of(assignment)).containsExactly(costs.cheapest(), ROUNDING);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 60", "2, 90, 200", "3, 200, 90", "4, 150, 400", "5, 300, 301", "6, 40, 900", "7, 400, 150"})
    void provesItsCostByPrices(long seed, int rows, int columns) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            Costs costs = Costs.invented(random, rows, columns);
            Arrays.fill(costs.levels(), 1 + i % 2);
            Assignment direct = costs.assigned(costs);
            costs.prove(direct);
            double[] unlimited = new double[rows];
            Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
            for (long room : new long[] {0, 200 * rows, Long.MAX_VALUE}) {
                Assignment byLists = costs.assigned(new NearestLists(
                        columns,
                        unlimited,
                        (row, column) -> costs.pairs()[row][column],
                        new Effort(Long.MAX_VALUE, ""),
                        room));
                costs.prove(byLists);
                assertThat(costs.of(byLists)).containsExactly(costs.of(direct), ROUNDING);
            }
        }
    }
}
