package nl.terugblik.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;

/**
 * What every reader knows of the counts of a system, with each count by its place: which add up, and which is part of
 * which.
 */
final class Knowledge {

    /**
     * Counts of which the first, less all others, are nought or at least nought.
     *
     * @param places where the counts are
     * @param plus how many are added, before those that are taken from them
     * @param isEquality whether they are nought, not just at least nought
     * @param slack by how much the first really exceed the others
     * @param scope of which dataset the first is
     */
    record Constraint(int[] places, int plus, boolean isEquality, double slack, String scope) {

        int sign(int i) {
            return i < plus ? 1 : -1;
        }

        /** Whether it says so little that no search for what hangs together goes along it; it must be kept all the same. */
        boolean isLoose() {
            return plus > 1;
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private final Map<Counted, Integer> places = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<List<Integer>> about = new ArrayList<>();

    Knowledge(CountSystem system) {
        for (Cell cell : system.cells()) {
            places.put(cell.of(), cells.size());
            cells.add(cell);
            about.add(new ArrayList<>());
        }
        for (CountSystem.Sum sum : system.sums()) {
            List<Counted> terms = new ArrayList<>(List.of(sum.total()));
            terms.addAll(sum.parts());
            know(terms, 1, true);
        }
        for (CountSystem.Part part : system.parts()) {
            know(List.of(part.whole(), part.part()), 1, false);
        }
        for (CountSystem.Overlap overlap : system.overlaps()) {
            know(List.of(overlap.all(), overlap.both(), overlap.one(), overlap.other()), 2, false);
        }
    }

    private void know(List<Counted> terms, int plus, boolean isEquality) {
        int[] where = terms.stream().mapToInt(this::place).toArray();
        IntStream.of(where).distinct().forEach(place -> about.get(place).add(constraints.size()));
        double slack = 0;
        for (int i = 0; i < where.length; i++) {
            slack += (i < plus ? 1 : -1) * cells.get(where[i]).count();
        }
        constraints.add(
                new Constraint(where, plus, isEquality, slack, terms.get(0).scope()));
    }

    int place(Counted of) {
        Integer place = places.get(of);
        if (place == null) {
            throw new IllegalArgumentException("nothing is counted of " + of);
        }
        return place;
    }

    BitSet places(Collection<Counted> of) {
        BitSet all = new BitSet();
        of.forEach(one -> all.set(place(one)));
        return all;
    }

    int size() {
        return cells.size();
    }

    Cell cell(int place) {
        return cells.get(place);
    }

    /** The dataset that an expression is of, if its counts are of one and not of what several share. */
    String dataset(Expression expression) {
        return cells.get(expression.plus()).of().scope();
    }

    /** The true counts. */
    double[] truth() {
        return cells.stream().mapToDouble(Cell::count).toArray();
    }

    /**
     * The least that a count can be to a reader who knows one family of a dataset well: if any are counted there, that family
     * may be among them. There is one such family, so that nothing is taken to be known of other datasets.
     *
     * @param dataset whose counts these are, by their scope
     */
    double least(int place, String dataset) {
        return isOf(dataset, place) ? Math.min(1, cells.get(place).count()) : 0;
    }

    private boolean isOf(String dataset, int place) {
        return cells.get(place).of().scope().equals(dataset);
    }

    /** By how much less than they really do the first counts of a constraint may exceed the others to that reader; below 0. */
    double least(Constraint constraint, String dataset) {
        return (constraint.scope().equals(dataset) ? Math.min(1, constraint.slack()) : 0) - constraint.slack();
    }

    /** The counts that hang together with these, but for those that stand anyway. */
    BitSet reach(BitSet from, BitSet standing) {
        BitSet reached = (BitSet) from.clone();
        BitSet edge = (BitSet) from.clone();
        while (!edge.isEmpty()) {
            BitSet next = new BitSet();
            about(edge).stream()
                    .forEach(number ->
                            IntStream.of(constraints.get(number).places()).forEach(next::set));
            next.andNot(standing);
            next.andNot(reached);
            reached.or(next);
            edge = next;
        }
        return reached;
    }

    long largest() {
        return cells.stream().mapToLong(Cell::count).max().orElse(0);
    }

    Constraint constraint(int number) {
        return constraints.get(number);
    }

    /** The constraints that any of these counts is in. */
    BitSet about(BitSet of) {
        BitSet all = new BitSet();
        of.stream().forEach(place -> about.get(place).forEach(all::set));
        return all;
    }

    /**
     * The counts that hang together with those of an expression.
     *
     * @param through counts that what hangs together goes through, and that are kept
     * @param steps how many constraints away at most
     */
    BitSet connected(Expression expression, BitSet through, int steps) {
        BitSet reached = new BitSet();
        BitSet edge = new BitSet();
        edge.set(expression.plus());
        if (expression.minus() != Expression.NONE) {
            edge.set(expression.minus());
        }
        edge.and(through);
        for (int step = 0; step < steps && !edge.isEmpty(); step++) {
            reached.or(edge);
            BitSet next = new BitSet();
            about(edge).stream()
                    .filter(number -> !constraints.get(number).isLoose())
                    .forEach(number ->
                            IntStream.of(constraints.get(number).places()).forEach(next::set));
            next.and(through);
            next.andNot(reached);
            edge = next;
        }
        reached.or(edge);
        return reached;
    }
}
