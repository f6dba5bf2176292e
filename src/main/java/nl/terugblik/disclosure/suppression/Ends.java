package nl.terugblik.disclosure.suppression;

import java.util.Arrays;

/** The ends of the variables of a linear program, and what a step of each costs on the way from one to the other. */
final class Ends {

    private static final double TIE = LinearProgram.TIE;

    private double[] lower = new double[64];
    private double[] upper = new double[64];
    private double[] falling = new double[64];
    private double[] rising = new double[64];
    private double[] slope = new double[64];

    /** Adds those of the next variable. */
    void add(int variable, double least, double most, double fall, double rise) {
        if (variable == slope.length) {
            lower = Arrays.copyOf(lower, 2 * variable);
            upper = Arrays.copyOf(upper, 2 * variable);
            falling = Arrays.copyOf(falling, 2 * variable);
            rising = Arrays.copyOf(rising, 2 * variable);
            slope = Arrays.copyOf(slope, 2 * variable);
        }
        falling[variable] = fall;
        rising[variable] = rise;
        lower[variable] = least;
        upper[variable] = most;
        slope[variable] = least >= 0 || most > 0 ? rise : fall;
    }

    /** Gives a variable that is there other ends. */
    void set(int variable, double least, double most, double value) {
        lower[variable] = least;
        upper[variable] = most;
        slope[variable] = least >= 0 || most > 0 && value >= 0 ? rising[variable] : falling[variable];
    }

    double lower(int variable) {
        return lower[variable];
    }

    double upper(int variable) {
        return upper[variable];
    }

    /** What a step up costs below nought. */
    double falling(int variable) {
        return falling[variable];
    }

    /** What a step up costs above it. */
    double rising(int variable) {
        return rising[variable];
    }

    /** What a step up is taken to cost while the variable is in the basis. */
    double slope(int variable) {
        return slope[variable];
    }

    void slope(int variable, double costs) {
        slope[variable] = costs;
    }

    /** Where a variable outside the basis costs least. */
    double cheapest(int variable, double reduced) {
        double up = (bends(variable) || lower[variable] >= 0 ? rising : falling)[variable] + reduced;
        double down = (bends(variable) || upper[variable] <= 0 ? falling : rising)[variable] + reduced;
        if (bends(variable) && up > -TIE && down < TIE) {
            return 0;
        }
        if (bends(variable)) {
            return up <= -TIE ? upper[variable] : lower[variable];
        }
        if (Math.abs(up) <= TIE) {
            return Math.abs(lower[variable]) <= Math.abs(upper[variable]) ? lower[variable] : upper[variable];
        }
        return up > 0 ? lower[variable] : upper[variable];
    }

    private boolean bends(int variable) {
        return lower[variable] < 0 && upper[variable] > 0 && falling[variable] < rising[variable];
    }

    /** The ends between which a variable in the basis costs what it is taken to cost. */
    double low(int variable) {
        return bends(variable) && slope[variable] == rising[variable] ? 0 : lower[variable];
    }

    double high(int variable) {
        return bends(variable) && slope[variable] == falling[variable] ? 0 : upper[variable];
    }

    /** What a step up costs from where a variable is. */
    double right(int variable, double at) {
        return at >= upper[variable] ? Double.POSITIVE_INFINITY : at < 0 ? falling[variable] : rising[variable];
    }

    /** The same of a step down. */
    double left(int variable, double at) {
        return at <= lower[variable] ? Double.NEGATIVE_INFINITY : at > 0 ? rising[variable] : falling[variable];
    }

    /** Where it next costs otherwise, or ends, on the way up from there. */
    double above(int variable, double at) {
        return bends(variable) && at < 0 ? 0 : upper[variable];
    }

    /** The same on the way down. */
    double below(int variable, double at) {
        return bends(variable) && at > 0 ? 0 : lower[variable];
    }
}
