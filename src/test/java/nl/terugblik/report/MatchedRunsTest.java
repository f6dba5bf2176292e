package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.UnreadableRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matched runs in which something is not there: outcomes, pairs, scores or anyone who was matched. */
class MatchedRunsTest {
    private static final String ANALYSIS = "dataset/analysis.json";
    private static final String WITHHELD = "\"Not tested: the study withholds outcomes where matched groups differ too"
            + " much on a variable: mean_age_index_children, referral_reason.\"";

    @TempDir
    Path directory;

    @Test
    void saysWhatFailedWhereOutcomesAreWithheld() throws Exception {
        InventedRun run = withheld(InventedRun.matchedIn(directory));
        String dutch = stands(run);
        assertThat(dutch)
                .contains("Volgens het onderzoek mag na koppeling geen kenmerk waarop is gekoppeld meer dan 0,05"
                        + " standaardafwijking verschillen.")
                .contains("Dat geldt niet voor: gemiddelde leeftijd van de kinderen onder toezicht (jaren)")
                .contains("Daarom zijn de uitkomsten van de gekoppelde gezinnen niet getoetst.")
                .contains("Een samenvatting van de uitkomsten staat hier dan ook niet.")
                .contains(
                        "niet getoetst: het onderzoek toetst geen uitkomsten als gekoppelde groepen te veel verschillen"
                                + " op een kenmerk (gemiddelde leeftijd van de kinderen onder toezicht (jaren), reden van"
                                + " aanmelding)")
                .contains("buiten")
                .doesNotContain("De uitkomsten, telkens eerst de experimentele groep");
        assertThat(run.page(Language.EN))
                .contains("reason for referral: child factors (SMD\u00a00.099)")
                .contains(
                        "Not tested: the study withholds outcomes where matched groups differ too much on a variable");
    }

    @Test
    void warnsWhereTheBoundIsNotKeptButOutcomesAreShown() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).with(ANALYSIS, "\"max_smd\": 0.1", "\"max_smd\": 0.05");
        assertThat(stands(run))
                .contains("De uitkomsten staan er toch, met deze waarschuwing")
                .contains("De uitkomsten, telkens eerst de experimentele groep");
    }

    @Test
    void takesTheUsualBoundWhereTheStudyHasNone() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).with(ANALYSIS, "\"max_smd\": 0.1", "\"of\": 0.1");
        assertThat(stands(run))
                .contains("Het onderzoek stelt zelf geen grens aan het verschil; hier geldt de gebruikelijke van 0,1");
    }

    @Test
    void standsWhereNobodyWasMatched() throws Exception {
        InventedRun run = nobody(InventedRun.matchedIn(directory));
        assertThat(stands(run))
                .contains("Gekoppeld zijn 0 van de 97 gezinnen")
                .contains("Geen enkel gezin kon worden gekoppeld, dus er valt na koppeling niets te vergelijken.")
                .contains("Na koppeling is er niets om daaraan te houden.")
                .contains("overlap-plot", "love-plot")
                .doesNotContain("De uitkomsten staan er toch")
                .doesNotContain("verschillen de groepen na koppeling het meest");
    }

    @Test
    void saysThatThereAreNoPairs() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory)
                .withoutRows("tables/pairs.csv")
                .withoutRows("tables/bounds.csv")
                .withEach(
                        "tables/sensitivity.csv", line -> line.replaceAll(",\\d+,[\\d.]+,(not_at_all|up_to),", ",,,,"));
        assertThat(stands(run))
                .contains("De koppels bestaan niet uit één experimenteel en één controlegezin.")
                .contains("De grenzen van Rosenbaum zijn alleen berekend bij paren")
                .contains("E-waarden van de hoofdeffecten")
                .doesNotContain("Binnen paren (McNemar)", "tables/pairs.csv");
    }

    @Test
    void drawsNoScoresWhereFamiliesHaveNone() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory)
                .with("cohort/matching.json", "\"propensity_logit\"", "\"mahalanobis\"")
                .with("cohort/matching.json", "\"ratio\": 1", "\"ratio\": 3");
        assertThat(stands(run))
                .contains("Mahalanobis-afstand: het verschil in alle kenmerken samen")
                .contains("Elk kreeg er hoogstens 3")
                .doesNotContain("overlap-plot");
    }

    @Test
    void showsSharesWhereGroupsAreOfVeryDifferentSize() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory);
        assertThat(stands(run)).contains("Gezinnen (na koppeling: gewicht)").doesNotContain("Aandeel van de groep");
        List<String> lines = Files.readAllLines(directory.resolve("cohort/matches.csv"));
        String fewer = String.join(
                "\n",
                lines.stream()
                        .filter(line ->
                                !line.contains("experimental") || line.startsWith("1,") || line.startsWith("2,"))
                        .toList());
        assertThat(stands(run.withFile("cohort/matches.csv", fewer))).contains("Aandeel van de groep");
    }

    @Test
    void marksTheOnlyWayOfMatchingByANumberWhereItHasNoName() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory);
        String json = Files.readString(directory.resolve("cohort/matching.json"));
        int second = json.lastIndexOf('{', json.indexOf("\"two-controls\""));
        String one = json.substring(0, json.lastIndexOf(',', second)) + "]}";
        run.withFile("cohort/matching.json", one.replaceFirst("\"nearest\"", "\"specification-1\""));
        assertThat(stands(run))
                .contains("Koppeling 1", "Dit onderzoek koppelde op één manier.")
                .doesNotContain("specifications-ratios");
    }

    @Test
    void namesTheFileThatHoldsNoWayOfMatching() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).withFile("cohort/matching.json", "{}");
        assertThatThrownBy(run::report).isInstanceOf(UnreadableRun.class).hasMessageContaining("cohort/matching.json");
    }

    @Test
    void readsTablesWithoutRows() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory);
        for (String file : List.of(
                "cohort/balance.csv",
                "cohort/matches.csv",
                "tables/baseline-unmatched.csv",
                "tables/outcomes-unmatched.csv",
                "tables/matched-effects.csv",
                "tables/pairs.csv",
                "tables/sensitivity.csv",
                "tables/bounds.csv",
                "tables/specifications.csv")) {
            run.withoutRows(file);
        }
        assertThat(stands(run)).contains("Het bestand met de manieren van koppelen bevat geen regels.");
    }

    private static InventedRun withheld(InventedRun run) throws IOException {
        for (String file : List.of("tables/outcomes.csv", "tables/pairs.csv")) {
            run.withEach(
                    file,
                    line -> line.replaceAll(",(none|logistic|ancova|mcnemar|paired_t),.*", ",none,,,,,,,," + WITHHELD));
        }
        return run.withEach(
                        "tables/matched-effects.csv",
                        line -> line.replaceAll(",(odds_ratio|mean_difference),.*", ",$1,,,,,,," + WITHHELD))
                .withEach(
                        "tables/sensitivity.csv",
                        line -> line.substring(0, line.indexOf(',')) + ",,,,,,,,,,," + WITHHELD)
                .withoutRows("tables/bounds.csv")
                .with(ANALYSIS, "\"max_smd\": 0.1", "\"max_smd\": 0.05")
                .with(ANALYSIS, "\"withhold\": false", "\"withhold\": true");
    }

    private static InventedRun nobody(InventedRun run) throws IOException {
        String none = "\"Not tested: no family has all values that this comparison needs.\"";
        for (String file : List.of("tables/outcomes.csv,,,", "tables/baseline.csv")) {
            run.withEach(
                    file.replace(",", ""),
                    line -> line.replaceAll(
                            "^([^,]*),(\"[^\"]*\"|[^,]*),.*",
                            "$1,$2,0,0,0,,,,,none" + file.replaceAll("[^,]", "") + ",,,,," + none));
        }
        return run.withEach(
                        "tables/sensitivity.csv", line -> line.substring(0, line.indexOf(',')) + ",,,,,,,,,,," + none)
                .withEach("cohort/balance.csv", line -> line.replaceAll(",matched,.*", ",matched,,,,,,,"))
                .withEach(
                        "cohort/matches.csv",
                        line -> line.replaceAll("^\\d*,(.*),[^,]*,[^,]*$", ",$1,0,outside_caliper"))
                .with("cohort/matching.json", "\"sets\": 74", "\"sets\": 0")
                .with("cohort/matching.json", "\"matched\": 74", "\"matched\": 0")
                .with("cohort/matching.json", "\"warnings\": [ ]", "\"warnings\": [ \"No row could be matched.\" ]")
                .withoutRows("dataset/coded.csv")
                .withoutRows("tables/pairs.csv")
                .withoutRows("tables/bounds.csv");
    }

    /** The Dutch page, once both are known to be well-formed and for readers. */
    private static String stands(InventedRun run) throws Exception {
        run.report();
        for (Language language : Language.values()) {
            PageRules.isSelfContained(run.page(language), language);
            PageRules.isForReaders(run.page(language));
        }
        return run.page(Language.NL);
    }
}
