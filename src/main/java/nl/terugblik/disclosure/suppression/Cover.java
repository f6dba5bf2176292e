package nl.terugblik.disclosure.suppression;

import java.util.BitSet;

/**
 * The search for what to hide so that a count is covered: how the counts around it would have to move, at the least loss,
 * if it were as much larger as it must seem possible. Those published ones that must move are the ones to hide.
 */
final class Cover {

    /** What it costs to move a count that is hidden anyway: next to nothing, but more than to leave it. */
    private static final double HIDDEN = 1e-3;

    private final Knowledge knowledge;
    private final Figures figures;
    private final long most;
    private final Patience patience;

    /**
     * A search.
     *
     * @param figures what is lost where a count is hidden
     * @param most what no count is beyond
     * @param patience how much work it may be
     */
    Cover(Knowledge knowledge, Figures figures, long most, Patience patience) {
        this.patience = patience;
        this.knowledge = knowledge;
        this.figures = figures;
        this.most = most;
    }

    /**
     * The published counts to hide.
     *
     * @param by by how much the expression must be able to be larger, or, below 0, smaller
     * @param fixed counts that cannot be hidden
     * @return their places; empty where nothing helps
     */
    BitSet search(Expression expression, double by, BitSet published, BitSet fixed) {
        BitSet movable = new BitSet();
        movable.set(0, knowledge.size());
        movable.andNot(fixed);
        double[] loss = figures.losses(published);
        BitSet found = new BitSet();
        new OtherCounts(
                        knowledge,
                        knowledge.dataset(expression),
                        movable,
                        place -> published.get(place) ? loss[place] : HIDDEN,
                        most,
                        patience)
                .exactly(expression, by)
                .find()
                .ifPresent(moved -> moved.forEach((place, far) -> found.set(place, published.get(place))));
        return found;
    }
}
