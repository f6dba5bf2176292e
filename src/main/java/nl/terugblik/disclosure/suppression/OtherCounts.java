package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.terugblik.disclosure.suppression.Knowledge.Constraint;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Counts other than the true ones that keep all that is known: how far each is moved. What is known is taken in only as it is
 * broken: where nothing moves it holds anyway, so that a question about one count stays small, however many counts there are.
 * Whatever is left out can only allow more, so that what cannot be with a part of it cannot be at all.
 */
final class OtherCounts {

    private static final double ROUNDING = 1e-6;

    /** How many times a fraction is rounded down or up before it is left. */
    private static final int ROUNDED = 60;

    private final Knowledge knowledge;
    private final String dataset;
    private final BitSet movable;
    private final IntToDoubleFunction cost;
    private final long most;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Variable> up = new TreeMap<>();
    private final Map<Integer, Variable> down = new TreeMap<>();
    private final BitSet taken = new BitSet();
    private int goals;
    private int rounded;

    /**
     * None yet.
     *
     * @param dataset of which a reader knows one family
     * @param movable the counts that may be otherwise
     * @param cost what it costs to move a count by one, by its place
     * @param most what no count is beyond
     */
    OtherCounts(Knowledge knowledge, String dataset, BitSet movable, IntToDoubleFunction cost, long most) {
        this.knowledge = knowledge;
        this.dataset = dataset;
        this.movable = movable;
        this.cost = cost;
        this.most = most;
        model.options.sparse = Boolean.FALSE; // the questions are small, and this answers them in half the time
    }

    /** An expression should move as far as this, or, below 0, the other way; each step is worth so much. */
    OtherCounts towards(Expression expression, double by, double worth) {
        Variable reached = model.newVariable("reached" + goals)
                .lower(0)
                .upper(Math.abs(by))
                .weight(-worth);
        var row = model.newExpression("towards" + goals++);
        row.add(reached, -1);
        terms(row, expression, by < 0 ? -1 : 1);
        row.lower(0);
        return this;
    }

    /** An expression must move by this. */
    OtherCounts exactly(Expression expression, double by) {
        var row = model.newExpression("exactly" + goals++);
        terms(row, expression, 1);
        row.level(by);
        return this;
    }

    /** By how much which counts move, at the least cost; empty where nothing does that keeps all that is known. */
    Optional<Map<Integer, Double>> find() {
        while (true) {
            Optimisation.Result result = model.minimise();
            if (!result.getState().isFeasible()) {
                return Optional.empty();
            }
            Map<Integer, Double> moved = moved(result);
            BitSet broken = broken(moved);
            if (broken.isEmpty()) {
                return Optional.of(moved);
            }
            broken.stream().forEach(this::take);
        }
    }

    /** The same in whole numbers; empty where none was found. */
    Optional<Map<Integer, Long>> findWhole() {
        Optional<Map<Integer, Double>> found = find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map.Entry<Integer, Double>> fraction = found.get().entrySet().stream()
                .filter(moved -> Math.abs(moved.getValue() - Math.rint(moved.getValue())) > ROUNDING)
                .findFirst();
        if (fraction.isEmpty()) {
            return whole(found.get());
        }
        double by = fraction.get().getValue();
        int place = fraction.get().getKey();
        Optional<Map<Integer, Long>> nearest = findWhole(place, by, Math.rint(by) > by);
        return nearest.isPresent() ? nearest : findWhole(place, by, Math.rint(by) <= by);
    }

    private Optional<Map<Integer, Long>> findWhole(int place, double by, boolean isUp) {
        if (rounded >= ROUNDED) {
            return Optional.empty();
        }
        var bound = model.newExpression("rounded" + rounded++);
        terms(bound, Expression.of(place), 1);
        if (isUp) {
            bound.lower(Math.ceil(by));
        } else {
            bound.upper(Math.floor(by));
        }
        Optional<Map<Integer, Long>> found = findWhole();
        bound.lower(null);
        bound.upper(null);
        return found;
    }

    /** Rounded, and held against all that is known once more, exactly. */
    private Optional<Map<Integer, Long>> whole(Map<Integer, Double> moved) {
        Map<Integer, Long> whole = new TreeMap<>();
        Map<Integer, Double> rounds = new TreeMap<>();
        moved.forEach((place, by) -> {
            whole.put(place, Math.round(by));
            rounds.put(place, (double) Math.round(by));
        });
        boolean holds = broken(rounds).isEmpty()
                && whole.entrySet().stream()
                        .allMatch(by -> knowledge.cell(by.getKey()).count() + by.getValue()
                                >= knowledge.least(by.getKey(), dataset));
        return holds ? Optional.of(whole) : Optional.empty();
    }

    private Map<Integer, Double> moved(Optimisation.Result result) {
        Map<Integer, Double> moved = new TreeMap<>();
        up.forEach((place, more) -> {
            double by =
                    result.doubleValue(model.indexOf(more)) - result.doubleValue(model.indexOf(variable(down, place)));
            if (Math.abs(by) > ROUNDING) {
                moved.put(place, by);
            }
        });
        return moved;
    }

    private static Variable variable(Map<Integer, Variable> of, int place) {
        return Objects.requireNonNull(of.get(place));
    }

    /** What is known and does not hold where counts are moved. */
    private BitSet broken(Map<Integer, Double> moved) {
        BitSet places = new BitSet();
        moved.keySet().forEach(places::set);
        BitSet broken = knowledge.about(places);
        broken.stream()
                .filter(number -> holds(knowledge.constraint(number), moved))
                .forEach(broken::clear);
        return broken;
    }

    private boolean holds(Constraint constraint, Map<Integer, Double> moved) {
        double by = 0;
        for (int i = 0; i < constraint.places().length; i++) {
            by += constraint.sign(i) * moved.getOrDefault(constraint.places()[i], 0.0);
        }
        return constraint.isEquality()
                ? Math.abs(by) <= ROUNDING
                : by >= knowledge.leastSlack(constraint, dataset) - knowledge.slack(constraint) - ROUNDING;
    }

    private void take(int number) {
        Constraint constraint = knowledge.constraint(number);
        if (taken.get(number)) {
            return;
        }
        taken.set(number);
        var row = model.newExpression("known" + number);
        for (int i = 0; i < constraint.places().length; i++) {
            term(row, constraint.places()[i], constraint.sign(i));
        }
        if (constraint.isEquality()) {
            row.level(0);
        } else {
            row.lower(knowledge.leastSlack(constraint, dataset) - knowledge.slack(constraint));
        }
    }

    private void terms(org.ojalgo.optimisation.Expression row, Expression expression, int sign) {
        term(row, expression.plus(), sign);
        if (expression.minus() != Expression.NONE) {
            term(row, expression.minus(), -sign);
        }
    }

    private void term(org.ojalgo.optimisation.Expression row, int place, int sign) {
        if (!movable.get(place)) {
            return;
        }
        double truth = knowledge.cell(place).count();
        row.add(
                up.computeIfAbsent(
                        place, of -> variable("up" + of, most - truth).weight(cost.applyAsDouble(of))),
                sign);
        row.add(
                down.computeIfAbsent(
                        place,
                        of -> variable("down" + of, truth - knowledge.least(of, dataset))
                                .weight(cost.applyAsDouble(of))),
                -sign);
    }

    private Variable variable(String name, double upper) {
        return model.newVariable(name).lower(0).upper(upper);
    }
}
