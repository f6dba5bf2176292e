package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Codes drawn one after another: whether a row has the first, if not whether it has the second, and so on. A 0/1 variable
 * is the case of two codes.
 */
final class CodeDraw implements Filler {

    private final double[] levels;
    private final int[] gaps;
    private final List<LogisticDraw> steps = new ArrayList<>();

    /**
     * Draws of a variable.
     *
     * @param levels its codes, in ascending order
     * @param known the rows in which it is known
     * @param columnsOf the columns for a model of some rows
     * @param gathered room for rows
     */
    CodeDraw(
            double[] values,
            double[] levels,
            int[] known,
            int[] gaps,
            Function<int[], List<double[]>> columnsOf,
            Gathered gathered) {
        this.levels = levels;
        this.gaps = gaps;
        for (int step = levels.length - 1; step > 0; step--) {
            double level = levels[step];
            int[] rows = IntStream.of(known).filter(row -> values[row] <= level).toArray();
            double[] outcomes = IntStream.of(rows)
                    .mapToDouble(row -> values[row] == level ? 1 : 0)
                    .toArray();
            steps.add(new LogisticDraw(rows, outcomes, columnsOf.apply(rows), gathered));
        }
    }

    @Override
    public double[] draw(Draws draws) {
        double[] drawn = new double[gaps.length];
        Arrays.fill(drawn, levels[0]);
        int[] open = IntStream.range(0, gaps.length).toArray();
        for (int step = 0; step < steps.size(); step++) {
            double[] has =
                    steps.get(step).draw(IntStream.of(open).map(i -> gaps[i]).toArray(), draws);
            List<Integer> still = new ArrayList<>();
            for (int i = 0; i < open.length; i++) {
                if (has[i] == 1) {
                    drawn[open[i]] = levels[levels.length - 1 - step];
                } else {
                    still.add(open[i]);
                }
            }
            open = still.stream().mapToInt(Integer::intValue).toArray();
        }
        return drawn;
    }
}
