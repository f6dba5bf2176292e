package nl.terugblik.disclosure.suppression;

import java.util.BitSet;
import java.util.HashMap;
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

    private static final int REACH_OF_ALL = 100;

    private final Knowledge knowledge;
    private final Reader reader;
    private final Cover cover;
    private final int threshold;
    private final int floor;
    private final BitSet fixed;
    private final BitSet published;
    private final BitSet small = new BitSet();
    private final BitSet besides = new BitSet();
    private final BitSet touched;
    private final double[] truth;
    private final Patience patience;
    private final Bounds bounds;
    private final Figures figures;

    /**
     * A choice that is not made yet.
     *
     * @param threshold counts below it are hidden, and none of them is told more narrowly where that is still possible
     * @param floor what no earlier release makes impossible without this being refused
     * @param printed the figures that tables would print
     * @param fixed those that were released before and cannot be taken back
     * @param barred counts to hide though they are not small: they were hidden before
     * @param patience how much work the choice may be
     */
    public Suppression(
            CountSystem system,
            int threshold,
            int floor,
            List<Figure> printed,
            Set<Counted> fixed,
            Set<Counted> barred,
            Patience patience) {
        this.knowledge = new Knowledge(system);
        this.truth = knowledge.truth();
        this.patience = patience;
        this.reader = new Reader(knowledge, BEYOND * threshold, patience);
        this.threshold = threshold;
        this.floor = floor;
        this.bounds = new Bounds(knowledge, reader, threshold);
        this.fixed = knowledge.places(fixed);
        this.figures = new Figures(knowledge, printed);
        this.published = figures.counts();
        this.cover = new Cover(knowledge, figures, knowledge.largest() + BEYOND * threshold, patience);
        published.or(this.fixed);
        BitSet asked = figures.counts();
        asked.andNot(this.fixed);
        this.touched = knowledge.reach(asked, this.fixed);
        for (int place = 0; place < knowledge.size(); place++) {
            if (!this.fixed.get(place) && knowledge.cell(place).isSmall(threshold)) {
                protect(Expression.of(place));
                small.set(place, published.get(place));
            }
        }
        besides.or(knowledge.places(barred));
        besides.and(published);
        besides.andNot(small);
        besides.andNot(this.fixed);
        published.andNot(besides);
        published.andNot(small);
        for (CountSystem.Part part : system.parts()) {
            protectDifference(knowledge.place(part.whole()), knowledge.place(part.part()));
        }
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
            bounds.protect(expression);
        }
    }

    /**
     * Hides what it takes. What earlier releases tell more narrowly than they should, with what anyone knows, whether anything is
     * released now or not, stops nothing; but nothing that is released now tells it more narrowly still.
     *
     * @return what is hidden and how well
     * @throws CannotProtect when hiding all that could still be hidden is not enough, or it is too much work
     */
    public Hidden choose() {
        Set<Expression> toldBefore = new LinkedHashSet<>();
        Map<Expression, Double> needs = new HashMap<>();
        BitSet secondary = new BitSet();
        List<Expression> expressions = bounds.expressions();
        for (Expression expression : expressions) {
            patience.at(needs.size(), expressions.size());
            double wide = threshold;
            while (bounds.width(expression, published) < wide - ROUNDING) {
                BitSet more = cover(expression);
                if (more.isEmpty()) {
                    Interval widest = widest(expression);
                    wide = Math.min(wide, widest.width());
                    mayBeAskedFor(expression, widest);
                    more = bounds.interval(expression).width() < wide - ROUNDING
                            ? cover(expression, widest, wide)
                            : more;
                    if (wide < floor - ROUNDING) {
                        toldBefore.add(expression);
                    }
                }
                published.andNot(more);
                secondary.or(more);
            }
            needs.put(expression, wide);
        }
        patience.at(needs.size(), expressions.size());
        new GivingBack(bounds, figures, reader).look(published, secondary, needs);
        besides.or(secondary);
        return new Hidden(
                counted(published),
                counted(small),
                counted(besides),
                bounds.intervalsBut(toldBefore),
                toldBefore.size(),
                reader.questions());
    }

    /** What is known to a family already is not asked for as if it were hidden. */
    private void mayBeAskedFor(Expression expression, Interval widest) {
        boolean isAsked = expression.minus() == Expression.NONE && small.get(expression.plus());
        if (isAsked && widest.width() < ROUNDING && expression.value(truth) < floor) {
            throw new CannotProtect(knowledge.cell(expression.plus()).of());
        }
    }

    private BitSet cover(Expression expression) {
        Interval interval = bounds.interval(expression);
        double value = expression.value(truth);
        BitSet more = search(expression, interval.low() + threshold - value);
        return more.isEmpty() ? search(expression, interval.high() - threshold - value) : more;
    }

    /** How wide the bounds of an expression would be if nothing were shown that can still be hidden. */
    private Interval widest(Expression expression) {
        double value = expression.value(truth);
        BitSet all = reader.hidden(fixed);
        double up = farthest(expression, threshold, all);
        double down = farthest(expression, -threshold, all);
        return Interval.of(value).and(value + down, Moves.NOTHING).and(value + up, Moves.NOTHING);
    }

    /** How far it can move; where no whole numbers were found, how far in fractions: to have found none is no proof of narrowness. */
    private double farthest(Expression expression, double by, BitSet all) {
        return reader.moved(expression, by, all)
                .map(expression::moved)
                .or(() -> reader.reach(expression, by, all))
                .orElseThrow(() ->
                        new CannotProtect(knowledge.cell(expression.plus()).of()));
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

    private Set<Counted> counted(BitSet places) {
        Set<Counted> counted = new LinkedHashSet<>();
        places.stream().forEach(place -> counted.add(knowledge.cell(place).of()));
        return counted;
    }
}
