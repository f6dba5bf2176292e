package nl.terugblik.matching.optimal;

import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.ScoreOrder;
import nl.terugblik.matching.problem.Stratum;

/** The nearest rows of a stratum by score alone; of two equally near scores the lower one. */
final class NearestByScore implements Nearest {

    private final Stratum stratum;
    private final int treated;
    private final double[] scores;
    private final ScoreOrder treatedOrder;
    private final ScoreOrder controlOrder;
    /** By where rows of a score begin in the order of their group, how many were given. */
    private final int[] givenTreated;

    private final int[] givenControls;

    NearestByScore(Stratum stratum, ScoreMeasure measure) {
        this.stratum = stratum;
        treated = stratum.treated().length;
        treatedOrder = ScoreOrder.of(stratum.problem(), measure, stratum.treated());
        controlOrder = ScoreOrder.of(stratum.problem(), measure, stratum.controls());
        givenTreated = new int[treated];
        givenControls = new int[stratum.controls().length];
        scores = new double[treated + givenControls.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = measure.score(row < treated ? stratum.treated()[row] : stratum.controls()[row - treated]);
        }
    }

    @Override
    public double distance(int row) {
        double distance = Math.abs(others(row).nearest(scores[row]) - scores[row]);
        return stratum.problem().withinWidth(distance) ? distance : Double.POSITIVE_INFINITY;
    }

    @Override
    public int next(int row, int[] links) {
        ScoreOrder others = others(row);
        double nearest = others.nearest(scores[row]);
        int first = others.firstFrom(nearest);
        int count = others.firstAbove(nearest) - first;
        int turn = (row < treated ? givenControls : givenTreated)[first]++ % count;
        return others.places()[first + turn] + (row < treated ? treated : 0);
    }

    private ScoreOrder others(int row) {
        return row < treated ? controlOrder : treatedOrder;
    }
}
