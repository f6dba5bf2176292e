package nl.terugblik.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
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
     * Counts of which the first, less all others, is nought or at least nought.
     *
     * @param places where the counts are
     * @param isEquality whether they are nought, not just at least nought
     */
    record Constraint(int[] places, boolean isEquality) {

        int sign(int i) {
            return i == 0 ? 1 : -1;
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
            know(terms, true);
        }
        for (CountSystem.Part part : system.parts()) {
            know(List.of(part.whole(), part.part()), false);
        }
    }

    private void know(List<Counted> terms, boolean isEquality) {
        int[] where = terms.stream().mapToInt(this::place).toArray();
        IntStream.of(where).distinct().forEach(place -> about.get(place).add(constraints.size()));
        constraints.add(new Constraint(where, isEquality));
    }

    int place(Counted of) {
        Integer place = places.get(of);
        if (place == null) {
            throw new IllegalArgumentException("nothing is counted of " + of);
        }
        return place;
    }

    int size() {
        return cells.size();
    }

    Cell cell(int place) {
        return cells.get(place);
    }

    /** The true counts. */
    double[] truth() {
        return cells.stream().mapToDouble(Cell::count).toArray();
    }

    /**
     * The least that a count can be to a reader who knows one family well: if any are counted, that family may be among
     * them.
     */
    double least(int place) {
        return Math.min(1, cells.get(place).count());
    }

    /** The least by which the first count of a constraint exceeds the others to that reader. */
    double leastSlack(Constraint constraint) {
        double slack = 0;
        for (int i = 0; i < constraint.places().length; i++) {
            slack += constraint.sign(i) * cells.get(constraint.places()[i]).count();
        }
        return Math.min(1, slack);
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
