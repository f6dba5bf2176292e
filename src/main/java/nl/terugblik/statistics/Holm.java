package nl.terugblik.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values that are looked at together: a value below .05 stays so only where it would under any
 * choice among them (Holm, 1979, Scandinavian Journal of Statistics 6, 65-70).
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted values, in the order of the given ones: R's {@code p.adjust(method = "holm")}.
     *
     * @param p values from 0 to 1; none gives none
     */
    public static double[] adjusted(double... p) {
        if (!Arrays.stream(p).allMatch(value -> value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1");
        }
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> p[place]))
                .mapToInt(place -> place)
                .toArray();
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 0; rank < p.length; rank++) {
            most = Math.max(most, Math.min(1, (p.length - rank) * p[ascending[rank]]));
            adjusted[ascending[rank]] = most;
        }
        return adjusted;
    }
}
