package nl.terugblik.statistics.tests;

import java.util.List;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the chi-square test against R. */
class TablesAgainstRTest {

    private static final FromR.Cases TABLES = FromR.cases("tables.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("tables-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        ChiSquareTest test = ChiSquareTest.pearson(table(name)).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            case "n" -> test.n();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    private static long[][] table(String name) {
        List<FromR.Row> cells = TABLES.of(name);
        int rows = (int)
                cells.stream().mapToDouble(cell -> cell.number("row")).max().orElseThrow();
        long[][] table = new long[rows][cells.size() / rows];
        for (FromR.Row cell : cells) {
            table[(int) cell.number("row") - 1][(int) cell.number("column") - 1] = (long) cell.number("count");
        }
        return table;
    }
}
