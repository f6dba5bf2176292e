package nl.terugblik.explain.words;

import static nl.terugblik.casefile.ResearchExamples.AT;
import static nl.terugblik.casefile.ResearchExamples.answered;
import static nl.terugblik.casefile.ResearchExamples.asked;
import static nl.terugblik.casefile.ResearchExamples.went;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.terugblik.casefile.Research.CouncilReport;
import org.junit.jupiter.api.Test;

class ResearchWordsTest {

    @Test
    void tellsRowsWithoutTheirCodes() {
        assertThat(ResearchWords.says(asked()))
                .isEqualTo("registered for a study on 2014-03-01, route offer, approached on 2014-03-02, agreed on"
                        + " 2014-03-03");
        assertThat(ResearchWords.says(new CouncilReport(LocalDate.of(2014, 3, 1), false, AT)))
                .isEqualTo("a report of 2014-03-01, without a high-conflict divorce");
        assertThat(ResearchWords.says(answered()))
                .isEqualTo("a questionnaire of wave t3 for the parent, answered on 2014-06-03");
        assertThat(ResearchWords.went(went())).isEqualTo(", form ek c, prepared by a citizen, begun on 2014-03-05");
    }

    @Test
    void tellsNobodyWhatWasAnswered() {
        assertThat(ResearchWords.says(answered().answers().get(0))).isEqualTo("an answer");
        assertThat(ResearchWords.says(answered().careUse().get(0))).isEqualTo("the use of a source of care");
        assertThat(answered().toString()).doesNotContain("capi_01", "OptionalInt[1]", "OptionalInt[4]", "gp");
    }
}
