package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * The reader of a release who wants to know what was hidden: has all that is published, knows how counts hang together,
 * and works out by linear programming, and by rounding what it finds, between which whole numbers a hidden count must lie.
 */
final class Reader {

    private static final double FIRST = 50;

    /** What it costs to move a count that need not move: so little that it stops nothing, enough that nothing moves in vain. */
    private static final double IN_VAIN = 1e-3;

    private final Knowledge knowledge;
    private final long most;
    private final Patience patience;
    private long work;
    private int questions;

    /**
     * A reader with this knowledge.
     *
     * @param beyond how far past the largest count of all nobody need look; without an end some counts would have none
     * @param patience how much work all that is asked may be
     */
    Reader(Knowledge knowledge, long beyond, Patience patience) {
        this.patience = patience;
        this.knowledge = knowledge;
        this.most = knowledge.largest() + beyond;
    }

    /**
     * Counts that no reader can rule out and at which an expression has moved as far as it can.
     *
     * @param by how far that need be; below 0 downwards
     * @param open the counts that may be otherwise than they are
     */
    Optional<Moves> moved(Expression expression, double by, BitSet open) {
        return find(others(knowledge.dataset(expression), open).towards(expression, by, FIRST));
    }

    /**
     * Counts that no reader can rule out and at which as many expressions as can be, together, are larger.
     *
     * @param goals by how much each need be, in their order; the first counts for most, and all are of one dataset
     */
    Optional<Moves> larger(Map<Expression, Double> goals, BitSet open) {
        OtherCounts others = others(knowledge.dataset(goals.keySet().iterator().next()), open);
        double worth = FIRST;
        for (Map.Entry<Expression, Double> goal : goals.entrySet()) {
            others.towards(goal.getKey(), goal.getValue(), worth);
            worth = 1;
        }
        return find(others);
    }

    private OtherCounts others(String dataset, BitSet open) {
        return new OtherCounts(knowledge, dataset, open, place -> IN_VAIN, most, patience);
    }

    /** How far an expression moves in fractions, which is at least as far as in whole numbers; empty where that was not found. */
    Optional<Double> reach(Expression expression, double by, BitSet open) {
        OtherCounts others = others(knowledge.dataset(expression), open).towards(expression, by, FIRST);
        Optional<Double> far = others.find().map(expression::moved);
        count(others);
        return far;
    }

    private Optional<Moves> find(OtherCounts others) {
        Optional<Moves> found = others.findWhole();
        count(others);
        return found;
    }

    private void count(OtherCounts others) {
        work += others.work();
        questions++;
    }

    /** How much work all questions were, in numbers of tables that were gone through. */
    long work() {
        return work;
    }

    /** How many questions were asked. */
    int questions() {
        return questions;
    }

    /** The hidden counts. */
    BitSet hidden(BitSet published) {
        BitSet hidden = new BitSet();
        hidden.set(0, knowledge.size());
        hidden.andNot(published);
        return hidden;
    }

    /** The hidden counts that hang together with an expression, as far as this many constraints away. */
    BitSet near(Expression expression, BitSet published, int reach) {
        return knowledge.connected(expression, hidden(published), reach);
    }
}
