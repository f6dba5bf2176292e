package nl.terugblik.exchange.stata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoFileTest {

    @TempDir
    Path folder;

    @Test
    void readsRowsAndReasonsAndLabelsThem() throws IOException {
        GivenTable given = GivenTable.in(folder)
                .with("family", Kind.PSEUDONYM)
                .with("t1", Kind.DATE)
                .reasoned("risk", Kind.CATEGORY, "1")
                .rows("a,2013-01-01,1", "b,2013-01-02,")
                .reasons("b,risk,not_recorded");

        assertThat(written(given)).isEqualTo("""
                * study: given.csv 2014-09-01
                * Make the folder of this file the working folder first (cd), or change the names of the files below.
                version 14
                import delimited using "../missing.csv", delimiters(",") varnames(1) case(preserve) stringcols(_all) encoding("UTF-8") clear
                unab columns : _all
                generate code = .
                replace code = 1 if reason == "not_recorded"
                replace code = 2 if reason == "not_applicable"
                replace code = 3 if reason == "not_yet_observed"
                replace code = 4 if reason == "rejected_source"
                generate place = .
                replace place = 1 if variable == "risk"
                keep family place code
                reshape wide code, i(family) j(place)
                tempfile reasons
                save `reasons'

                import delimited using "../given.csv", delimiters(",") varnames(1) case(preserve) stringcols(_all) encoding("UTF-8") clear
                unab columns : _all
                local given : word 1 of `columns'
                if "`given'" != "family" rename `given' family
                local given : word 2 of `columns'
                if "`given'" != "t1" rename `given' t1
                generate long day = date(t1, "YMD"), after(t1)
                drop t1
                rename day t1
                format t1 %td
                local given : word 3 of `columns'
                if "`given'" != "risk" rename `given' risk
                destring risk, replace
                merge 1:1 family using `reasons', keep(master match) nogenerate
                capture confirm variable code1
                if !_rc {
                    replace risk = .a if code1 == 1
                    replace risk = .b if code1 == 2
                    replace risk = .c if code1 == 3
                    replace risk = .d if code1 == 4
                    drop code1
                }

                label define risk ///
                    1 "value 1" ///
                    .a "reason not_recorded" ///
                    .b "reason not_applicable" ///
                    .c "reason not_yet_observed" ///
                    .d "reason rejected_source"
                label variable family "FAMILY"
                label variable t1 "T1"
                label variable risk "RISK"
                label values risk risk
                label data "Study"
                compress
                """);
    }

    @Test
    void keepsLabelsFromMeaningAnythingToStata() throws IOException {
        String label = "costs \"$5\" `now'" + "x".repeat(80);

        assertThat(written(GivenTable.in(folder)
                        .with("x", label, Kind.COUNT, false)
                        .rows("1")))
                .contains("label variable x \"costs '\\$5' 'now'" + "x".repeat(64) + "\"\n")
                .contains("notes x : costs '\\$5' 'now'" + "x".repeat(80) + "\n");
    }

    private String written(GivenTable given) throws IOException {
        DoFile.write(folder, given.codebook(), given.table(), Extent.of(given.table()));
        return Files.readString(folder.resolve("given.en.do"));
    }
}
