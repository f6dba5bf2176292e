package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.disclosure.suppression.Knowledge.Constraint;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The reader of a release who wants to know what was hidden: has all that is published, knows how counts hang together,
 * and works out by linear programming between which bounds a hidden count must lie.
 */
final class Reader {

    private static final int FIRST = 50;

    private final Knowledge knowledge;
    private final double[] truth;
    private final long most;

    /**
     * A reader with this knowledge.
     *
     * @param beyond how far past the largest count of all nobody need look; without an end some counts would have none
     */
    Reader(Knowledge knowledge, long beyond) {
        this.knowledge = knowledge;
        this.truth = knowledge.truth();
        this.most = knowledge.largest() + beyond;
    }

    /**
     * Counts that no reader can rule out and at which an expression is at its least or its greatest; empty where the
     * solver finds none.
     *
     * @param open the counts that may be otherwise than they are; where these are not all that hang together with the
     *     expression, it may go further than is found
     */
    Optional<double[]> extreme(Expression expression, boolean greatest, BitSet open) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = counts(model, open, knowledge.dataset(expression));
        weigh(variables, expression.plus(), 1);
        weigh(variables, expression.minus(), -1);
        return found(greatest ? model.maximise() : model.minimise(), open);
    }

    /**
     * Counts that no reader can rule out and at which as many expressions as can be, together, are large.
     *
     * @param enough how large each need be, in their order; the first counts for most, and all are of one dataset
     */
    Optional<double[]> large(Map<Expression, Double> enough, BitSet open) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        String dataset = knowledge.dataset(enough.keySet().iterator().next());
        Map<Integer, Variable> variables = counts(model, open, dataset);
        int number = 0;
        for (Map.Entry<Expression, Double> goal : enough.entrySet()) {
            Expression expression = goal.getKey();
            Variable reached = model.newVariable("r" + number)
                    .lower(0)
                    .upper(goal.getValue())
                    .weight(number == 0 ? FIRST : 1);
            var row = model.newExpression("g" + number++);
            row.add(reached, -1);
            double constant = term(row, variables, expression.plus(), 1);
            if (expression.minus() != Expression.NONE) {
                constant += term(row, variables, expression.minus(), -1);
            }
            row.lower(-constant);
        }
        return found(model.maximise(), open);
    }

    /** The hidden counts that hang together with an expression, as far as this many constraints away. */
    BitSet open(Expression expression, BitSet published, int reach) {
        BitSet hidden = new BitSet();
        hidden.set(0, knowledge.size());
        hidden.andNot(published);
        return knowledge.connected(expression, hidden, reach);
    }

    private Map<Integer, Variable> counts(ExpressionsBasedModel model, BitSet open, String dataset) {
        Map<Integer, Variable> variables = new HashMap<>();
        open.stream()
                .forEach(place -> variables.put(
                        place,
                        model.newVariable("v" + place)
                                .lower(knowledge.least(place, dataset))
                                .upper(most)));
        knowledge.about(open).stream()
                .forEach(number -> constrain(model, knowledge.constraint(number), variables, number, dataset));
        return variables;
    }

    private Optional<double[]> found(Optimisation.Result result, BitSet open) {
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] counts = truth.clone();
        int index = 0;
        for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
            counts[place] = result.doubleValue(index++);
        }
        return Optional.of(counts);
    }

    private void constrain(
            ExpressionsBasedModel model,
            Constraint constraint,
            Map<Integer, Variable> variables,
            int number,
            String dataset) {
        double constant = 0;
        var row = model.newExpression("c" + number);
        for (int i = 0; i < constraint.places().length; i++) {
            int place = constraint.places()[i];
            constant += term(row, variables, place, constraint.sign(i));
        }
        if (constraint.isEquality()) {
            row.level(-constant);
        } else {
            row.lower(knowledge.leastSlack(constraint, dataset) - constant);
        }
    }

    /** A count in a row: one that may vary is added to it, and one that stands is given back. */
    private double term(org.ojalgo.optimisation.Expression row, Map<Integer, Variable> variables, int place, int sign) {
        Variable variable = variables.get(place);
        if (variable == null) {
            return sign * truth[place];
        }
        row.add(variable, sign);
        return 0;
    }

    private static void weigh(Map<Integer, Variable> variables, int place, int weight) {
        Variable variable = variables.get(place);
        if (variable != null) {
            variable.weight(weight);
        }
    }
}
