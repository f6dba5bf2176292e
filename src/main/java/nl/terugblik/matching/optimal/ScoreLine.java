package nl.terugblik.matching.optimal;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Pairs of least total distance where the distance is the difference of two scores and any pair may be made.
 *
 * <p>Why this is right. Once it is known who is used, pairing the used in the order of their scores costs least, and that
 * cost is the sum, over every gap between neighbouring scores, of the gap times |s|: s is how many used treated rows lie
 * below the gap less how many used controls do (Karp &amp; Li, 1975). So let f(s) be the least cost below the present
 * score for each s. A gap g makes f(s) into f(s) + g|s|; a treated row that must be used shifts f one up, a control that
 * must be used one down; one that may be used takes the lesser of f shifted and not. Each of these keeps f convex, so f is
 * known by its slopes, and of those it is enough to know which lie left of s = 0 and which right. What is asked for is
 * f(0) at the end.
 *
 * <p>Shifting up takes the greatest slope on the left to the right, shifting down the least on the right to the left. The
 * lesser of shifted and not adds a slope of 0 first: it goes where it belongs among the others. Each slope stands for one
 * row that is used on one side of it and not on the other, and passing s = 0 that changes for the row. A gap changes all
 * slopes of a side alike, which is kept by counting from the score.
 */
final class ScoreLine {

    private static final int NOBODY = -1;

    private final PriorityQueue<Slope> left = new PriorityQueue<>(
            Comparator.comparingDouble(Slope::key).reversed().thenComparingInt(Slope::unit));
    private final PriorityQueue<Slope> right =
            new PriorityQueue<>(Comparator.comparingDouble(Slope::key).thenComparingInt(Slope::unit));
    private final boolean[] used;

    /**
     * A slope of f.
     *
     * @param key the slope where the score is 0, if the slope grew that far
     * @param unit who changes between used and not used where s passes it
     */
    private record Slope(double key, int unit) {}

    private ScoreLine(int units) {
        used = new boolean[units];
    }

    /**
     * Which rows are used. Units stand in the order of their scores; for each, whether it is treated, and whether it must
     * be used. There must be enough of the one group for those of the other that must be used.
     */
    static boolean[] used(double[] scores, boolean[] treated, boolean[] must) {
        ScoreLine line = new ScoreLine(scores.length);
        for (int unit = 0; unit < scores.length; unit++) {
            if (treated[unit]) {
                line.shiftUp(unit, must[unit], scores[unit]);
            } else {
                line.shiftDown(unit, must[unit], scores[unit]);
            }
        }
        return line.used;
    }

    private void shiftUp(int unit, boolean must, double score) {
        used[unit] = true;
        if (!must) {
            left.add(new Slope(score, unit));
        }
        Slope passing = left.isEmpty() ? new Slope(Double.NEGATIVE_INFINITY, NOBODY) : left.remove();
        change(passing.unit);
        double slope = passing.key - score;
        right.add(new Slope(slope - score, passing.unit));
    }

    private void shiftDown(int unit, boolean must, double score) {
        used[unit] = true;
        if (!must) {
            right.add(new Slope(-score, unit));
        }
        Slope passing = right.isEmpty() ? new Slope(Double.POSITIVE_INFINITY, NOBODY) : right.remove();
        change(passing.unit);
        double slope = passing.key + score;
        left.add(new Slope(slope + score, passing.unit));
    }

    private void change(int unit) {
        if (unit != NOBODY) {
            used[unit] = !used[unit];
        }
    }
}
