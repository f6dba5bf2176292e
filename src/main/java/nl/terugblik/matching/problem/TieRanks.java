package nl.terugblik.matching.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.terugblik.matching.Covariate;

/** Where rows stand when distance and score do not tell them apart: by covariates in the order given, then by key. */
public final class TieRanks {

    private final int[] ranks;

    private TieRanks(int[] ranks) {
        this.ranks = ranks;
    }

    /** The ranks of rows that are numbered in the order of their keys. */
    public static TieRanks of(List<Covariate> covariates, int rows) {
        int[] ranks = new int[rows];
        for (Covariate covariate : covariates) {
            ranks = refined(ranks, row -> Strata.value(covariate, row));
        }
        return new TieRanks(refined(ranks, row -> row));
    }

    /** Rows in the order of their ranks, equal ones by value; those of equal values get one and the same rank again. */
    private static int[] refined(int[] ranks, IntToDoubleFunction value) {
        // Equal numbers are found at one and the same index, whichever it is, so an index is as good as the number.
        double[] sorted =
                IntStream.range(0, ranks.length).mapToDouble(value).sorted().toArray();
        long[] places = new long[ranks.length];
        for (int row = 0; row < places.length; row++) {
            places[row] = (long) ranks[row] << Integer.SIZE | Arrays.binarySearch(sorted, value.applyAsDouble(row));
        }
        long[] inOrder = places.clone();
        Arrays.sort(inOrder);
        return Arrays.stream(places)
                .mapToInt(place -> Arrays.binarySearch(inOrder, place))
                .toArray();
    }

    public int of(int row) {
        return ranks[row];
    }
}
