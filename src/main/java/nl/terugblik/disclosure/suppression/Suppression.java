package nl.terugblik.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;

/**
 * The choice of counts to hide: every small one, and as many others as it takes that no reader can work out a small one,
 * or a small difference of two, more narrowly than the threshold.
 */
public final class Suppression {

    private static final double ROUNDING = 1e-6;
    private static final long BEYOND = 10;

    /** How many others are asked about in one question. */
    private static final int TOGETHER = 40;

    /** How far from an expression others are asked about with it, in constraints. */
    private static final int REACH = 3;

    private static final int REACH_OF_ALL = 100;

    private final Knowledge knowledge;
    private final Reader reader;
    private final Cover cover;
    private final int threshold;
    private final int floor;
    private final Patience patience;
    private final BitSet fixed;
    private final BitSet published;
    private final BitSet small = new BitSet();
    private final BitSet besides = new BitSet();
    private final BitSet touched;
    private final double[] truth;
    private final Map<Expression, Interval> seen = new LinkedHashMap<>();
    private final Map<Integer, List<Expression>> about = new HashMap<>();

    /**
     * A choice that is not made yet.
     *
     * @param threshold counts below it are hidden, and none of them is told more narrowly where that is still possible
     * @param floor what no earlier release makes impossible without this being refused
     * @param losses the counts that tables print, with what is lost where one is hidden
     * @param fixed those that were released before and cannot be taken back
     * @param barred counts to hide though they are not small: they were hidden before
     * @param patience how long the choice may take
     */
    public Suppression(
            CountSystem system,
            int threshold,
            int floor,
            Map<Counted, Double> losses,
            Set<Counted> fixed,
            Set<Counted> barred,
            Patience patience) {
        this.knowledge = new Knowledge(system);
        this.truth = knowledge.truth();
        this.reader = new Reader(knowledge, BEYOND * threshold);
        this.threshold = threshold;
        this.floor = floor;
        this.patience = patience;
        this.fixed = places(fixed);
        this.published = places(losses.keySet());
        double[] loss = new double[knowledge.size()];
        losses.forEach((of, lost) -> loss[knowledge.place(of)] = lost);
        this.cover = new Cover(knowledge, loss, knowledge.largest() + BEYOND * threshold);
        published.or(this.fixed);
        this.touched = knowledge.reach(published(losses.keySet(), this.fixed), this.fixed);
        for (int place = 0; place < knowledge.size(); place++) {
            if (!this.fixed.get(place) && knowledge.cell(place).isSmall(threshold)) {
                protect(Expression.of(place));
                small.set(place, published.get(place));
            }
        }
        besides.or(places(barred));
        besides.and(published);
        besides.andNot(small);
        besides.andNot(this.fixed);
        published.andNot(besides);
        published.andNot(small);
        for (CountSystem.Part part : system.parts()) {
            protectDifference(knowledge.place(part.whole()), knowledge.place(part.part()));
        }
    }

    private BitSet published(Set<Counted> printed, BitSet fixed) {
        BitSet asked = places(printed);
        asked.andNot(fixed);
        return asked;
    }

    private BitSet places(Collection<Counted> of) {
        BitSet places = new BitSet();
        of.forEach(one -> places.set(knowledge.place(one)));
        return places;
    }

    private void protectDifference(int whole, int part) {
        Expression difference = Expression.difference(whole, part);
        double value = difference.value(truth);
        if (value > 0 && value < threshold && !(fixed.get(whole) && fixed.get(part))) {
            protect(difference);
        }
    }

    /** What does not hang together with anything that is asked for is as it was, whatever is decided. */
    private void protect(Expression expression) {
        if (touched.get(expression.plus())
                || expression.minus() != Expression.NONE && touched.get(expression.minus())) {
            double value = expression.value(truth);
            seen.put(expression, new Interval(value, value));
            about.computeIfAbsent(expression.plus(), none -> new ArrayList<>()).add(expression);
            about.computeIfAbsent(expression.minus(), none -> new ArrayList<>()).add(expression);
        }
    }

    /**
     * Hides what it takes. What earlier releases tell more narrowly than they should, with what anyone knows, whether anything is
     * released now or not, stops nothing; but nothing that is released now tells it more narrowly still.
     *
     * @return what is hidden and how well
     * @throws CannotProtect when hiding all that could still be hidden is not enough, or it takes too long
     */
    public Hidden choose() {
        Set<Expression> toldBefore = new LinkedHashSet<>();
        for (Expression expression : List.copyOf(seen.keySet())) {
            double wide = threshold;
            while (width(expression) < wide - ROUNDING) {
                BitSet more = cover(expression);
                if (more.isEmpty()) {
                    Interval widest = widest(expression);
                    wide = Math.min(wide, widest.width());
                    mayBeAskedFor(expression, widest);
                    more = interval(expression).width() < wide - ROUNDING ? cover(expression, widest, wide) : more;
                    if (wide < floor - ROUNDING) {
                        toldBefore.add(expression);
                    }
                }
                published.andNot(more);
                besides.or(more);
            }
        }
        seen.keySet().removeAll(toldBefore);
        return new Hidden(counted(published), counted(small), counted(besides), seen.values(), toldBefore.size());
    }

    /** What is known to a family already is not asked for as if it were hidden. */
    private void mayBeAskedFor(Expression expression, Interval widest) {
        boolean isAsked = expression.minus() == Expression.NONE && small.get(expression.plus());
        if (isAsked && widest.width() < ROUNDING && expression.value(truth) < floor) {
            throw new CannotProtect(knowledge.cell(expression.plus()).of());
        }
    }

    private BitSet cover(Expression expression) {
        Interval interval = interval(expression);
        double value = expression.value(truth);
        BitSet more = search(expression, interval.low() + threshold - value);
        return more.isEmpty() ? search(expression, interval.high() - threshold - value) : more;
    }

    /** How wide the bounds of an expression would be if nothing were shown that can still be hidden. */
    private Interval widest(Expression expression) {
        double value = expression.value(truth);
        BitSet all = reader.hidden(fixed);
        double up = reader.moved(expression, threshold, all)
                .map(expression::moved)
                .orElse(0.0);
        double down = reader.moved(expression, -threshold, all)
                .map(expression::moved)
                .orElse(0.0);
        return new Interval(value + down, value + up);
    }

    /**
     * Where it can be neither so much more nor so much less, it may still be as wide both ways together. Where that hides
     * nothing more, fractions could be what whole numbers cannot, and what is near is hidden, a step further each time.
     */
    private BitSet cover(Expression expression, Interval widest, double wide) {
        double value = expression.value(truth);
        BitSet more = search(expression, widest.high() - value);
        more.or(search(expression, Math.max(widest.low(), widest.high() - wide) - value));
        BitSet all = reader.hidden(fixed);
        for (int reach = 0; more.isEmpty() && reach < REACH_OF_ALL; reach++) {
            more = knowledge.connected(expression, all, reach);
            more.and(published);
        }
        if (more.isEmpty()) {
            throw new CannotProtect(knowledge.cell(expression.plus()).of());
        }
        return more;
    }

    private BitSet search(Expression expression, double by) {
        BitSet more = Math.abs(by) < ROUNDING ? new BitSet() : cover.search(expression, by, published, fixed);
        more.andNot(fixed);
        return more;
    }

    /** How wide the bounds of an expression are; whatever is found for one may widen what is known of others. */
    private double width(Expression expression) {
        patience.last();
        if (isNarrow(expression)) {
            BitSet near = reader.near(expression, published, REACH);
            reader.larger(goals(expression, near), near).ifPresent(moves -> cannotRuleOut(expression, moves));
        }
        for (int way : List.of(1, -1)) {
            if (isNarrow(expression)) {
                reader.moved(expression, way * missing(expression, way), reader.hidden(published))
                        .ifPresent(moves -> cannotRuleOut(expression, moves));
            }
        }
        return interval(expression).width();
    }

    /** By how much more than it is, or less, an expression would have to be to be wide enough. */
    private double missing(Expression expression, int way) {
        Interval interval = interval(expression);
        double value = expression.value(truth);
        return way > 0 ? interval.low() + threshold - value : value + threshold - interval.high();
    }

    /** By how much an expression, and others around it whose bounds are narrow still, would have to be larger. */
    private Map<Expression, Double> goals(Expression expression, BitSet near) {
        Map<Expression, Double> goals = new LinkedHashMap<>();
        goals.put(expression, missing(expression, 1));
        seen.keySet().stream()
                .filter(other -> near.get(other.plus())
                        && (other.minus() == Expression.NONE || near.get(other.minus()))
                        && knowledge.dataset(other).equals(knowledge.dataset(expression))
                        && isNarrow(other))
                .limit(TOGETHER)
                .forEach(other -> goals.put(other, missing(other, 1)));
        return goals;
    }

    private boolean isNarrow(Expression expression) {
        return interval(expression).width() < threshold - ROUNDING;
    }

    private Interval interval(Expression expression) {
        Interval interval = seen.get(expression);
        return interval == null ? new Interval(0, 0) : interval;
    }

    /** What widens one expression may widen others of the same dataset. */
    private void cannotRuleOut(Expression of, Moves moves) {
        String dataset = knowledge.dataset(of);
        double[] counts = truth.clone();
        Set<Expression> moved = new LinkedHashSet<>();
        moves.forEach((place, by) -> {
            counts[place] += by;
            moved.addAll(about.getOrDefault(place, List.of()));
        });
        for (Expression expression : moved) {
            if (knowledge.dataset(expression).equals(dataset)) {
                seen.computeIfPresent(expression, (same, interval) -> interval.and(expression.value(counts)));
            }
        }
    }

    private Set<Counted> counted(BitSet places) {
        Set<Counted> counted = new LinkedHashSet<>();
        places.stream().forEach(place -> counted.add(knowledge.cell(place).of()));
        return counted;
    }
}
