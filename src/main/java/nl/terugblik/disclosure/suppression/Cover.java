package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.terugblik.disclosure.suppression.Knowledge.Constraint;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The search for what to hide so that a count is covered: how the counts around it would have to move, at the least loss,
 * if it were as much larger as it must seem possible. Those published ones that must move are the ones to hide.
 */
final class Cover {

    /** How far from the count others are allowed to move, in constraints; further only if that does not do. */
    private static final int[] REACH = {3, 6, 12, Integer.MAX_VALUE};

    private static final double MOVED = 1e-6;

    private final Knowledge knowledge;
    private final double[] truth;
    private final double[] loss;

    /**
     * A search.
     *
     * @param loss what is lost where a count is hidden, by its place; above 0
     */
    Cover(Knowledge knowledge, double[] loss) {
        this.knowledge = knowledge;
        this.truth = knowledge.truth();
        this.loss = loss;
    }

    /**
     * The published counts to hide.
     *
     * @param by by how much the expression must be able to be larger, or, below 0, smaller
     * @param fixed counts that cannot be hidden
     * @return their places; empty where nothing helps
     */
    BitSet search(Expression expression, double by, BitSet published, BitSet fixed) {
        for (int reach : REACH) {
            BitSet found = search(expression, by, published, fixed, reach);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new BitSet();
    }

    private BitSet search(Expression expression, double by, BitSet published, BitSet fixed, int reach) {
        String dataset = knowledge.dataset(expression);
        BitSet movable = new BitSet();
        movable.set(0, knowledge.size());
        movable.andNot(fixed);
        BitSet near = knowledge.connected(expression, movable, reach);
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> up = new HashMap<>();
        Map<Integer, Variable> down = new HashMap<>();
        near.stream().forEach(place -> {
            double cost = published.get(place) ? loss[place] : 0;
            up.put(place, model.newVariable("u" + place).lower(0).weight(cost));
            down.put(
                    place,
                    model.newVariable("d" + place)
                            .lower(0)
                            .upper(truth[place] - knowledge.least(place, dataset))
                            .weight(cost));
        });
        knowledge.about(near).stream()
                .forEach(number -> constrain(model, knowledge.constraint(number), dataset, up, down, number));
        var goal = model.newExpression("goal");
        term(goal, expression.plus(), 1, up, down);
        if (expression.minus() != Expression.NONE) {
            term(goal, expression.minus(), -1, up, down);
        }
        goal.level(by);
        Optimisation.Result result = model.minimise();
        BitSet found = new BitSet();
        if (result.getState().isFeasible()) {
            near.stream()
                    .filter(published::get)
                    .filter(place -> moved(model, result, up.get(place)) || moved(model, result, down.get(place)))
                    .forEach(found::set);
        }
        return found;
    }

    private static boolean moved(ExpressionsBasedModel model, Optimisation.Result result, @Nullable Variable by) {
        return by != null && result.doubleValue(model.indexOf(by)) > MOVED;
    }

    /** The changes together must keep what is known; where counts are in an order, the order. */
    private void constrain(
            ExpressionsBasedModel model,
            Constraint constraint,
            String dataset,
            Map<Integer, Variable> up,
            Map<Integer, Variable> down,
            int number) {
        var row = model.newExpression("c" + number);
        double slack = 0;
        for (int i = 0; i < constraint.places().length; i++) {
            int place = constraint.places()[i];
            slack += constraint.sign(i) * truth[place];
            term(row, place, constraint.sign(i), up, down);
        }
        if (constraint.isEquality()) {
            row.level(0);
        } else {
            row.lower(knowledge.leastSlack(constraint, dataset) - slack);
        }
    }

    private static void term(
            org.ojalgo.optimisation.Expression row,
            int place,
            int sign,
            Map<Integer, Variable> up,
            Map<Integer, Variable> down) {
        Variable more = up.get(place);
        Variable less = down.get(place);
        if (more != null && less != null) {
            row.add(more, sign);
            row.add(less, -sign);
        }
    }
}
