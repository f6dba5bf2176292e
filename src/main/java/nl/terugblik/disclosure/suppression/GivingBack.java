package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A second look at what was hidden beside small counts, one after the other: where others that were hidden later keep what
 * it kept, it need not be hidden.
 */
final class GivingBack {

    private static final double ROUNDING = 1e-6;

    /** How much longer than the choice itself it may take. */
    private static final int LONGER = 1;

    private final Bounds bounds;
    private final Figures figures;
    private final Reader reader;

    GivingBack(Bounds bounds, Figures figures, Reader reader) {
        this.bounds = bounds;
        this.figures = figures;
        this.reader = reader;
    }

    /**
     * Publishes what need not be hidden.
     *
     * @param published what is published
     * @param secondary what may be
     * @param needs how wide the bounds must be of each expression
     */
    void look(BitSet published, BitSet secondary, Map<Expression, Double> needs) {
        long most = reader.steps() + LONGER * reader.steps();
        for (BitSet hidden : figures.hiddenBy(published, secondary)) {
            BitSet still = (BitSet) hidden.clone();
            still.andNot(published);
            if (!still.isEmpty() && reader.steps() < most) {
                published.or(still);
                Map<Expression, Interval> known = bounds.forget(still);
                if (areKept(known.keySet(), still, published, needs)) {
                    bounds.stand(still);
                    secondary.andNot(still);
                } else {
                    published.andNot(still);
                    bounds.remember(known);
                }
            }
        }
    }

    private boolean areKept(
            Set<Expression> expressions, BitSet standing, BitSet published, Map<Expression, Double> needs) {
        for (Expression expression : expressions) {
            bounds.recall(expression, standing);
            if (bounds.width(expression, published) < Objects.requireNonNull(needs.get(expression)) - ROUNDING) {
                return false;
            }
        }
        return true;
    }
}
