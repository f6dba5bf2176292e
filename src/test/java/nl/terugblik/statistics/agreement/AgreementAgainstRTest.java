package nl.terugblik.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the agreement of two coders, and of two who measured, against R and against published rules. */
class AgreementAgainstRTest {

    private static final FromR.Cases CODED = FromR.cases("agreement.csv");
    private static final FromR.Cases AGREEMENT = FromR.cases("agreement-expected.csv");
    private static final FromR.Cases MEASURED = FromR.cases("measures.csv");
    private static final FromR.Cases CORRELATIONS = FromR.cases("measures-expected.csv");

    static Set<String> coded() {
        return AGREEMENT.names();
    }

    static Set<String> measured() {
        return CORRELATIONS.names();
    }

    @ParameterizedTest
    @MethodSource("coded")
    void coefficientsAreThoseOfR(String name) {
        CodedUnits units = units(CODED.of(name));
        long[][] table = units.table();
        FromR.agrees(AGREEMENT.of(name), row -> switch (row.text("quantity")) {
            case "both" -> units.both();
            case "kappa" -> found(Kappa.of(table)).value();
            case "kappa_error" -> found(Kappa.of(table)).error();
            case "quadratic" -> found(Kappa.quadratic(table));
            case "alpha" -> found(NominalAlpha.of(units));
            case "ac1" -> found(Ac1.of(table)).value();
            case "ac1_error" -> found(Ac1.of(table)).error();
            case "positive" ->
                found(PositiveAgreement.of(
                        units.onlyOf(Integer.parseInt(row.text("name")) - 1).table()));
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("measured")
    void theIntraclassCorrelationIsThatOfR(String name) {
        List<FromR.Row> rows = MEASURED.of(name);
        double[] one = FromR.column(rows, row -> row.number("one"));
        double[] other = FromR.column(rows, row -> row.number("other"));
        FromR.agrees(CORRELATIONS.of(name), row -> found(IntraclassCorrelation.ofAgreement(one, other)));
    }

    @Test
    void quantilesAreOfTypeSeven() {
        double[] ascending = FromR.column(FromR.cases("quantiles.csv").of("normal"), row -> row.number("value"));
        FromR.agrees(
                FromR.cases("quantiles-expected.csv").of("normal"),
                row -> DocumentBootstrap.quantile(ascending, row.number("name")));
    }

    @Test
    void oneCategoryForAllHasNoCoefficientAndSaysSo() {
        long[][] all = {{30, 0}, {0, 0}};
        assertThat(why(Kappa.of(all))).isEqualTo(Reason.Code.ONE_CATEGORY);
        assertThat(why(NominalAlpha.of(all))).isEqualTo(Reason.Code.ONE_CATEGORY);
        assertThat(why(Kappa.quadratic(all))).isEqualTo(Reason.Code.ONE_CATEGORY);
        assertThat(why(PositiveAgreement.of(all))).isEqualTo(Reason.Code.EMPTY_GROUP);
        assertThat(found(Ac1.of(all)).value())
                .as("the system has a second category")
                .isEqualTo(1);
    }

    @Test
    void noUnitWithTwoCodesHasNoCoefficientAndSaysSo() {
        CodedUnits units = new CodedUnits(2, new int[] {0, 0}, new int[] {1, CodedUnits.NONE}, new int[] {-1, 0});
        assertThat(why(Kappa.of(units.table()))).isEqualTo(Reason.Code.EMPTY_GROUP);
        assertThat(why(NominalAlpha.of(units))).isEqualTo(Reason.Code.EMPTY_GROUP);
        assertThat(why(Ac1.of(units.table()))).isEqualTo(Reason.Code.EMPTY_GROUP);
    }

    @Test
    void theBootstrapHoldsUnitsOfADocumentTogether() {
        CodedUnits apart = sixty(false);
        CodedUnits together = sixty(true);
        DocumentBootstrap bootstrap = new DocumentBootstrap(2000, 2016);

        Interval wide = bootstrap.of(together, NominalAlpha::of).orElseThrow();
        Interval narrow = bootstrap.of(apart, NominalAlpha::of).orElseThrow();

        assertThat(wide.high() - wide.low()).isGreaterThan(1.5 * (narrow.high() - narrow.low()));
        assertThat(bootstrap.of(together, NominalAlpha::of)).contains(wide);
    }

    /** With a document a unit it is close to what theory says of large samples. */
    @Test
    void theBootstrapOfSingleUnitsIsCloseToTheNormalInterval() {
        int size = 1200;
        int[] documents = new int[size];
        int[] first = new int[size];
        int[] second = new int[size];
        for (int unit = 0; unit < size; unit++) {
            documents[unit] = unit;
            first[unit] = unit % 3;
            second[unit] = unit % 5 == 0 ? unit / 5 % 3 : unit % 3;
        }
        CodedUnits units = new CodedUnits(3, documents, first, second);
        Kappa kappa = found(Kappa.of(units.table()));

        Interval drawn = new DocumentBootstrap(4000, 7)
                .of(units, table -> Kappa.of(table).map(Kappa::value))
                .orElseThrow();

        assertThat(drawn.low()).isCloseTo(kappa.wald().low(), within(0.006));
        assertThat(drawn.high()).isCloseTo(kappa.wald().high(), within(0.006));
    }

    @Test
    void oneDocumentHasNoInterval() {
        CodedUnits one = new CodedUnits(2, new int[4], new int[] {0, 1, 0, 1}, new int[] {0, 1, 1, 1});
        assertThat(new DocumentBootstrap(100, 1).of(one, NominalAlpha::of)).isEmpty();
    }

    private static CodedUnits sixty(boolean together) {
        int[] documents = new int[60];
        int[] first = new int[60];
        int[] second = new int[60];
        for (int unit = 0; unit < 60; unit++) {
            documents[unit] = together ? unit / 10 : unit;
            first[unit] = unit % 2;
            second[unit] = unit / 10 % 3 == 0 ? 1 - unit % 2 : unit % 2;
        }
        return new CodedUnits(2, documents, first, second);
    }

    private static CodedUnits units(List<FromR.Row> rows) {
        int[] documents =
                rows.stream().mapToInt(row -> (int) row.number("document") - 1).toArray();
        int[] first = rows.stream().mapToInt(row -> (int) row.number("a") - 1).toArray();
        int[] second = rows.stream().mapToInt(row -> (int) row.number("b") - 1).toArray();
        return new CodedUnits((int) rows.get(0).number("q"), documents, first, second);
    }

    private static <T> T found(Result<T> result) {
        return result.found().orElseThrow();
    }

    private static Reason.Code why(Result<?> result) {
        return result.reason().orElseThrow().code();
    }
}
