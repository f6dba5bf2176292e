package nl.terugblik.statistics;

import java.util.Set;
import nl.terugblik.statistics.samples.Sample;
import nl.terugblik.statistics.samples.StandardizedDifference;
import nl.terugblik.statistics.samples.Standardizer;
import nl.terugblik.statistics.tests.TTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves means, standard deviations, the pooled t-test and the standardized difference against R. */
class GroupsAgainstRTest {

    private static final FromR.Cases GROUPS = FromR.cases("groups.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("groups-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        double[] experimental = group(name, "experimental");
        double[] control = group(name, "control");
        TTest test = TTest.pooled(experimental, control).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "mean" -> of(test, row).mean();
            case "sd" -> of(test, row).standardDeviation().orElseThrow();
            case "difference" -> test.difference();
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            case "low" -> test.interval().low();
            case "high" -> test.interval().high();
            case "smd" ->
                StandardizedDifference.between(experimental, control, scale(row))
                        .found()
                        .orElseThrow()
                        .value();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    private static Sample of(TTest test, FromR.Row row) {
        return row.text("name").equals("control") ? test.control() : test.experimental();
    }

    private static Standardizer.Scale scale(FromR.Row row) {
        return row.text("name").equals("flag") ? Standardizer.Scale.FLAG : Standardizer.Scale.NUMBER;
    }

    private static double[] group(String name, String group) {
        return GROUPS.of(name).stream()
                .filter(row -> row.text("group").equals(group))
                .mapToDouble(row -> row.number("value"))
                .toArray();
    }
}
