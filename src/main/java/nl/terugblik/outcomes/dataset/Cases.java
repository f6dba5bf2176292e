package nl.terugblik.outcomes.dataset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The families of which every column that a comparison uses is known: its complete cases. */
public final class Cases {

    private final Families families;
    private final int[] rows;

    private Cases(Families families, int[] rows) {
        this.families = families;
        this.rows = rows;
    }

    /** The families in which none of these columns is missing. */
    public static Cases complete(Families families, List<Column> columns) {
        BitSet complete = new BitSet(families.size());
        complete.set(0, families.size());
        for (Column column : columns) {
            column.leaveKnown(complete);
        }
        return new Cases(families, complete.stream().toArray());
    }

    /** The same families, of one group only. */
    public Cases of(Side group) {
        int[] own = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (families.side(row) == group) {
                own[count++] = row;
            }
        }
        return new Cases(families, Arrays.copyOf(own, count));
    }

    /** Those of these families that are in some rows. */
    public Cases in(BitSet some) {
        return new Cases(families, IntStream.of(rows).filter(some::get).toArray());
    }

    public int size() {
        return rows.length;
    }

    /** Their rows among all families. */
    public BitSet rows() {
        BitSet all = new BitSet();
        IntStream.of(rows).forEach(all::set);
        return all;
    }

    public double[] values(Column column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column.value(rows[i]);
        }
        return values;
    }

    /** For each family the place of its code among the variable's codes. */
    public int[] codes(Column column) {
        List<Integer> codes = column.variable().codes();
        int[] places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = codes.indexOf((int) column.value(rows[i]));
        }
        return places;
    }

    /** How many families have each of the variable's codes. */
    public long[] counts(Column column) {
        long[] counts = new long[column.variable().codes().size()];
        for (int place : codes(column)) {
            counts[place]++;
        }
        return counts;
    }

    /** What the families that have each of the variable's codes weigh together; how many, where none were matched. */
    public double[] weightedCounts(Column column) {
        double[] counts = new double[column.variable().codes().size()];
        int[] places = codes(column);
        double[] weights = weights();
        for (int i = 0; i < places.length; i++) {
            counts[places[i]] += weights[i];
        }
        return counts;
    }

    /** What each family weighs; 1 where families were not matched. */
    public double[] weights() {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        families.memberships().ifPresent(all -> Arrays.setAll(weights, i -> all.weight(rows[i])));
        return weights;
    }

    /** The set of each family; each its own where families were not matched. */
    public int[] sets() {
        int[] sets = rows.clone();
        families.memberships().ifPresent(all -> Arrays.setAll(sets, i -> all.set(rows[i])));
        return sets;
    }

    /** Whether the families were matched. */
    public boolean matched() {
        return families.matched();
    }

    /** For each family 1 when it is in the experimental group, 0 when it is in the control group. */
    public double[] condition() {
        double[] condition = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            condition[i] = families.side(rows[i]).condition();
        }
        return condition;
    }
}
