package nl.terugblik.disclosure.rounding;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The distributions that fit what is printed of one: found one by one from the true one, by families that have a value more
 * or less than they do, alone, two at once, or four.
 */
final class Fitting {

    /** How many are tried; whoever finds too few in so many takes it that there are no more. */
    private static final int TRIES = 60_000;

    /** Values between which families move four at a time; with more, there is enough without. */
    private static final int FOUR_AT_ONCE = 14;

    private final Predicate<Distribution> fits;
    private final int enough;
    private final Set<Distribution> found = new HashSet<>();
    private final Set<Distribution> seen = new HashSet<>();
    private int tries;

    private Fitting(Predicate<Distribution> fits, int enough) {
        this.fits = fits;
        this.enough = enough;
    }

    /**
     * Counts those that fit, the true one among them.
     *
     * @param enough where it may end
     */
    static int count(Distribution truth, Predicate<Distribution> fits, int enough) {
        return new Fitting(fits, enough).from(truth);
    }

    private int from(Distribution truth) {
        Queue<Distribution> open = new ArrayDeque<>();
        found.add(truth);
        open.add(truth);
        while (!open.isEmpty() && isOn()) {
            Distribution next = open.remove();
            each(next, one -> take(one, open));
            each(next, one -> each(one, two -> take(two, open)));
            if (next.values() <= FOUR_AT_ONCE && isOn()) {
                pairs(next, one -> pairs(one, two -> take(two, open)));
            }
        }
        return found.size();
    }

    private boolean isOn() {
        return found.size() < enough && tries < TRIES;
    }

    private void take(Distribution candidate, Queue<Distribution> open) {
        if (isOn() && seen.add(candidate)) {
            tries++;
            if (fits.test(candidate) && found.add(candidate)) {
                open.add(candidate);
            }
        }
    }

    /** One family a step up or down. */
    private void each(Distribution from, Consumer<Distribution> taker) {
        for (int value = 0; value < from.values() && isOn(); value++) {
            if (from.has(value)) {
                if (value + 1 < from.values()) {
                    taker.accept(from.moved(value, value + 1));
                }
                if (value > 0) {
                    taker.accept(from.moved(value, value - 1));
                }
            }
        }
    }

    /** One family a step up and another a step down: the mean stays. */
    private void pairs(Distribution from, Consumer<Distribution> taker) {
        for (int up = 0; up + 1 < from.values() && isOn(); up++) {
            if (from.has(up)) {
                Distribution moved = from.moved(up, up + 1);
                for (int down = 1; down < from.values() && isOn(); down++) {
                    if (moved.has(down) && down != up + 1) {
                        taker.accept(moved.moved(down, down - 1));
                    }
                }
            }
        }
    }
}
