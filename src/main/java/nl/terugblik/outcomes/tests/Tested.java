package nl.terugblik.outcomes.tests;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.tests.ChiSquareTest;
import nl.terugblik.statistics.tests.FisherTest;
import nl.terugblik.statistics.tests.TTest;
import nl.terugblik.statistics.tests.TermTest;
import nl.terugblik.statistics.tests.WaldTest;

/**
 * A test that was carried out; every number is finite.
 *
 * @param method how
 * @param statistic t, chi-square or F
 * @param df1 its degrees of freedom; whole but for Welch's t
 * @param df2 the residual's; F only
 * @param p two-sided, or upper tail for chi-square and F
 * @param oddsRatio logistic models only, with its 95 % interval; none for a term of several columns
 */
public record Tested(
        Method method, double statistic, double df1, OptionalInt df2, double p, Optional<OddsRatio> oddsRatio) {

    /** How a comparison is tested; the names are those of the tables. */
    public enum Method {
        /** With pooled variance. */
        T("t"),
        /** Without: each group has its own variance. */
        WELCH("welch"),
        CHI_SQUARE("chi_square"),
        /** With the statistic of chi-square and the exact p. */
        FISHER("fisher"),
        LOGISTIC("logistic"),
        ANCOVA("ancova");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        /** The name in the column {@code test}. */
        public String id() {
            return id;
        }
    }

    /** An odds ratio with its Wald 95 % interval. */
    public record OddsRatio(double value, double low, double high) {}

    public static Tested of(TTest test) {
        return new Tested(Method.T, test.statistic(), test.df(), OptionalInt.empty(), test.p(), Optional.empty());
    }

    /** The same of groups that need not spread alike. */
    public static Tested ofWelch(TTest test) {
        return new Tested(Method.WELCH, test.statistic(), test.df(), OptionalInt.empty(), test.p(), Optional.empty());
    }

    public static Tested of(ChiSquareTest test) {
        return new Tested(
                Method.CHI_SQUARE, test.statistic(), test.df(), OptionalInt.empty(), test.p(), Optional.empty());
    }

    /** Chi-square with the exact p, where too few are expected in a cell for its own. */
    public static Tested of(ChiSquareTest test, FisherTest exact) {
        return new Tested(Method.FISHER, test.statistic(), test.df(), OptionalInt.empty(), exact.p(), Optional.empty());
    }

    public static Tested of(LogisticEffect effect) {
        OddsRatio ratio = new OddsRatio(
                effect.oddsRatio(), effect.interval().low(), effect.interval().high());
        return new Tested(Method.LOGISTIC, effect.chiSquare(), 1, OptionalInt.empty(), effect.p(), Optional.of(ratio));
    }

    public static Tested of(WaldTest test) {
        return new Tested(
                Method.LOGISTIC, test.chiSquare(), test.df(), OptionalInt.empty(), test.p(), Optional.empty());
    }

    public static Tested of(TermTest test) {
        return new Tested(
                Method.ANCOVA, test.f(), test.df(), OptionalInt.of(test.residualDf()), test.p(), Optional.empty());
    }

    /** Whether every number is one that a file can hold. */
    public boolean isFinite() {
        DoubleStream ratio = oddsRatio.stream().flatMapToDouble(or -> DoubleStream.of(or.value(), or.low(), or.high()));
        return DoubleStream.concat(DoubleStream.of(statistic, df1, p), ratio).allMatch(Double::isFinite);
    }
}
