package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * Cohen's kappa: agreement beyond what two coders with these shares of each category would reach by chance (Cohen, 1960,
 * Educational and Psychological Measurement 20, 37-46).
 *
 * @param value at most 1; 0 is what chance gives
 * @param error its standard error (Fleiss, Cohen &amp; Everitt, 1969, Psychological Bulletin 72, 323-327)
 */
public record Kappa(double value, double error) {

    /** Of a square table of counts: the plain kappa, for which codes are equal or not. */
    public static Result<Kappa> of(long[][] counts) {
        return Shares.of(counts).flatMap(Kappa::plain);
    }

    private static Result<Kappa> plain(Shares shares) {
        int size = shares.rows().length;
        Sums chance = new Sums();
        for (int i = 0; i < size; i++) {
            chance.add(shares.rows()[i] * shares.columns()[i]);
        }
        double expected = chance.value();
        if (onlyOne(shares)) {
            return Result.none(Reason.Code.ONE_CATEGORY);
        }
        double kappa = (shares.agreed() - expected) / (1 - expected);
        Sums variance = new Sums();
        for (int i = 0; i < size; i++) {
            double off = 1 - (shares.rows()[i] + shares.columns()[i]) * (1 - kappa);
            variance.add(shares.cells()[i][i] * off * off);
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    double both = shares.columns()[i] + shares.rows()[j];
                    variance.add((1 - kappa) * (1 - kappa) * shares.cells()[i][j] * both * both);
                }
            }
        }
        double middle = kappa - expected * (1 - kappa);
        variance.add(-middle * middle);
        double error = Math.sqrt(Math.max(0, variance.value()) / shares.n()) / (1 - expected);
        return new Result.Found<>(new Kappa(kappa, error));
    }

    /** Both coders gave one category to every unit, and the same: chance alone gives that. */
    private static boolean onlyOne(Shares shares) {
        for (int i = 0; i < shares.rows().length; i++) {
            if (shares.cells()[i][i] == 1) {
                return true;
            }
        }
        return false;
    }

    /** The 95 % interval by the normal distribution, which may reach beyond 1. */
    public Interval wald() {
        return Interval.around(value, Interval.Z * error);
    }

    /**
     * Kappa of ordered categories, where a disagreement weighs as the square of how many categories lie between (Cohen, 1968,
     * Psychological Bulletin 70, 213-220).
     */
    public static Result<Double> quadratic(long[][] counts) {
        return Shares.of(counts).flatMap(shares -> {
            Sums seen = new Sums();
            Sums expected = new Sums();
            for (int i = 0; i < shares.rows().length; i++) {
                for (int j = 0; j < shares.rows().length; j++) {
                    double apart = (double) (i - j) * (i - j);
                    seen.add(apart * shares.cells()[i][j]);
                    expected.add(apart * shares.rows()[i] * shares.columns()[j]);
                }
            }
            return onlyOne(shares)
                    ? Result.none(Reason.Code.ONE_CATEGORY)
                    : new Result.Found<>(1 - seen.value() / expected.value());
        });
    }
}
