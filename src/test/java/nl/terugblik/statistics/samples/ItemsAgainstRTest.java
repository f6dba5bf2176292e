package nl.terugblik.statistics.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves Cronbach's alpha against R. */
class ItemsAgainstRTest {

    private static final FromR.Cases ITEMS = FromR.cases("items.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("items-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        CronbachAlpha alpha = CronbachAlpha.of(answers(name)).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> row.text("quantity").equals("alpha") ? alpha.alpha() : alpha.rows());
    }

    private static List<double[]> answers(String name) {
        List<FromR.Row> cells = ITEMS.of(name);
        int items = (int)
                cells.stream().mapToDouble(cell -> cell.number("item")).max().orElseThrow();
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < cells.size() / items; row++) {
            rows.add(new double[items]);
        }
        for (FromR.Row cell : cells) {
            rows.get((int) cell.number("row") - 1)[(int) cell.number("item") - 1] = cell.number("value");
        }
        return rows;
    }
}
