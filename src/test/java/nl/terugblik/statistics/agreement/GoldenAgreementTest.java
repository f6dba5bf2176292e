package nl.terugblik.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.tests.FisherTest;
import nl.terugblik.statistics.tests.KruskalWallisTest;
import org.junit.jupiter.api.Test;

/** Invented inputs whose answers came with the issue, from psych, base R and a count by brute force, in {@code golden.csv}. */
class GoldenAgreementTest {

    private static final FromR.Cases GOLDEN = FromR.cases("agreement/golden.csv");

    @Test
    void twoCodersOfThirtyUnits() {
        Map<Integer, Map<String, String>> units = inputs("agreement");
        List<String> documents = List.copyOf(new TreeSet<>(
                units.values().stream().map(unit -> cell(unit, "document")).toList()));
        int[] document = units.values().stream()
                .mapToInt(unit -> documents.indexOf(cell(unit, "document")))
                .toArray();
        CodedUnits coded = new CodedUnits(5, document, codes(units, "a"), codes(units, "b"));
        long[][] table = coded.table();
        Kappa kappa = Kappa.of(table).found().orElseThrow();
        Ac1 ac1 = Ac1.of(table).found().orElseThrow();

        agrees(
                "agreement",
                "all",
                Map.of(
                        "both", (double) coded.both(),
                        "percent",
                                100.0
                                        * IntStream.range(0, 5)
                                                .mapToLong(k -> table[k][k])
                                                .sum()
                                        / coded.both(),
                        "kappa", kappa.value(),
                        "kappa_se", kappa.error(),
                        "kappa_wald_low", kappa.wald().low(),
                        "kappa_wald_high", kappa.wald().high(),
                        "alpha", NominalAlpha.of(coded).found().orElseThrow(),
                        "categories", 5.0,
                        "ac1", ac1.value(),
                        "ac1_se", ac1.error()));
        for (int category = 1; category <= 4; category++) {
            agrees(
                    "agreement",
                    "category " + category,
                    Map.of(
                            "positive_agreement",
                            PositiveAgreement.of(coded.onlyOf(category - 1).table())
                                    .found()
                                    .orElseThrow()));
        }
    }

    @Test
    void quadraticKappa() {
        Map<Integer, Map<String, String>> units = inputs("agreement");
        CodedUnits coded = new CodedUnits(5, new int[units.size()], codes(units, "a"), codes(units, "b"));
        assertThat(Kappa.quadratic(coded.table()).found().orElseThrow())
                .isCloseTo(expected("agreement", "all", "kappa_quadratic"), within(1e-12));
    }

    @Test
    void tenFamiliesMeasuredTwice() {
        Map<Integer, Map<String, String>> rows = inputs("icc");
        assertThat(IntraclassCorrelation.ofAgreement(numbers(rows, "computed"), numbers(rows, "hand"))
                        .found()
                        .orElseThrow())
                .isCloseTo(expected("icc", "all", "icc_a1"), within(1e-12));
    }

    @Test
    void twoSitesByRanks() {
        Map<Integer, Map<String, String>> rows = inputs("kruskal_wallis");
        KruskalWallisTest test = KruskalWallisTest.of(numbers(rows, "ekc"), numbers(rows, "fnb"))
                .found()
                .orElseThrow();
        agrees("kruskal_wallis", "all", Map.of("statistic", test.statistic(), "p", test.p()));
    }

    @Test
    void twoSitesByFisher() {
        long[][] counts = {{5, 1}, {1, 9}};
        agrees(
                "fisher",
                "all",
                Map.of("p", FisherTest.of(counts).found().orElseThrow().p()));
    }

    private static void agrees(String set, String row, Map<String, Double> actual) {
        actual.forEach(
                (column, value) -> assertThat(value).as(column).isCloseTo(expected(set, row, column), within(1e-12)));
    }

    private static double expected(String set, String row, String column) {
        return GOLDEN.of(set).stream()
                .filter(line -> line.text("kind").equals("expected"))
                .filter(line ->
                        line.text("row").equals(row) && line.text("column").equals(column))
                .findFirst()
                .orElseThrow()
                .number("value");
    }

    private static Map<Integer, Map<String, String>> inputs(String set) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        GOLDEN.of(set).stream()
                .filter(line -> line.text("kind").equals("input"))
                .forEach(line -> rows.computeIfAbsent((int) line.number("row"), row -> new TreeMap<>())
                        .put(line.text("column"), line.text("value")));
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static int[] codes(Map<Integer, Map<String, String>> units, String coder) {
        return units.values().stream()
                .mapToInt(unit ->
                        unit.getOrDefault(coder, "NA").matches("\\d+") ? Integer.parseInt(cell(unit, coder)) - 1 : -1)
                .toArray();
    }

    private static double[] numbers(Map<Integer, Map<String, String>> rows, String column) {
        return rows.values().stream()
                .filter(row -> row.containsKey(column))
                .mapToDouble(row -> Double.parseDouble(cell(row, column)))
                .toArray();
    }
}
