package nl.terugblik.outcomes.dataset;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Matched sets of one experimental and one control family, in the order of the sets. */
public final class Pairs {

    private final int[] experimental;
    private final int[] control;

    private Pairs(int[] experimental, int[] control) {
        this.experimental = experimental;
        this.control = control;
    }

    /**
     * One outcome in pairs of which both families have a known value; the arrays have the pairs in the same order.
     *
     * @param experimental the experimental family's value, for each pair
     * @param control the control family's
     */
    public record Known(double[] experimental, double[] control) {

        public int pairs() {
            return experimental.length;
        }
    }

    /** The pairs of matched families; empty where a set is no pair, or where families weigh differently. */
    public static Optional<Pairs> of(Families families) {
        if (families.memberships().isEmpty() || families.size() == 0) {
            return Optional.empty();
        }
        Memberships memberships = families.memberships().orElseThrow();
        Map<Integer, int[]> bySet = new TreeMap<>();
        for (int row = 0; row < families.size(); row++) {
            int[] pair = bySet.computeIfAbsent(memberships.set(row), set -> new int[] {-1, -1});
            int side = families.side(row) == Side.TREATED ? 0 : 1;
            if (pair[side] >= 0 || memberships.weight(row) != 1) {
                return Optional.empty();
            }
            pair[side] = row;
        }
        int[][] pairs = bySet.values().toArray(int[][]::new);
        if (Arrays.stream(pairs).anyMatch(pair -> pair[0] < 0 || pair[1] < 0)) {
            return Optional.empty();
        }
        return Optional.of(new Pairs(
                Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray()));
    }

    /** The pairs of which both families have a value in this column. */
    public Known known(Column column) {
        int[] kept = IntStream.range(0, experimental.length)
                .filter(pair -> !column.isMissing(experimental[pair]) && !column.isMissing(control[pair]))
                .toArray();
        return new Known(
                IntStream.of(kept)
                        .mapToDouble(pair -> column.value(experimental[pair]))
                        .toArray(),
                IntStream.of(kept)
                        .mapToDouble(pair -> column.value(control[pair]))
                        .toArray());
    }
}
