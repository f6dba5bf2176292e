package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four deliveries of an agency: a fault that lasts, one that comes and goes, and one that is new. */
@UsesRegister
class TrendsTest {

    private static final String TOO_LONG = "O9,KF1,order,2013-02-01,2014-06-01,,,";
    private static final String NO_SETTING = "P%d,KF1,tent,2013-02-01,,";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void takeIn() throws IOException {
        for (int day = 1; day <= 4; day++) {
            HandMadeDelivery delivery = HandMadeDelivery.of(folder.resolve("day" + day), "=Agency", "2014-01-0" + day);
            for (int family = 0; family < 10; family++) {
                delivery.family("F" + family, family == 1 ? "" : "2013-02-01");
            }
            if (day >= 2) {
                delivery.row("supervision_orders", TOO_LONG);
            }
            for (int row = 1; row <= day - 2; row++) {
                delivery.row("placements", String.format(NO_SETTING, row));
            }
            if (day == 1) {
                delivery.row("families", "F99,dutch,perhaps,1,none,");
            }
            assertThat(ask("intake", delivery.folder().toString(), "--max-rejected-table", "100%")
                            .exit())
                    .isZero();
        }
    }

    @Test
    void showEachFaultDeliveryByDeliveryAndSinceWhenItLasts() {
        assertThat(ask("quality").out()).isEqualToNormalizingNewlines("""
                =Agency: 4 deliveries, from 2014-01-01 to 2014-01-04
                  rows read     40 40 41 42
                  rows refused  1 0 1 2
                  placements.setting, unknown_code, refused: 0 0 1 2; since 2014-01-03, in 2 deliveries in a row
                  families.parents_together, unknown_code, refused: 1 0 0 0; not in the last
                  supervision_orders.expires_on, order_too_long, warning: 0 1 1 1; since 2014-01-02, \
                in 3 deliveries in a row
                """);
    }

    @Test
    void keepTheNightSinceWhichAFaultLastsAlsoWhereItIsNotShownAnyMore() {
        assertThat(ask("quality", "--last", "1", "--language", "nl").out()).isEqualToNormalizingNewlines("""
                =Agency: 1 delivery, from 2014-01-04 to 2014-01-04
                  rows read     42
                  rows refused  2
                  placements.setting, unknown_code, refused: 2; since 2014-01-03, in 2 deliveries in a row
                    setting bevat een code die het leveringsformaat of het bronprofiel niet kent.
                  supervision_orders.expires_on, order_too_long, warning: 1; since 2014-01-02, in 3 deliveries in a row
                    expires_on ligt meer dan een jaar na de uitspraak, langer dan de wet toelaat; aangenomen zoals het er staat.
                """);
    }

    @Test
    void areThereForPrograms() {
        assertThat(ask("quality", "--last", "2", "--csv").out().lines().toList())
                .hasSize(5)
                .startsWith("organisation,delivery,extracted_on,table,column,rule,weight,rows,read,since,"
                        + "lasting_deliveries,text")
                .element(1)
                .asString()
                .startsWith("'=Agency")
                .contains(",2014-01-03,placements,setting,unknown_code,refused,1,1,2014-01-03,2,");
        assertThat(ask("quality", "--json").out())
                .contains("\"rows\": [", "\"since\": \"2014-01-02\"", "\"lasting_deliveries\": 3");
        assertThat(ask("quality", "--json", "--csv").exit()).isEqualTo(2);
        assertThat(ask("quality", "--last", "0").exit()).isEqualTo(2);
    }

    @Test
    void areAPageInTwoLanguagesWithAChartAFault() throws IOException {
        Path pages = folder.resolve("pages");

        assertThat(ask("quality", "--html", pages.toString()).exit()).isZero();

        String dutch = Files.readString(pages.resolve("quality.nl.html"));
        String english = Files.readString(pages.resolve("quality.html"));
        assertThat(dutch).contains("Kwaliteit van de leveringen", "<td>2014-01-02</td>", "href=\"quality.html\"");
        assertThat(english)
                .contains("Quality of deliveries", "From 0.00% in the first delivery to 100.00% in the last");
        for (String page : List.of(dutch, english)) {
            assertThat(page.split("<svg", -1)).hasSize(1 + 1 + 3);
            assertThat(page).doesNotContain("<script", "F99", "perhaps");
        }
    }

    @Test
    void listTheRefusedRowsByRuleWithTheirAgeAndInDutchForTheAgency() {
        Said list = ask("quarantine", "list", "--csv", "--language", "nl");

        assertThat(list.out().lines().toList())
                .hasSize(2)
                .startsWith("organisation,table,column,rule,rows,delivery,since,days,deliveries_since,text")
                .last()
                .asString()
                .matches("'=Agency,placements,setting,unknown_code,2,2014-01-04-\\w+,2014-01-03-\\w+,1,1,"
                        + "setting bevat een code .*");
        assertThat(ask("quarantine", "list", "--json").out())
                .contains("\"rule\": \"unknown_code\"", "\"days\": 1", "\"how\": \"gone\"");
        for (String form : List.of("--json", "--csv")) {
            assertThat(ask("quarantine", "list", form).out()).doesNotContain("tent", "F99", "KF1", "perhaps");
        }
    }

    @Test
    void exportTheReasonsInDutchWhereThatIsAskedFor() throws IOException {
        Path mend = folder.resolve("mend");

        assertThat(ask("quarantine", "export", "--for-source", mend.toString(), "--language", "nl")
                        .exit())
                .isZero();

        assertThat(Files.readString(mend.resolve("placements.csv")))
                .contains("setting bevat een code die het leveringsformaat of het bronprofiel niet kent.");
    }

    @Test
    void areEmptyWhereThereIsNoRegister() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(Said.by("quality", "--json", "--work", nowhere.toString()).out())
                .isEqualToNormalizingNewlines("{\n  \"agencies\": [ ]\n}\n");
        assertThat(Said.by("quality", "--work", nowhere.toString()).exit()).isZero();
        assertThat(nowhere).doesNotExist();
    }

    private Said ask(String... arguments) {
        return Said.by(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--work", folder.resolve("work").toString()))
                .toArray(String[]::new));
    }
}
