package nl.terugblik.round.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.round.scheme.HandKind;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.agreement.DocumentBootstrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the measures of computed against hand codes against R ({@code src/test/R/double-coding.R}). */
class MeasuresTest {

    private static final FromR.Cases CODED = FromR.cases("double-coding.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("double-coding-expected.csv");
    private static final Measures MEASURES = new Measures(new DocumentBootstrap(200, 2016), true);

    @ParameterizedTest(name = "{0} {1}: {2} and {3}")
    @CsvSource({
        "MONTHS, 0, 12.34, 12.31, true",
        "MONTHS, 0, 12.34, 12.36, false",
        "MONTHS, 0.05, 12.34, 12.36, true",
        "OTHER, 0.001, 0.334, 0.333, true",
        "OTHER, 0, 0.334, 0.331, true",
        "OTHER, 0, 0.334, 0.336, false",
        "COUNT, 0, 2, 3, false",
        "COUNT, 1, 2, 3, true"
    })
    void callCodesTheSameThatNobodyIsShownApart(
            HandKind kind, double tolerance, String computed, String hand, boolean same) {
        assertThat(new Pair(kind, tolerance, computed, hand).isSame()).isEqualTo(same);
    }

    static Set<String> cases() {
        return CODED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areThoseOfR(String name) {
        Map<String, Measured> measured = measured(name);
        FromR.agrees(
                EXPECTED.of(name),
                row -> Objects.requireNonNull(measured.get(row.text("quantity")))
                        .value()
                        .found()
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void haveAnIntervalAroundTheEstimateThatIsTheSameEachTime(String name) {
        Map<String, Measured> measured = measured(name);
        assertThat(measured.values())
                .allSatisfy(one -> one.interval()
                        .ifPresent(interval -> assertThat(one.value().found().orElseThrow())
                                .isBetween(interval.low() - 1e-9, interval.high() + 1e-9)));
        assertThat(measured.values().stream().map(Measured::interval))
                .containsExactlyElementsOf(
                        measured(name).values().stream().map(Measured::interval).toList());
        Interval percent = measured.values().iterator().next().interval().orElseThrow();
        assertThat(percent.low()).isLessThan(percent.high());
    }

    @Test
    void giveAReasonWhereThereIsNothingToDivideBy() {
        assertThat(Objects.requireNonNull(measured("all_no").get("positive_predictive_value"))
                        .value()
                        .reason())
                .isPresent();
    }

    @Test
    void takeNeitherCoderForTheTruthWhereTwoAreCompared() {
        List<Pair> pairs = pairs("binary");
        assertThat(new Measures(new DocumentBootstrap(100, 1), false)
                        .of(HandKind.BINARY, 0, List.of("0", "1"), pairs).stream()
                                .map(Measured::measure))
                .containsExactly("percent", "kappa", "alpha", "ac1");
    }

    @ParameterizedTest(name = "{0}: {2} and {3} are the same: {4}")
    @CsvSource({
        "MONTHS, 0.1, 12.04312, 12.1, true",
        "MONTHS, 0.1, 12.0, 12.1, true",
        "MONTHS, 0.1, 12.0, 12.2, false",
        "YEARS, 0.05, 8.2549, 8.25, true",
        "YEARS, 0.05, 8.2549, 8.32, false",
        "COUNT, 0, 2, 3, false",
        "BINARY, 0, 1, 1, true",
        "DATE, 0, 2013-02-28, 2013-03-01, false",
        "MONTHS, 0.1, not_applicable, not_recorded, false",
        "MONTHS, 0.1, not_applicable, not_applicable, true",
        "MONTHS, 0.1, 0.0, not_applicable, false",
    })
    void callNumbersTheSameWithinATolerance(
            HandKind kind, double tolerance, String computed, String hand, boolean same) {
        assertThat(new Pair(kind, tolerance, computed, hand).isSame()).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} {1} is shown as {2}")
    @CsvSource({
        "MONTHS, 12.320328542094455, 12.3",
        "MONTHS, 12.3, 12.3",
        "YEARS, 8.254, 8.25",
        "OTHER, 0.001, 0",
        "COUNT, 3, 3",
        "ORDINAL, 6, 6",
        "DATE, 2013-02-28, 2013-02-28",
        "MONTHS, not_applicable, not_applicable"
    })
    void showNumbersWithSoFewDecimalsThatTheseTellNothing(HandKind kind, String code, String shown) {
        assertThat(kind.shown(code)).isEqualTo(shown);
    }

    private static Map<String, Measured> measured(String name) {
        List<FromR.Row> rows = CODED.of(name);
        HandKind kind = kind(rows);
        List<String> categories = IntStream.rangeClosed(kind == HandKind.ORDINAL ? 1 : 0, last(kind))
                .mapToObj(Integer::toString)
                .toList();
        return MEASURES.of(kind, rows.get(0).number("tolerance"), categories, pairs(name)).stream()
                .collect(Collectors.toMap(
                        Measured::measure, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static int last(HandKind kind) {
        return kind == HandKind.ORDINAL ? 6 : kind == HandKind.CATEGORY ? 2 : 1;
    }

    private static HandKind kind(List<FromR.Row> rows) {
        return HandKind.valueOf(rows.get(0).text("kind").toUpperCase(Locale.ROOT));
    }

    private static List<Pair> pairs(String name) {
        List<FromR.Row> rows = CODED.of(name);
        HandKind kind = kind(rows);
        Stream<Pair> pairs = rows.stream()
                .map(row -> new Pair(
                        kind,
                        row.number("tolerance"),
                        written(kind, row.text("computed")),
                        written(kind, row.text("hand"))));
        return pairs.toList();
    }

    private static String written(HandKind kind, String cell) {
        return kind == HandKind.DATE
                ? LocalDate.ofEpochDay(Long.parseLong(cell)).toString()
                : cell;
    }
}
