package nl.terugblik.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** One line of the published figures: what the groups are like, and the bounds of the test between them. */
record Figure(CSVRecord line) {

    private static final String GIVEN = " given ";

    /** The row of this figure in the tables of a run. */
    CSVRecord in(Stream<CSVRecord> baseline, Stream<CSVRecord> outcomes) {
        String[] named = cell("row").split(GIVEN);
        String model = named.length > 1 ? named[1] : "unadjusted";
        Stream<CSVRecord> starts = baseline.filter(row -> row.get("variable").equals(named[0]))
                .filter(row -> !row.get("value").equals("0"));
        Stream<CSVRecord> ends = outcomes.filter(row -> row.get("outcome").equals(named[0]))
                .filter(row -> row.get("model").equals(model));
        return Stream.concat(starts, ends).findAny().orElseThrow();
    }

    void check(CSVRecord found) {
        assertThat(found.get("test")).isEqualTo(cell("test"));
        for (String group : new String[] {"experimental", "control"}) {
            assertThat(found.get("n_" + group)).isEqualTo(cell("n_" + group));
            rounds(found, group, "count_or_mean_" + group);
            rounds(found, group + "_sd", "sd_" + group);
        }
        lies(found, "statistic", "statistic");
        lies(found, "p", "p");
        lies(found, "odds_ratio", "or");
        rounds(found, "ci_low", "ci_low");
        rounds(found, "ci_high", "ci_high");
        if (!cell("df").isEmpty()) {
            assertThat(found.get(found.isMapped("df") ? "df" : "df1")).isEqualTo(cell("df"));
        }
    }

    private void rounds(CSVRecord found, String column, String published) {
        if (!cell(published).isEmpty()) {
            assertThat(rounded(found.get(column), cell(published)))
                    .as(published)
                    .isEqualTo(cell(published));
        }
    }

    private void lies(CSVRecord found, String column, String published) {
        if (!cell(published + "_low").isEmpty()) {
            assertThat(new BigDecimal(found.get(column)))
                    .as(column)
                    .isBetween(new BigDecimal(cell(published + "_low")), new BigDecimal(cell(published + "_high")));
        }
    }

    /** A number with as many decimals as the published one. */
    static String rounded(String number, String published) {
        int scale = new BigDecimal(published).scale();
        return new BigDecimal(number).setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private String cell(String column) {
        return line.get(column);
    }

    @Override
    public String toString() {
        return "table " + cell("table") + ", " + cell("row");
    }
}
