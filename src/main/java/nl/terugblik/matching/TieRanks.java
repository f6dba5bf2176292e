package nl.terugblik.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where rows stand when distance and score do not tell them apart: by covariates in the order given, then by key. */
final class TieRanks {

    private final int[] ranks;

    private TieRanks(int[] ranks) {
        this.ranks = ranks;
    }

    /** The ranks of rows that are numbered in the order of their keys. */
    static TieRanks of(List<Covariate> covariates, int rows) {
        Comparator<Integer> order = (row, other) -> 0;
        for (Covariate covariate : covariates) {
            order = order.thenComparingDouble(row -> Strata.value(covariate, row));
        }
        int[] sorted = IntStream.range(0, rows)
                .boxed()
                .sorted(order.thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[rows];
        for (int rank = 0; rank < rows; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return new TieRanks(ranks);
    }

    int of(int row) {
        return ranks[row];
    }
}
