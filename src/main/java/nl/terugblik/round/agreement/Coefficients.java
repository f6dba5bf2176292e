package nl.terugblik.round.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.files.Decimal;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.agreement.Ac1;
import nl.terugblik.statistics.agreement.Kappa;
import nl.terugblik.statistics.agreement.NominalAlpha;
import nl.terugblik.statistics.agreement.PositiveAgreement;

/** The coefficients of a table of counts, as cells of a row. */
final class Coefficients {

    static final List<String> COLUMNS = List.of(
            "units",
            "both",
            "percent",
            "kappa",
            "kappa_low",
            "kappa_high",
            "kappa_wald_low",
            "kappa_wald_high",
            "alpha",
            "alpha_low",
            "alpha_high",
            "ac1",
            "ac1_low",
            "ac1_high",
            "ac1_wald_low",
            "ac1_wald_high",
            "positive_agreement",
            "note");

    /** The coefficients that have an interval by drawing documents, in order. */
    static final List<Function<long[][], Result<Double>>> DRAWN = List.of(
            table -> Kappa.of(table).map(Kappa::value),
            NominalAlpha::of,
            table -> Ac1.of(table).map(Ac1::value));

    private static final double TENTATIVE = 0.667;
    private static final double GOOD = 0.8;

    private Coefficients() {}

    /**
     * The cells.
     *
     * @param units how many units there are
     * @param table those with a code of both
     * @param intervals of {@link #DRAWN}
     * @param positive whether the second of two categories is the one asked of
     */
    static List<Object> cells(int units, long[][] table, List<Optional<Interval>> intervals, boolean positive) {
        Result<Kappa> kappa = Kappa.of(table);
        Result<Double> alpha = NominalAlpha.of(table);
        Result<Ac1> ac1 = Ac1.of(table);
        long both = 0;
        long agreed = 0;
        for (int i = 0; i < table.length; i++) {
            agreed += table[i][i];
            for (long cell : table[i]) {
                both += cell;
            }
        }
        List<Object> cells =
                new ArrayList<>(List.of(units, both, both == 0 ? "" : Decimal.text(100.0 * agreed / both)));
        add(cells, kappa.map(Kappa::value), intervals.get(0));
        interval(cells, kappa.found().map(Kappa::wald));
        add(cells, alpha, intervals.get(1));
        add(cells, ac1.map(Ac1::value), intervals.get(2));
        interval(
                cells, ac1.found().filter(found -> !Double.isNaN(found.error())).map(Ac1::wald));
        cells.add(positive ? number(PositiveAgreement.of(table)) : "");
        cells.add(note(alpha));
        return cells;
    }

    private static void add(List<Object> cells, Result<Double> value, Optional<Interval> interval) {
        cells.add(number(value));
        interval(cells, value.found().isPresent() ? interval : Optional.empty());
    }

    private static void interval(List<Object> cells, Optional<Interval> interval) {
        cells.add(interval.map(found -> Decimal.text(found.low())).orElse(""));
        cells.add(interval.map(found -> Decimal.text(found.high())).orElse(""));
    }

    private static String number(Result<Double> value) {
        return value.found().map(Decimal::text).orElse("");
    }

    private static String note(Result<Double> alpha) {
        if (alpha.reason().isPresent()) {
            return alpha.reason().get().code().name().toLowerCase(Locale.ROOT);
        }
        double value = alpha.found().orElseThrow();
        return value < TENTATIVE ? "below .667" : value < GOOD ? "below .80" : "";
    }
}
