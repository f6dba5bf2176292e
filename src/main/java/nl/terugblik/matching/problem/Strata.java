package nl.terugblik.matching.problem;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import nl.terugblik.matching.Covariate;

/**
 * Rows divided by what they have in common: rows of one stratum agree on every column.
 *
 * @param of for each row its stratum, from 0, in the order in which rows come
 * @param count how many strata there are
 */
public record Strata(int[] of, int count) {

    /** The strata of rows that agree on these columns; without a column, all rows are one stratum. */
    public static Strata agreeing(List<Covariate> columns, int rows) {
        Strata strata = new Strata(new int[rows], Math.min(rows, 1));
        for (Covariate column : columns) {
            strata = strata.dividedBy(column);
        }
        return strata;
    }

    private Strata dividedBy(Covariate column) {
        return divided(row -> value(column, row));
    }

    /** The strata of rows that are in one stratum both here and there. */
    public Strata within(Strata others) {
        return divided(row -> others.of[row]);
    }

    private Strata divided(IntToDoubleFunction by) {
        Map<Cell, Integer> numbers = new HashMap<>();
        int[] divided = new int[of.length];
        for (int row = 0; row < of.length; row++) {
            Cell cell = new Cell(of[row], by.applyAsDouble(row));
            Integer known = numbers.get(cell);
            if (known == null) {
                known = numbers.size();
                numbers.put(cell, known);
            }
            divided[row] = known;
        }
        return new Strata(divided, numbers.size());
    }

    /** The strata that hold rows of both groups. */
    public BitSet mixed(IntPredicate isTreated) {
        BitSet treated = new BitSet(count);
        BitSet controls = new BitSet(count);
        for (int row = 0; row < of.length; row++) {
            (isTreated.test(row) ? treated : controls).set(of[row]);
        }
        treated.and(controls);
        return treated;
    }

    private record Cell(int stratum, double value) {}

    /** The value of a cell as a number; 0 and −0 are one value. */
    public static double value(Covariate column, int row) {
        return column instanceof Covariate.Numbers numbers
                ? numbers.values()[row] + 0.0
                : ((Covariate.Categories) column).codes()[row];
    }
}
