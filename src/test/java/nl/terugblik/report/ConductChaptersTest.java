package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chapters that only reports of studies have that tell how they went. */
class ConductChaptersTest {

    private static final String BASELINE_CELLS = ",30,20,10,12,,3,,chi_square,0.5,1,0.48,0.1,\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void areReadableByEveryone(Language language) throws Exception {
        String page = told().page(language);
        PageRules.isSelfContained(page, language);
        PageRules.namesItsParts(page);
        PageRules.isForReaders(page);
    }

    @Test
    void tellWhomElseTheStudyComparesAndWhatCameOfWhatWasOffered() throws IOException {
        String page = told().page(Language.EN);

        assertThat(page)
                .contains("Refused and consented", "5/20 (25.0%)", "9.50 (5.05)", "t = 2.88", "0.004")
                .contains("Of families that refused nothing is kept but counts and sums.")
                .contains("<section id=\"recruitment\">", "Compared here: Held and Stopped, against Usual.")
                .contains("Table 4.1")
                .contains("20.0 (4 to 57)", "12/20 (60.0%)")
                .contains(
                        "Of those who were offered nothing, of 9 of 10 families T2 is known, after 3.0 (0 to 9) weeks")
                .contains("differ significantly from the others at the start on")
                .contains("4,000");
    }

    /** A set of its own compares sides of its own, and says so above their columns. */
    @Test
    void nameTheSidesOfEachTable() throws IOException {
        String page = told().page(Language.EN);
        String recruitment = page.substring(page.indexOf("Table 4.1"), page.indexOf("id=\"realisation\""));

        assertThat(recruitment).contains("<th scope=\"col\">Held and Stopped</th><th scope=\"col\">Usual</th>");
        assertThat(page).contains("<b>Table 4.2.</b>", "<b>Table 4.11a.</b>", "<b>Table 4.11b.</b>");
    }

    @Test
    void sayBesideTheFiguresWhatWasNotReadAndWhatHasNoPrice() throws IOException {
        String unread = "\"not_read\": {\"answers_to_unknown_items\": 12, \"answers_outside_the_codes\": 3,"
                + " \"care_of_unknown_sources\": 4},\n \"without_price\": [\"gp\", \"riagg\"],\n \"variables\"";
        String page = told().with(
                        "dataset/codebook.json",
                        "\"variables\": [\n  {\n   \"name\": \"ethnicity\"",
                        unread + ": [\n  {\n   \"name\": \"ethnicity\"")
                .report()
                .page(Language.EN);

        assertThat(page.substring(page.indexOf("id=\"respondents\""), page.indexOf("id=\"outcomes\"")))
                .contains("12 answers to items that their questionnaire does not have, and 3 answers that it does not");
        assertThat(page.substring(page.indexOf("id=\"costs\"")))
                .contains("No price is known of: gp and riagg. Whoever used that has no known costs.")
                .contains("4 rows are of care that neither the questionnaire nor the prices know; they were not read.");
    }

    @Test
    void showHowMuchAModelExplainsWhereTheStudyAsks() throws IOException {
        InventedRun run = InventedRun.in(directory)
                .with("tables/outcomes.csv", ",ci_high,note", ",ci_high,nagelkerke_r2,note")
                .withEach(
                        "tables/outcomes.csv", row -> row.replaceFirst("^((?:(?:\"[^\"]*\"|[^,]*),){17})", "$10.123,"));

        assertThat(run.report().page(Language.EN)).contains("<th scope=\"col\">R² (Nagelkerke)</th>", "<td>0.12</td>");
        assertThat(InventedRun.in(directory).report().page(Language.EN)).doesNotContain("Nagelkerke)</th>");
    }

    @Test
    void standInNoReportOfAStudyThatTellsNothing() throws IOException {
        assertThat(InventedRun.in(directory).report().page(Language.EN))
                .doesNotContain("id=\"recruitment\"", "id=\"realisation\"", "id=\"respondents\"", "id=\"costs\"");
    }

    private InventedRun told() throws IOException {
        String group = "\"experimental\": {\"nl\": \"Gehouden\", \"en\": \"Held\"}, "
                + "\"stopped\": {\"nl\": \"Gestaakt\", \"en\": \"Stopped\"}, "
                + "\"control\": {\"nl\": \"Gewoon\", \"en\": \"Usual\"}";
        InventedRun run = InventedRun.in(directory)
                .with("dataset/analysis.json", "\"recodings\"", """
                        "sets": [
                          {"name": "offered", "treated": ["experimental", "stopped"], "control": ["control"],
                           "baseline": ["ethnicity"], "table": "4.1"},
                          {"name": "analysed", "treated": ["experimental"], "control": ["control"]}],
                        "realisation": {"by": "referral_reason", "table": "4.2"},
                        "costs": {"table": "4.11b", "price": {"by": "referral_reason", "table": "4.11a"}},
                        "group_labels": {%s},
                        "recodings\"""".formatted(group))
                .withEach("tables/baseline.csv", row -> "analysed," + row);
        run.with("tables/baseline.csv", "variable,value", "set,variable,value");
        run.with(
                "tables/baseline.csv",
                "analysed,ethnicity,0",
                "offered,ethnicity,0" + BASELINE_CELLS + "offered,ethnicity,1" + BASELINE_CELLS
                        + "analysed,ethnicity,0");
        run.withFile("tables/nonresponse.csv", """
                set,variable,value,n,n_refused,n_consented,refused,refused_sd,consented,consented_sd,test,statistic,df,p,note
                approached,ethnicity,0,40,20,20,15,,8,,chi_square,5.01,1,0.025,
                approached,ethnicity,1,40,20,20,5,,12,,chi_square,5.01,1,0.025,
                approached,mean_age_children,,648,354,294,9.5,5.05,8.32,5.32,t,2.88,646,0.004,
                """);
        return run.withFile("tables/realisation.csv", """
                        set,form,n,not_realised,not_realised_pct,not_realised_weeks_n,not_realised_weeks_mean,not_realised_weeks_min,not_realised_weeks_max,completed,completed_pct,completed_weeks_n,completed_weeks_mean,completed_weeks_min,completed_weeks_max,never_begun
                        offered,1,20,8,40,8,28,1,81,12,60,12,20.02,4,57,3
                        offered,total,20,8,40,8,28,1,81,12,60,12,20.02,4,57,3
                        offered,beside,10,,,,,,,,,9,3,0,9,
                        """)
                .withFile("tables/attrition.csv", """
                        set,outcome_t1,outcome_t3,group,n,known_t1,known_t3,known_both,variable,value,n_kept,n_lost,kept,kept_sd,lost,lost_sd,test,statistic,df,p,note
                        analysed,abuse_signs_t1,abuse_signs_t3,all,30,20,18,15,,,,,,,,,none,,,,
                        analysed,abuse_signs_t1,abuse_signs_t3,experimental,20,12,11,10,,,,,,,,,none,,,,
                        analysed,abuse_signs_t1,abuse_signs_t3,all,30,20,18,15,ethnicity,1,15,15,9,,2,,chi_square,7.03,1,0.008,
                        """)
                .withFile("tables/costs.csv", """
                        set,variable,form,model,n,n_experimental,n_control,experimental,experimental_sd,control,control_sd,test,statistic,df1,df2,p,odds_ratio,ci_low,ci_high,note
                        analysed,order_months,,ethnicity,30,20,10,12.5,2,11,2,ancova,4.1,1,27,0.05,,,,
                        analysed,price,1,unadjusted,12,12,0,4000,0,,,none,,,,,,,,
                        analysed,price,total,unadjusted,12,12,0,4000,0,,,none,,,,,,,,
                        """)
                .report();
    }
}
