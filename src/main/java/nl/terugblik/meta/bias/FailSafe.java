package nl.terugblik.meta.bias;

import nl.terugblik.meta.model.EffectRows;

/**
 * Rosenthal's fail-safe N: how many unprinted studies without any effect would bring the pooled effect to the edge of
 * significance. It is outdated: it takes the unprinted to have no effect at all, and says nothing of how large the effect is.
 */
public final class FailSafe {

    private static final double ONE_SIDED = 1.644854;

    private FailSafe() {}

    public static long of(EffectRows rows) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += rows.y()[row] / Math.sqrt(rows.v()[row]);
        }
        double z = sum / ONE_SIDED;
        return (long) Math.max(0, Math.ceil(z * z - rows.size()));
    }
}
