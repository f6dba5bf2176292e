package nl.terugblik.matching.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;

/**
 * The columns of numbers that covariates make where rows lie in a space: of categories one of 0 and 1/√2 for each level, so
 * that rows of two levels are as far apart as with a column of 0 and 1. Columns of one value are left out.
 */
public final class SpaceColumns {

    private static final int MOST_COLUMNS = 1_000;
    /** Two gigabytes of them; matching holds them some four times. */
    private static final long MOST_NUMBERS = 250_000_000;

    private static final double ONE = Math.sqrt(0.5);

    private final List<Covariate> covariates;
    private final List<double[]> columns = new ArrayList<>();
    private final int most;

    private SpaceColumns(List<Covariate> covariates, int rows) {
        this.covariates = covariates;
        most = (int) Math.min(MOST_COLUMNS, MOST_NUMBERS / Math.max(1, rows));
    }

    public static List<double[]> of(List<Covariate> covariates, int rows) {
        SpaceColumns made = new SpaceColumns(covariates, rows);
        for (Covariate covariate : covariates) {
            if (covariate instanceof Covariate.Numbers numbers) {
                made.add(numbers.values());
            } else {
                made.addLevels((Covariate.Categories) covariate);
            }
        }
        return made.columns;
    }

    private void addLevels(Covariate.Categories categories) {
        for (int level = 0; level < categories.levels().size(); level++) {
            int its = level;
            add(IntStream.of(categories.codes())
                    .mapToDouble(code -> code == its ? ONE : 0)
                    .toArray());
        }
    }

    private void add(double[] column) {
        if (!Columns.varies(column)) {
            return;
        }
        if (columns.size() == most) {
            throw new CannotMatch("The columns "
                    + covariates.stream().map(Covariate::name).collect(Collectors.joining(", "))
                    + " make more than " + most + " columns of numbers, the most that memory is meant to hold for"
                    + " this many rows; leave out categories of many levels, or name them in exact.");
        }
        columns.add(column);
    }
}
