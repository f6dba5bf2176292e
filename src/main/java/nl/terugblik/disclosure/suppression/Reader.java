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
     * @param reach how many constraints away from the expression counts may be otherwise than they are; where that is not
     *     all of them the expression may go further than is found
     */
    Optional<double[]> extreme(Expression expression, boolean greatest, BitSet published, int reach) {
        BitSet hidden = new BitSet();
        hidden.set(0, knowledge.size());
        hidden.andNot(published);
        BitSet open = knowledge.connected(expression, hidden, reach);
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = new HashMap<>();
        open.stream()
                .forEach(place -> variables.put(
                        place, model.newVariable("v" + place).lower(0).upper(most)));
        knowledge.about(open).stream()
                .forEach(number -> constrain(model, knowledge.constraint(number), variables, number));
        weigh(variables, expression.plus(), 1);
        weigh(variables, expression.minus(), -1);
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
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
            ExpressionsBasedModel model, Constraint constraint, Map<Integer, Variable> variables, int number) {
        double constant = 0;
        var row = model.newExpression("c" + number);
        for (int i = 0; i < constraint.places().length; i++) {
            int place = constraint.places()[i];
            Variable variable = variables.get(place);
            if (variable == null) {
                constant += constraint.sign(i) * truth[place];
            } else {
                row.add(variable, constraint.sign(i));
            }
        }
        if (constraint.isEquality()) {
            row.level(-constant);
        } else {
            row.lower(-constant);
        }
    }

    private static void weigh(Map<Integer, Variable> variables, int place, int weight) {
        Variable variable = variables.get(place);
        if (variable != null) {
            variable.weight(weight);
        }
    }
}
