package nl.terugblik.round.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.terugblik.round.scheme.HandKind;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.agreement.Ac1;
import nl.terugblik.statistics.agreement.Accuracy;
import nl.terugblik.statistics.agreement.CodedUnits;
import nl.terugblik.statistics.agreement.DocumentBootstrap;
import nl.terugblik.statistics.agreement.IntraclassCorrelation;
import nl.terugblik.statistics.agreement.Kappa;
import nl.terugblik.statistics.agreement.Limits;
import nl.terugblik.statistics.agreement.NominalAlpha;

/**
 * The measures of agreement that a kind of variable has, on the families of which both give a value.
 *
 * @param bootstrap draws families for intervals
 * @param isTruth whether the second codes are taken for the truth that the first are held against
 */
record Measures(DocumentBootstrap bootstrap, boolean isTruth) {

    private static final double WEEK = 7;
    private static final double NOTHING = 1e-9;

    /** The measures of some pairs, all with both values. */
    List<Measured> of(HandKind kind, double tolerance, List<String> categories, List<Pair> known) {
        return kind.isOfCodes() ? ofCodes(kind, categories, known) : ofNumbers(kind, tolerance, known);
    }

    private List<Measured> ofCodes(HandKind kind, List<String> categories, List<Pair> known) {
        Map<String, Function<long[][], Result<Double>>> measures = new LinkedHashMap<>();
        measures.put("percent", Measures::equal);
        measures.put("kappa", table -> Kappa.of(table).map(Kappa::value));
        if (kind == HandKind.ORDINAL) {
            measures.put("quadratic_kappa", Kappa::quadratic);
        }
        measures.put("alpha", NominalAlpha::of);
        measures.put("ac1", table -> Ac1.of(table).map(Ac1::value));
        if (kind == HandKind.BINARY && isTruth) {
            measures.put("sensitivity", Accuracy::sensitivity);
            measures.put("specificity", Accuracy::specificity);
            measures.put("positive_predictive_value", Accuracy::positivePredictiveValue);
            measures.put("negative_predictive_value", Accuracy::negativePredictiveValue);
        }
        CodedUnits units = new CodedUnits(
                categories.size(),
                IntStream.range(0, known.size()).toArray(),
                known.stream()
                        .mapToInt(pair -> categories.indexOf(pair.computed()))
                        .toArray(),
                known.stream().mapToInt(pair -> categories.indexOf(pair.hand())).toArray());
        List<Optional<Interval>> intervals = bootstrap.of(units, List.copyOf(measures.values()));
        long[][] table = units.table();
        List<Measured> measured = new ArrayList<>();
        measures.forEach((name, measure) ->
                measured.add(new Measured(name, measure.apply(table), intervals.get(measured.size()))));
        return measured;
    }

    private static Result<Double> equal(long[][] table) {
        long all = 0;
        long equal = 0;
        for (int i = 0; i < table.length; i++) {
            equal += table[i][i];
            for (long cell : table[i]) {
                all += cell;
            }
        }
        return new Result.Found<>(100.0 * equal / all);
    }

    private List<Measured> ofNumbers(HandKind kind, double tolerance, List<Pair> known) {
        Map<String, BiFunction<double[], double[], Result<Double>>> measures = new LinkedHashMap<>();
        BiFunction<double[], double[], Result<Double>> mean =
                (one, other) -> Limits.of(one, other).map(Limits::bias);
        switch (kind) {
            case COUNT -> {
                measures.put("percent", (one, other) -> within(one, other, 0));
                measures.put("mean_difference", mean);
                measures.put("icc", IntraclassCorrelation::ofAgreement);
            }
            case DATE -> {
                measures.put("percent", (one, other) -> within(one, other, 0));
                measures.put("percent_within_7_days", (one, other) -> within(one, other, WEEK));
            }
            default -> {
                measures.put("percent_within_tolerance", (one, other) -> within(one, other, tolerance));
                measures.put("bias", mean);
                measures.put("limit_low", (one, other) -> Limits.of(one, other).map(Limits::low));
                measures.put("limit_high", (one, other) -> Limits.of(one, other).map(Limits::high));
                measures.put("icc", IntraclassCorrelation::ofAgreement);
            }
        }
        double[] one = known.stream().mapToDouble(Pair::ofComputer).toArray();
        double[] other = known.stream().mapToDouble(Pair::ofHand).toArray();
        List<Optional<Interval>> intervals = bootstrap.ofMeasures(one, other, List.copyOf(measures.values()));
        List<Measured> measured = new ArrayList<>();
        measures.forEach((name, measure) ->
                measured.add(new Measured(name, measure.apply(one, other), intervals.get(measured.size()))));
        return measured;
    }

    private static Result<Double> within(double[] one, double[] other, double reach) {
        long near = IntStream.range(0, one.length)
                .filter(i -> Math.abs(one[i] - other[i]) <= reach + NOTHING)
                .count();
        return new Result.Found<>(100.0 * near / one.length);
    }
}
