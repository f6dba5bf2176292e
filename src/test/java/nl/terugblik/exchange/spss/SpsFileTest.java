package nl.terugblik.exchange.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpsFileTest {

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
                * Encoding: UTF-8.
                * study: given.csv 2014-09-01.
                * Make the folder of this file the working folder first (CD), or change the names of the files below.
                SET DECIMAL=DOT.
                GET DATA /TYPE=TXT /FILE='../missing.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED
                  /DELIMITERS=',' /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=
                  family A1
                  variable A64 reason A16.
                NUMERIC m1 (F8.0).
                DO IF variable = 'risk'.
                + RECODE reason ('not_recorded'=-9) ('not_applicable'=-8) ('not_yet_observed'=-7) ('rejected_source'=-6) INTO m1.
                END IF.
                DATASET DECLARE reasons.
                AGGREGATE OUTFILE=reasons /BREAK=family
                  /m1=MAX(m1).

                GET DATA /TYPE=TXT /FILE='../given.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED
                  /DELIMITERS=',' /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=
                  family A1
                  t1 SDATE10
                  risk F8.0.
                SORT CASES BY family.
                MATCH FILES /FILE=* /TABLE=reasons /BY family.
                IF MISSING(risk) risk=m1.
                EXECUTE.
                DELETE VARIABLES m1.
                DATASET CLOSE reasons.

                VARIABLE LABELS family
                    'FAMILY'.
                VARIABLE LABELS t1
                    'T1'.
                VARIABLE LABELS risk
                    'RISK'.
                VALUE LABELS risk
                  1
                    'value 1'
                  -9
                    'reason not_recorded'
                  -8
                    'reason not_applicable'
                  -7
                    'reason not_yet_observed'
                  -6
                    'reason rejected_source'
                  .
                MISSING VALUES risk (-9 THRU -6).
                FORMATS t1 (DATE11).
                VARIABLE LEVEL t1 (SCALE).
                VARIABLE LEVEL family (NOMINAL).
                VARIABLE LEVEL risk (NOMINAL).
                EXECUTE.
                """);
    }

    @Test
    void cutsLongLabelsIntoPiecesAndDoublesQuotes() throws IOException {
        String label = "it's " + "x".repeat(220);

        assertThat(written(GivenTable.in(folder)
                        .with("weight", label, Kind.CONTINUOUS, false)
                        .rows("1.5")))
                .contains("'it''s " + "x".repeat(195) + "' +\n    '" + "x".repeat(25) + "'.\n")
                .contains("weight F40.2.\n")
                .contains("FORMATS weight (F11.2).\n")
                .contains("* WEIGHT BY weight.");
    }

    private String written(GivenTable given) throws IOException {
        SpsFile.write(folder, given.codebook(), given.table(), Extent.of(given.table()));
        return Files.readString(folder.resolve("given.en.sps"));
    }
}
