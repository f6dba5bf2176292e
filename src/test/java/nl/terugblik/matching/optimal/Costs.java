package nl.terugblik.matching.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

/**
 * What an assignment costs, in a table: {@code pairs[row][column]}, infinite where a row may not have a column; and what it
 * costs each row to stay alone.
 */
record Costs(double[][] pairs, int[] levels, double[] alone) implements Candidates {

    private static final double ROUNDING = 1e-9;

    /** Numbers of some kind: whole ones tie, distances in a plane do not. */
    static Costs invented(Random random, int rows, int columns) {
        boolean whole = random.nextBoolean();
        double forbidden = random.nextInt(3) * 0.4;
        double[][] pairs = new double[rows][columns];
        double[][] points = new double[rows + columns][2];
        for (double[] point : points) {
            point[0] = random.nextGaussian();
            point[1] = random.nextGaussian();
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double distance = Math.hypot(
                        points[row][0] - points[rows + column][0], points[row][1] - points[rows + column][1]);
                pairs[row][column] = random.nextDouble() < forbidden
                        ? Double.POSITIVE_INFINITY
                        : whole ? Math.floor(2 * distance) : distance;
            }
        }
        return new Costs(pairs, new int[rows], new double[rows]);
    }

    /** The same, with levels from 0 to 3 and amounts for staying alone. */
    Costs withAlone(Random random) {
        for (int row = 0; row < levels.length; row++) {
            levels[row] = random.nextInt(4);
            alone[row] = random.nextInt(3);
        }
        return this;
    }

    @Override
    public void visit(int row, int level, double amount, double limit, Visitor visitor) {
        for (int column = 0; column < pairs[row].length; column++) {
            if (pairs[row][column] < Double.POSITIVE_INFINITY) {
                visitor.see(column, pairs[row][column]);
            }
        }
    }

    int columns() {
        return pairs[0].length;
    }

    Assignment assigned(Candidates candidates) {
        return new Assignment(candidates, pairs.length, columns(), levels, alone);
    }

    /** The level and the amount that an assignment costs. */
    double[] of(Assignment assignment) {
        double[] cost = new double[2];
        for (int row = 0; row < pairs.length; row++) {
            int column = assignment.columnOf(row);
            cost[0] += column < 0 ? levels[row] : 0;
            cost[1] += column < 0 ? alone[row] : pairs[row][column];
        }
        return cost;
    }

    /** Tries every assignment, and gives the level and amount of the cheapest. */
    double[] cheapest() {
        return cheapest(0, new boolean[columns()]);
    }

    private double[] cheapest(int row, boolean[] taken) {
        if (row == pairs.length) {
            return new double[2];
        }
        double[] best = plus(cheapest(row + 1, taken), levels[row], alone[row]);
        for (int column = 0; column < columns(); column++) {
            if (!taken[column] && pairs[row][column] < Double.POSITIVE_INFINITY) {
                taken[column] = true;
                double[] other = plus(cheapest(row + 1, taken), 0, pairs[row][column]);
                best = other[0] < best[0] || other[0] == best[0] && other[1] < best[1] ? other : best;
                taken[column] = false;
            }
        }
        return best;
    }

    private static double[] plus(double[] cost, double level, double amount) {
        return new double[] {cost[0] + level, cost[1] + amount};
    }

    /** Holds an assignment to its prices: where these keep their rules, nothing cheaper exists. */
    void prove(Assignment assignment) {
        for (int column = 0; column < columns(); column++) {
            int row = assignment.rowOf(column);
            assertThat(row < 0 || assignment.columnOf(row) == column).isTrue();
            assertNotBelow(0, 0, assignment.columnLevel(column), assignment.columnPrice(column), row < 0);
        }
        for (int row = 0; row < pairs.length; row++) {
            int level = assignment.rowLevel(row);
            double price = assignment.rowPrice(row);
            assertNotBelow(levels[row], alone[row], level, price, assignment.columnOf(row) < 0);
            for (int column = 0; column < columns(); column++) {
                if (pairs[row][column] < Double.POSITIVE_INFINITY) {
                    assertNotBelow(
                            0,
                            pairs[row][column],
                            level + assignment.columnLevel(column),
                            price + assignment.columnPrice(column),
                            assignment.columnOf(row) == column);
                }
            }
        }
    }

    private static void assertNotBelow(int level, double cost, int priceLevel, double price, boolean equal) {
        if (equal) {
            assertThat(priceLevel).isEqualTo(level);
            assertThat(price).isCloseTo(cost, within(ROUNDING));
        } else {
            assertThat(priceLevel).isLessThanOrEqualTo(level);
            assertThat(priceLevel < level || price <= cost + ROUNDING).isTrue();
        }
    }
}
