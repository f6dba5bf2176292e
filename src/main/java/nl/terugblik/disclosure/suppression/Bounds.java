package nl.terugblik.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How wide the bounds are of all that must not be told. What is found for one is kept and counts for others too, and nobody
 * looks farther than the threshold.
 */
final class Bounds {

    private static final double ROUNDING = 1e-6;

    /** How many others are asked about in one question. */
    private static final int TOGETHER = 40;

    /** How far from an expression others are asked about with it, in constraints. */
    private static final int REACH = 3;

    /** Counts that no reader of one dataset can rule out. */
    private record Found(String dataset, Moves moves) {}

    private final Knowledge knowledge;
    private final Reader reader;
    private final double[] truth;
    private final int threshold;
    private final Map<Expression, Interval> seen = new LinkedHashMap<>();
    private final Map<Integer, List<Expression>> about = new HashMap<>();
    private final Map<Integer, List<Found>> moving = new HashMap<>();

    Bounds(Knowledge knowledge, Reader reader, int threshold) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.truth = knowledge.truth();
        this.threshold = threshold;
    }

    /** Adds what must not be told. */
    void protect(Expression expression) {
        seen.put(expression, Interval.of(expression.value(truth)));
        about.computeIfAbsent(expression.plus(), none -> new ArrayList<>()).add(expression);
        if (expression.minus() != Expression.NONE) {
            about.computeIfAbsent(expression.minus(), none -> new ArrayList<>()).add(expression);
        }
    }

    /** All of it, in the order in which it was added. */
    List<Expression> expressions() {
        return List.copyOf(seen.keySet());
    }

    /** What is known of the bounds of each but some. */
    Collection<Interval> intervalsBut(Set<Expression> some) {
        Map<Expression, Interval> others = new LinkedHashMap<>(seen);
        others.keySet().removeAll(some);
        return Collections.unmodifiableCollection(others.values());
    }

    /** What is known of the bounds of one that is protected. */
    Interval interval(Expression expression) {
        return seen.getOrDefault(expression, Interval.of(expression.value(truth)));
    }

    /** How wide the bounds of an expression are, to a reader of what is published. */
    double width(Expression expression, BitSet published) {
        lookAround(expression, published);
        for (int way : List.of(1, -1)) {
            if (isNarrow(expression)) {
                reader.moved(expression, way * missing(expression, way), reader.hidden(published))
                        .ifPresent(moves -> cannotRuleOut(expression, moves));
            }
        }
        return interval(expression).width();
    }

    /** Whether the bounds are as wide as this; where not even fractions are, no whole numbers are looked for. */
    boolean areWide(Expression expression, BitSet published, double need) {
        lookAround(expression, published);
        if (interval(expression).width() >= need - ROUNDING) {
            return true;
        }
        BitSet open = reader.hidden(published);
        Interval interval = interval(expression);
        double value = expression.value(truth);
        double high = Math.max(
                interval.high(),
                value + reader.reach(expression, missing(expression, 1), open).orElse(0.0));
        double low = Math.min(
                interval.low(),
                value + reader.reach(expression, -missing(expression, -1), open).orElse(0.0));
        return high - low >= need - ROUNDING && width(expression, published) >= need - ROUNDING;
    }

    private void lookAround(Expression expression, BitSet published) {
        if (isNarrow(expression)) {
            BitSet near = reader.near(expression, published, REACH);
            reader.larger(goals(expression, near), near).ifPresent(moves -> cannotRuleOut(expression, moves));
        }
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

    /** What widens one expression may widen others of the same dataset. */
    private void cannotRuleOut(Expression of, Moves moves) {
        Found more = new Found(knowledge.dataset(of), moves);
        Set<Expression> moved = new LinkedHashSet<>();
        for (int place : moves.places()) {
            moving.computeIfAbsent(place, none -> new ArrayList<>()).add(more);
            moved.addAll(about.getOrDefault(place, List.of()));
        }
        moved.forEach(expression -> widen(expression, more));
    }

    private void widen(Expression expression, Found more) {
        if (knowledge.dataset(expression).equals(more.dataset())) {
            double value = expression.value(truth) + expression.moved(more.moves());
            seen.computeIfPresent(expression, (same, interval) -> interval.and(value, more.moves()));
        }
    }

    /**
     * Forgets what rests on counts being otherwise than they are.
     *
     * @return what was known of those of which nothing is known now
     */
    Map<Expression, Interval> forget(BitSet places) {
        Map<Expression, Interval> known = new LinkedHashMap<>();
        seen.forEach((expression, interval) -> {
            if (interval.restsOn(places)) {
                known.put(expression, interval);
            }
        });
        known.keySet().forEach(expression -> seen.put(expression, Interval.of(expression.value(truth))));
        return known;
    }

    /** Looks whether anything that was found for others says something of an expression, with some counts as they are. */
    void recall(Expression expression, BitSet places) {
        recall(expression, expression.plus(), places);
        if (expression.minus() != Expression.NONE) {
            recall(expression, expression.minus(), places);
        }
    }

    private void recall(Expression expression, int place, BitSet places) {
        for (Found other : moving.getOrDefault(place, List.of())) {
            if (isNarrow(expression) && !other.moves().isOf(places)) {
                widen(expression, other);
            }
        }
    }

    /** Knows again what was forgotten. */
    void remember(Map<Expression, Interval> known) {
        seen.putAll(known);
    }

    /** Forgets for good all that was found where one of these counts is otherwise than it is. */
    void stand(BitSet places) {
        moving.values().forEach(found -> found.removeIf(other -> other.moves().isOf(places)));
    }
}
