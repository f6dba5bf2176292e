package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What came of the conferences, and what families cost, in the tables of a run on the sample: Tables 4.2 and 4.11 as printed. */
class QuarterConductTest {

    private static final Map<String, String> FORMS = Map.of(
            "ek_c", "1", "fnb_limburg", "2", "fnb_noord_holland", "3", "verve", "4", "sos", "5", "total", "total");
    private static final Map<String, String> REALISATION = Map.of(
            "total_n", "n",
            "not_realised_n", "not_realised",
            "not_realised_pct", "not_realised_pct",
            "not_realised_weeks_M", "not_realised_weeks_mean",
            "completed_n", "completed",
            "completed_pct", "completed_pct",
            "completed_weeks_M", "completed_weeks_mean",
            "never_started_n", "never_begun");
    private static final Map<String, String> COSTS = Map.of(
            "N", "n",
            "control_n", "n_control",
            "control_M", "control",
            "control_SD", "control_sd",
            "conference_n", "n_experimental",
            "conference_M", "experimental",
            "conference_SD", "experimental_sd");

    @TempDir
    static Path folder = Path.of("");

    private static QuarterRun run = new QuarterRun(folder);

    @BeforeAll
    static void carriesTheStudyOut() {
        run = QuarterRun.in(folder);
    }

    static Stream<CSVRecord> realisation() {
        return printed("4.2");
    }

    @ParameterizedTest(name = "table {0}")
    @MethodSource("realisation")
    void conferencesCameAboutAsPrinted(CSVRecord printed) {
        CSVRecord row = realised(printed.get("row"));
        String column = printed.get("column");
        if (column.endsWith("_range")) {
            String weeks = column.substring(0, column.length() - "_range".length());
            assertThat(row.get(weeks + "_min") + "-" + row.get(weeks + "_max")).isEqualTo(printed.get("value"));
        } else {
            String number = row.get(REALISATION.getOrDefault(column, column));
            assertThat(QuarterRun.asPrinted(number, printed.get("value"))).isEqualTo(printed.get("value"));
        }
    }

    /** The report calls these 121, or those who had begun; but only 119 of them, some of whom never began, have this mean. */
    @Test
    void theDayOfTwoFamiliesIsMissingFromTheMeanOfThoseWithoutAConference() {
        CSVRecord total = realised("total");
        assertThat(total.get("not_realised_weeks_n")).isEqualTo("119");
        assertThat(QuarterRun.asPrinted(total.get("not_realised_weeks_mean"), "28.16"))
                .isEqualTo("28.16");
        assertThat(realised("ek_c").get("not_realised_weeks_n")).isEqualTo("45");
    }

    @Test
    void whatWasHeldWasStoppedAndNeverBegunAreAllThatWereOffered() {
        CSVRecord total = realised("total");
        int never = number(total, "never_begun");
        int stopped = number(total, "not_realised") - never;
        assertThat(List.of(number(total, "completed"), stopped, never)).containsExactly(84, 105, 16);
        assertThat(run.table("tables/realisation.csv").filter(row -> number(row, "never_begun") > 0))
                .extracting(row -> row.get("form"))
                .containsExactly("1", "2", "total");
    }

    @Test
    void plansOfUsualHelpTookThePrintedWeeks() {
        assertThat(run.table("tables/realisation.csv")
                        .filter(row -> row.get("form").equals("beside")))
                .singleElement()
                .satisfies(row -> assertThat(Stream.of("n", "weeks_n", "weeks_mean", "weeks_min", "weeks_max")
                                .map(column -> row.get(column.equals("n") ? "n" : "completed_" + column)))
                        .containsExactly("89", "85", "10", "0", "37"));
    }

    static Stream<CSVRecord> prices() {
        return printed("4.11a");
    }

    @ParameterizedTest(name = "table {0}")
    @MethodSource("prices")
    void conferencesCostWhatWasPrinted(CSVRecord printed) {
        String form = FORMS.getOrDefault(printed.get("row"), "");
        CSVRecord row = only(run.table("tables/costs.csv")
                .filter(some ->
                        some.get("variable").equals("price") && some.get("form").equals(form)));
        assertThat(row.get("experimental")).isEqualTo(printed.get("value"));
        assertThat(row.get("experimental_sd")).isEqualTo("0");
        assertThat(row.get("n")).isEqualTo(realised(printed.get("row")).get("completed"));
    }

    /** All but how many have costs of health care at T3, which is told below. */
    static Stream<CSVRecord> costs() {
        return printed("4.11b")
                .filter(row -> COSTS.containsKey(row.get("column")))
                .filter(row -> !(row.get("row").equals("costs_health_t3")
                        && List.of("N", "control_n", "conference_n").contains(row.get("column"))));
    }

    @ParameterizedTest(name = "table {0}")
    @MethodSource("costs")
    void familiesCostWhatWasPrinted(CSVRecord printed) {
        String number = cost(printed.get("row")).get(COSTS.getOrDefault(printed.get("column"), ""));
        assertThat(QuarterRun.asPrinted(number, printed.get("value"))).isEqualTo(printed.get("value"));
    }

    /** Printed are 38 and 52; but costs need contacts, and those 37 and 44 families have (Table 4.5). */
    @Test
    void costsOfHealthCareAreKnownWhereContactsAre() {
        CSVRecord costs = cost("costs_health_t3");
        CSVRecord contacts = only(run.table("tables/outcomes.csv")
                .filter(row -> row.get("outcome").equals("contacts_t3")
                        && row.get("model").equals("unadjusted")));
        for (String column : List.of("n_experimental", "n_control")) {
            assertThat(costs.get(column)).isEqualTo(contacts.get(column));
        }
        assertThat(List.of(costs.get("n_experimental"), costs.get("n_control"))).containsExactly("37", "44");
    }

    @ParameterizedTest
    @CsvSource({"4.2, 53", "4.11a, 4", "4.11b, 25"})
    void thatManyPrintedNumbersAreComparedHere(String table, int numbers) {
        Stream<CSVRecord> compared = switch (table) {
            case "4.2" -> realisation();
            case "4.11a" -> prices();
            default -> costs();
        };
        assertThat(compared).hasSize(numbers);
    }

    private static Stream<CSVRecord> printed(String table) {
        return QuarterRun.printed()
                .filter(row -> row.get("table").equals(table))
                .filter(QuarterRun::binds);
    }

    private static CSVRecord realised(String form) {
        String code = FORMS.getOrDefault(form, "");
        return only(run.table("tables/realisation.csv")
                .filter(row -> row.get("form").equals(code)));
    }

    private static CSVRecord cost(String variable) {
        return only(run.table("tables/costs.csv")
                .filter(row ->
                        row.get("variable").equals(variable) && row.get("model").equals("unadjusted")));
    }

    private static CSVRecord only(Stream<CSVRecord> rows) {
        List<CSVRecord> found = rows.toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static int number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column));
    }
}
