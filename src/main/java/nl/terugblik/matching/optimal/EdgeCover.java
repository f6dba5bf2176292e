package nl.terugblik.matching.optimal;

import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.Stratum;

/**
 * Links between rows of a stratum that leave nobody alone who has a partner, and whose distances together are the least
 * there are.
 *
 * <p>How it is found. Every row needs a link, and the cheapest that it can get is the one to its nearest partner, at
 * distance m. A link that serves both its rows saves what their two cheapest links cost and costs its own distance.
 * No row needs to be served twice, so choose among such links, no two of them at one row, those that together save the
 * most: an assignment with m as the cost of staying alone. Only links that cost less than m of both ends together can
 * save. Rows that are left over take the link to their nearest partner. Nothing costs less: in any choice of links each
 * row can name one that serves it; a link that two rows name serves both, and a row that names one by itself pays at
 * least its m. The prices of the assignment show it once more: they say what each row pays, never less than nothing,
 * in such a way that no two rows that may be linked pay more than their distance together, and that all is paid.
 *
 * <p>By score alone, only neighbours can save. With a control c and then a treated row t between treated row i and control
 * j, i's m is at most c − i and j's at most j − t, which is together no more than j − i.
 *
 * @param treated how many rows are treated; rows are numbered from 0, treated rows first, then controls
 * @param from for each link its treated row
 * @param to for each link its control
 * @param size how many links there are; the arrays can be longer
 * @param pays for each row what it pays; 0 for a row that has no partner
 */
record EdgeCover(int treated, int[] from, int[] to, int size, double[] pays) {

    /** The cheapest links of a stratum. */
    static EdgeCover of(Stratum stratum, Effort effort) {
        Problem problem = stratum.problem();
        int treated = stratum.treated().length;
        int controls = stratum.controls().length;
        if (problem.measure().orElseThrow() instanceof ScoreMeasure measure && !problem.hasFurtherConditions()) {
            Nearest nearest = new NearestByScore(stratum, measure);
            ScoreCandidates candidates =
                    ScoreCandidates.adjacent(stratum, measure, distances(nearest, treated, controls), effort);
            return new Linking(nearest, treated, controls).by(candidates, candidates::control);
        }
        Nearest nearest = new NearestOfAll(stratum, effort);
        double[] discounts = distances(nearest, treated, controls);
        NearestLists candidates = new NearestLists(
                controls,
                distances(nearest, 0, treated),
                (row, column) -> stratum.distance(row, column) - discounts[column],
                effort);
        return new Linking(nearest, treated, controls).by(candidates, column -> column);
    }

    /** The distances to the nearest partner; 0 for a row that has none, for it is shown to nobody. */
    static double[] distances(Nearest nearest, int first, int rows) {
        double[] distances = new double[rows];
        for (int row = 0; row < rows; row++) {
            double distance = nearest.distance(first + row);
            distances[row] = distance < Double.POSITIVE_INFINITY ? distance : 0;
        }
        return distances;
    }
}
