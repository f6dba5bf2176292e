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

    /** No more work than a few seconds; it is counted, not timed, so that the same is given back on every machine. */
    private static final long MOST_WORK = 200_000_000;

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
        long most = reader.work() + MOST_WORK;
        for (BitSet hidden : figures.hiddenBy(published, secondary)) {
            BitSet still = (BitSet) hidden.clone();
            still.andNot(published);
            if (!still.isEmpty() && reader.work() < most) {
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
            if (!bounds.areWide(expression, published, Objects.requireNonNull(needs.get(expression)))) {
                return false;
            }
        }
        return true;
    }
}
