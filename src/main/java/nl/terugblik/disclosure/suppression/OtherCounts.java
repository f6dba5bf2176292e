package nl.terugblik.disclosure.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
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

    /** What a question is in work for each count that there is, before anything is worked out. */
    private static final long BEFORE_ANY = 8;

    private final Knowledge knowledge;
    private final String dataset;
    private final BitSet movable;
    private final IntToDoubleFunction cost;
    private final long most;
    private final LinearProgram program;
    private final BitSet taken = new BitSet();
    private final BitSet asked = new BitSet();
    private final int[] variables;
    private final double[] moved;
    private int rounded;

    /**
     * None yet.
     *
     * @param dataset of which a reader knows one family
     * @param movable the counts that may be otherwise
     * @param cost what it costs to move a count by one, by its place
     * @param most what no count is beyond
     * @param patience how much work it may be to find them
     */
    OtherCounts(
            Knowledge knowledge,
            String dataset,
            BitSet movable,
            IntToDoubleFunction cost,
            long most,
            Patience patience) {
        patience.spend(BEFORE_ANY * knowledge.size());
        this.program = new LinearProgram(patience);
        this.knowledge = knowledge;
        this.dataset = dataset;
        this.movable = movable;
        this.cost = cost;
        this.most = most;
        this.moved = new double[knowledge.size()];
        this.variables = new int[knowledge.size()];
        Arrays.fill(variables, NOTHING);
    }

    /** An expression should move as far as this, or, below 0, the other way; each step is worth so much. */
    OtherCounts towards(Expression expression, double by, double worth) {
        int reached = program.variable(0, Math.abs(by), -worth, -worth);
        expression(expression, by < 0 ? -1 : 1, reached, 0, Math.abs(by) + 2 * most);
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
    Optional<Moves> find() {
        while (program.solve()) {
            BitSet places = move();
            BitSet broken = knowledge.about(places);
            for (int number = broken.nextSetBit(0); number >= 0; number = broken.nextSetBit(number + 1)) {
                broken.set(number, !holds(knowledge.constraint(number)));
            }
            if (broken.isEmpty()) {
                return Optional.of(Moves.of(places, moved));
            }
            if (broken.stream().allMatch(taken::get)) {
                return Optional.empty();
            }
            broken.stream().filter(number -> !taken.get(number)).forEach(this::take);
        }
        return Optional.empty();
    }

    /** How much work that was, in numbers of the table that were gone through. */
    long work() {
        return program.work();
    }

    private BitSet move() {
        BitSet places = new BitSet();
        asked.stream().forEach(place -> {
            double by = program.value(variables[place]);
            moved[place] = Math.abs(by) > ROUNDING ? by : 0;
            places.set(place, moved[place] != 0);
        });
        return places;
    }

    /** The same in whole numbers; empty where none was found. */
    Optional<Moves> findWhole() {
        Optional<Moves> found = find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int fraction = found.get().fraction(ROUNDING);
        if (fraction == Moves.NONE) {
            return found.map(Moves::rounded).filter(this::isPossible);
        }
        double by = moved[fraction];
        Optional<Moves> nearest = findWhole(fraction, by, Math.rint(by) > by);
        return nearest.isPresent() ? nearest : findWhole(fraction, by, Math.rint(by) <= by);
    }

    private Optional<Moves> findWhole(int place, double by, boolean isUp) {
        if (rounded >= ROUNDED) {
            return Optional.empty();
        }
        rounded++;
        int variable = variables[place];
        double lower = program.lower(variable);
        double upper = program.upper(variable);
        program.ends(variable, isUp ? Math.ceil(by) : lower, isUp ? upper : Math.floor(by));
        Optional<Moves> found = findWhole();
        program.ends(variable, lower, upper);
        return found;
    }

    /** Held against all that is known once more, exactly. */
    private boolean isPossible(Moves whole) {
        BitSet places = new BitSet();
        whole.forEach((place, by) -> {
            moved[place] = by;
            places.set(place);
        });
        return knowledge.about(places).stream().allMatch(number -> holds(knowledge.constraint(number)))
                && places.stream()
                        .allMatch(place -> movable.get(place)
                                && knowledge.cell(place).count() + moved[place] >= knowledge.least(place, dataset));
    }

    private boolean holds(Constraint constraint) {
        double by = 0;
        int[] places = constraint.places();
        for (int i = 0; i < places.length; i++) {
            by += i < constraint.plus() ? moved[places[i]] : -moved[places[i]];
        }
        return constraint.isEquality()
                ? Math.abs(by) <= ROUNDING
                : by >= knowledge.least(constraint, dataset) - ROUNDING;
    }

    private void take(int number) {
        taken.set(number);
        Constraint constraint = knowledge.constraint(number);
        int[] places = constraint.places();
        IntStream.Builder of = IntStream.builder();
        IntStream.Builder signs = IntStream.builder();
        for (int i = 0; i < places.length; i++) {
            if (movable.get(places[i])) {
                of.add(variable(places[i]));
                signs.add(constraint.sign(i));
            }
        }
        double least = constraint.isEquality() ? 0 : knowledge.least(constraint, dataset);
        double greatest = constraint.isEquality() ? 0 : (double) most * places.length;
        program.row(of.build().toArray(), signs.build().toArray(), least, greatest);
    }

    private int variable(int place) {
        if (variables[place] == NOTHING) {
            double truth = knowledge.cell(place).count();
            double costs = cost.applyAsDouble(place);
            variables[place] = program.variable(knowledge.least(place, dataset) - truth, most - truth, -costs, costs);
            asked.set(place);
        }
        return variables[place];
    }
}
