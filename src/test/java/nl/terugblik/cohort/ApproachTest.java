package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.question.Asking;
import nl.terugblik.question.Observed;
import nl.terugblik.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of the families of sub-study IV of 2016 refused, who consented, and of whom neither is counted. */
class ApproachTest {

    private static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-short-term.yaml"));
    private static final Observed OBSERVED =
            new Observed("amsterdam", LocalDate.parse("2016-06-30"), EnumSet.allOf(SourceTable.class));
    private static final String UNDER_ORDER = "child a 2003-01-10; order a 2014-03-03 2015-03-03; ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # refused: said no, whatever became of the family later
            recruited fnb-2014 2014-03-10 offer approached=2014-03-12 consent=no                                         | REFUSED
            recruited fnb-2014 2014-03-10 usual consent=no                                                               | REFUSED
            recruited fnb-2014 2014-03-10 offer consent=no; plan conference proposed                                     | REFUSED
            # neither: not asked, no answer, consent taken back, another study
            recruited fnb-2014 2014-03-10 offer                                                                          | none
            recruited fnb-2014 2014-03-10 offer approached=2014-03-12                                                    | none
            recruited fnb-2014 2014-03-10 offer approached=2014-03-12 consent=yes withdrawn=2014-05-01                    | none
            recruited another 2014-03-10 offer approached=2014-03-12 consent=no                                          | none
            # consented: in the study, in a group that is not analysed, or out for what became of the conference
            recruited fnb-2014 2014-03-10 offer consent=yes; plan conference established 2014-06-01                       | CONSENTED
            recruited fnb-2014 2014-03-10 usual consent=yes                                                              | CONSENTED
            recruited fnb-2014 2014-03-10 offer consent=yes; plan conference proposed                                    | CONSENTED
            recruited fnb-2014 2014-03-10 offer consent=yes                                                              | CONSENTED
            """)
    void countsWhoSaidNoAndWhoSaidYes(String file, String said) {
        assertThat(said(UNDER_ORDER + file, Standing.PRESENT)).isEqualTo(said);
    }

    @Test
    void ofAFamilyThatObjectsOrIsNoLongerDeliveredNothingIsCounted() {
        String refused = UNDER_ORDER + "recruited fnb-2014 2014-03-10 offer consent=no";

        assertThat(said(refused, Standing.OBJECTED)).isEqualTo("none");
        assertThat(said(refused, Standing.WITHDRAWN)).isEqualTo("none");
    }

    @Test
    void withoutANewOrderInTheWindowNobodyIsCounted() {
        String early = "child a 2003-01-10; order a 2013-03-03 2014-03-03; ";

        assertThat(said(early + "recruited fnb-2014 2014-03-10 offer consent=no", Standing.PRESENT))
                .isEqualTo("none");
        assertThat(said(early + "recruited fnb-2014 2014-03-10 offer consent=yes", Standing.PRESENT))
                .isEqualTo("none");
    }

    @Test
    void isToldByWhatScreeningFoundAndAsksNothingAgain() {
        Screening screening = Screening.of(STUDY);
        Asking family = screening.ask(
                CaseFileText.read(UNDER_ORDER + "recruited fnb-2014 2014-03-10 offer consent=no"), OBSERVED);
        assertThat(screening.screen(family, Standing.PRESENT)).isEqualTo(new Screened.Excluded("no_consent", 1, false));
        Optional<Question.Reason> found = family.out();

        assertThat(new Approach(STUDY, STUDY.analysis().options().nonresponse().orElseThrow())
                        .of(family, Standing.PRESENT))
                .isPresent();
        assertThat(family.out()).isPresent().isSameAs(found);
    }

    private static String said(String text, Standing standing) {
        Asking family = Screening.of(STUDY).ask(CaseFileText.read(text), OBSERVED);
        return new Approach(STUDY, STUDY.analysis().options().nonresponse().orElseThrow())
                .of(family, standing)
                .map(answer -> {
                    assertThat(answer.t1()).isEqualTo("2014-03-03");
                    return answer.said().name();
                })
                .orElse("none");
    }
}
