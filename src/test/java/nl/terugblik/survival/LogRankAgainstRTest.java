package nl.terugblik.survival;

import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.survival.groups.LogRankGroup;
import nl.terugblik.survival.groups.LogRankTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the log-rank test against R's {@code survdiff}, and where rows enter late against the counting written out. */
class LogRankAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/survival/logrank-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        String[] parts = name.split("/");
        Followers rows = Followers.of(parts[0]);
        int[] groups = rows.numbers(parts[1]);
        LogRankTest test = (parts[2].equals("strata")
                        ? LogRankTest.of(rows.followUp(), groups, rows.numbers("stratum"))
                        : LogRankTest.of(rows.followUp(), groups))
                .found()
                .orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "observed" -> group(test, row).observed();
            case "expected" -> group(test, row).expected();
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    private static LogRankGroup group(LogRankTest test, FromR.Row row) {
        return test.groups().stream()
                .filter(group -> group.group() == row.number("name"))
                .findFirst()
                .orElseThrow();
    }
}
