package nl.terugblik.meta.effects;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.statistics.Tails;

/**
 * What a study prints of an effect; the names are those of the column {@code given}. Conversions are those of Lipsey and Wilson
 * (2001, Practical Meta-Analysis, appendix B) and, of odds, of Hasselblad and Hedges (1995).
 */
enum Given {
    /** Means and standard deviations. */
    MEANS {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double nE = of.group("n_experimental");
            double nC = of.group("n_control");
            double sdE = of.atLeast("sd_experimental", 0);
            double sdC = of.atLeast("sd_control", 0);
            double pooled = Math.sqrt(((nE - 1) * sdE * sdE + (nC - 1) * sdC * sdC) / (nE + nC - 2));
            double d = (of.number("mean_experimental") - of.number("mean_control")) / pooled;
            return conversion.ofDifference(Size.of(d, nE, nC), nE, nC);
        }
    },
    T {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            return ofT(of.number("t"), of, conversion);
        }
    },
    /** F with one degree of freedom above; its column {@code sign} says which group is higher. */
    F {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            return ofT(of.sign() * Math.sqrt(of.atLeast("f", 0)), of, conversion);
        }
    },
    /** Chi-square of a two by two table, without the table. */
    CHI2 {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double nE = of.group("n_experimental");
            double nC = of.group("n_control");
            return Sizes.both(ofChiSquare(of.sign() * of.atLeast("chi2", 0), nE, nC));
        }
    },
    COUNTS {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double nE = of.group("n_experimental");
            double nC = of.group("n_control");
            return ofCounts(of.count("count_experimental", nE), nE, of.count("count_control", nC), nC);
        }
    },
    /** Percentages, which are taken back to the nearest whole counts. */
    PERCENT {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double nE = of.group("n_experimental");
            double nC = of.group("n_control");
            double shareE = of.between("percent_experimental", 0, 100) / 100;
            double shareC = of.between("percent_control", 0, 100) / 100;
            return ofCounts(Math.rint(shareE * nE), nE, Math.rint(shareC * nC), nC);
        }
    },
    /** A one-sided p of the experimental group being higher. */
    P {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double p = of.between("p_one_sided", 1e-300, 1 - 1e-15);
            int df = (int) (of.group("n_experimental") + of.group("n_control")) - 2;
            return df < 1 || Double.isNaN(p)
                    ? Sizes.both(new Size(Double.NaN, Double.NaN))
                    : ofT(Tails.tQuantile(p, df), of, conversion);
        }
    },
    /** A standardized difference with its standard error or variance. */
    D {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double v = of.has("v") ? of.above("v", 0) : square(of.aboveOr("se", "v", 0));
            return Sizes.both(new Size(of.number("d"), v));
        }
    },
    /** An odds ratio with its interval of 95 %. */
    OR {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            double span = Math.log(of.above("ci_high", 0) / of.above("ci_low", 0));
            // An interval that runs backwards gives no error.
            return ofLogOdds(Math.log(of.above("odds_ratio", 0)), span > 0 ? span / Conversion.SPAN : Double.NaN);
        }
    },
    /** The logarithm of an odds ratio with its standard error. */
    LOG_OR {
        @Override
        Sizes sizes(Numbers of, Conversion conversion) {
            return ofLogOdds(of.number("log_odds_ratio"), of.above("se", 0));
        }
    };

    /** The effect, experimental minus control; faults are told to the numbers. */
    abstract Sizes sizes(Numbers of, Conversion conversion);

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Given> of(String id) {
        return Stream.of(values())
                .filter(given -> given.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private static Sizes ofT(double t, Numbers of, Conversion conversion) {
        double nE = of.group("n_experimental");
        double nC = of.group("n_control");
        return conversion.ofDifference(Size.of(t * Math.sqrt(1 / nE + 1 / nC), nE, nC), nE, nC);
    }

    /** From a chi-square that carries the sign of the difference. */
    private static Size ofChiSquare(double signed, double nE, double nC) {
        double size = Math.abs(signed);
        return Size.of(Math.copySign(2 * Math.sqrt(size / (nE + nC - size)), signed), nE, nC);
    }

    static Sizes ofCounts(double countE, double nE, double countC, double nC) {
        double[] cells = {countE, nE - countE, countC, nC - countC};
        double cross = cells[0] * cells[3] - cells[1] * cells[2];
        double chiSquare = (nE + nC) * cross * cross / (nE * nC * (cells[0] + cells[2]) * (cells[1] + cells[3]));
        boolean empty = Stream.of(0, 1, 2, 3).anyMatch(cell -> cells[cell] == 0);
        double log = 0;
        double squares = 0;
        for (int cell = 0; cell < 4; cell++) {
            double filled = cells[cell] + (empty ? 0.5 : 0);
            log += (cell == 0 || cell == 3 ? 1 : -1) * Math.log(filled);
            squares += 1 / filled;
        }
        return new Sizes(
                ofChiSquare(Math.copySign(chiSquare, cross), nE, nC),
                ofLogOdds(log, Math.sqrt(squares)).modern());
    }

    static Sizes ofLogOdds(double log, double se) {
        return Sizes.both(new Size(log * Conversion.LOGISTIC, square(se * Conversion.LOGISTIC)));
    }

    private static double square(double x) {
        return x * x;
    }
}
