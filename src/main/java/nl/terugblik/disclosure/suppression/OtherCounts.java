package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.terugblik.disclosure.suppression.Knowledge.Constraint;

/**
 * Counts other than the true ones that keep all that is known: how far each is moved. What is known is taken in only as it is
 * broken: where nothing moves it holds anyway, so that a question about one count stays small, however many counts there are.
 * Whatever is left out can only allow more, so that what cannot be with a part of it cannot be at all.
 */
final class OtherCounts {

    private static final double ROUNDING = 1e-6;

    /** How many times a fraction is rounded down or up before it is left. */
    private static final int ROUNDED = 60;

    private static final int NOTHING = -1;

    private final Knowledge knowledge;
    private final String dataset;
    private final BitSet movable;
    private final IntToDoubleFunction cost;
    private final long most;
    private final LinearProgram program = new LinearProgram();
    private final Map<Integer, Integer> variables = new TreeMap<>();
    private final BitSet taken = new BitSet();
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
    }

    /** An expression should move as far as this, or, below 0, the other way; each step is worth so much. */
    OtherCounts towards(Expression expression, double by, double worth) {
        int reached = program.variable(0, Math.abs(by), -worth, -worth);
        int sign = by < 0 ? -1 : 1;
        expression(expression, sign, reached, 0, Math.abs(by) + 2 * most);
        return this;
    }

    /** An expression must move by this. */
    OtherCounts exactly(Expression expression, double by) {
        expression(expression, 1, NOTHING, by, by);
        return this;
    }

    private void expression(Expression expression, int sign, int less, double lower, double upper) {
        IntStream.Builder of = IntStream.builder();
        IntStream.Builder signs = IntStream.builder();
        if (movable.get(expression.plus())) {
            of.add(variable(expression.plus()));
            signs.add(sign);
        }
        if (expression.minus() != Expression.NONE && movable.get(expression.minus())) {
            of.add(variable(expression.minus()));
            signs.add(-sign);
        }
        if (less != NOTHING) {
            of.add(less);
            signs.add(-1);
        }
        program.row(of.build().toArray(), signs.build().toArray(), lower, upper);
    }

    /** By how much which counts move, at the least cost; empty where nothing does that keeps all that is known. */
    Optional<Map<Integer, Double>> find() {
        while (true) {
            if (!program.solve()) {
                return Optional.empty();
            }
            Map<Integer, Double> moved = moved();
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
        rounded++;
        int variable = variable(place);
        double lower = program.lower(variable);
        double upper = program.upper(variable);
        program.ends(variable, isUp ? Math.ceil(by) : lower, isUp ? upper : Math.floor(by));
        Optional<Map<Integer, Long>> found = findWhole();
        program.ends(variable, lower, upper);
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

    private Map<Integer, Double> moved() {
        Map<Integer, Double> moved = new TreeMap<>();
        variables.forEach((place, variable) -> {
            double by = program.value(variable);
            if (Math.abs(by) > ROUNDING) {
                moved.put(place, by);
            }
        });
        return moved;
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
        int[] places = constraint.places();
        IntStream.Builder of = IntStream.builder();
        IntStream.Builder signs = IntStream.builder();
        for (int i = 0; i < places.length; i++) {
            if (movable.get(places[i])) {
                of.add(variable(places[i]));
                signs.add(constraint.sign(i));
            }
        }
        double least =
                constraint.isEquality() ? 0 : knowledge.leastSlack(constraint, dataset) - knowledge.slack(constraint);
        double greatest = constraint.isEquality() ? 0 : (double) most * places.length;
        program.row(of.build().toArray(), signs.build().toArray(), least, greatest);
    }

    private int variable(int place) {
        return variables.computeIfAbsent(place, of -> {
            double truth = knowledge.cell(of).count();
            double costs = cost.applyAsDouble(of);
            return program.variable(knowledge.least(of, dataset) - truth, most - truth, -costs, costs);
        });
    }
}
