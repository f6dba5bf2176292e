package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;

/**
 * Codes drawn one after another: whether a row has the first, if not whether it has the second, and so on. A 0/1 variable
 * is the case of two codes.
 */
final class CodeDraw implements Filler {

    private final double[] levels;
    private final int[] gaps;
    private final List<LogisticDraw> steps;

    /**
     * What is known of a code: the rows that have it or one of those drawn after it.
     *
     * @param outcomes of each row whether it has the code, 0 or 1
     */
    record Known(int[] rows, byte[] outcomes) {}

    /** What is known of each code but the last one drawn, in the order in which they are drawn. */
    static List<Known> known(Numbers values, double[] levels, int[] known) {
        List<Known> steps = new ArrayList<>();
        for (int step = levels.length - 1; step > 0; step--) {
            double level = levels[step];
            int[] rows = step == levels.length - 1
                    ? known
                    : IntStream.of(known)
                            .filter(row -> values.get(row) <= level)
                            .toArray();
            byte[] outcomes = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                outcomes[i] = (byte) (values.get(rows[i]) == level ? 1 : 0);
            }
            steps.add(new Known(rows, outcomes));
        }
        return steps;
    }

    /**
     * Draws of a variable.
     *
     * @param known what is known of its codes
     * @param levels these codes, in ascending order
     * @param columnsOf the columns for a model of some rows
     * @param gathered room for rows
     */
    CodeDraw(
            List<Known> known,
            double[] levels,
            int[] gaps,
            Function<int[], List<ModelColumn>> columnsOf,
            Gathered gathered) {
        this.levels = levels;
        this.gaps = gaps;
        this.steps = known.stream()
                .map(step -> new LogisticDraw(step, columnsOf.apply(step.rows()), gathered))
                .toList();
    }

    @Override
    public double[] draw(Draws draws) {
        double[] drawn = new double[gaps.length];
        Arrays.fill(drawn, levels[0]);
        int[] open = IntStream.range(0, gaps.length).toArray();
        for (int step = 0; step < steps.size(); step++) {
            double[] has =
                    steps.get(step).draw(IntStream.of(open).map(i -> gaps[i]).toArray(), draws);
            int[] still = new int[open.length];
            int count = 0;
            for (int i = 0; i < open.length; i++) {
                if (has[i] == 1) {
                    drawn[open[i]] = levels[levels.length - 1 - step];
                } else {
                    still[count++] = open[i];
                }
            }
            open = Arrays.copyOf(still, count);
        }
        return drawn;
    }
}
