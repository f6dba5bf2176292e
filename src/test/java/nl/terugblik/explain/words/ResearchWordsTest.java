package nl.terugblik.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.Research.CouncilReport;
import nl.terugblik.casefile.Research.Recruitment;
import nl.terugblik.casefile.Source;
import org.junit.jupiter.api.Test;

class ResearchWordsTest {

    private static final Source AT = new Source("answers.csv", 9);

    private static Recruitment asked() {
        return new Recruitment(
                "fnb-2014",
                LocalDate.of(2014, 3, 1),
                Research.Route.OFFER,
                Optional.of(LocalDate.of(2014, 3, 2)),
                Optional.of(true),
                Optional.of(LocalDate.of(2014, 3, 3)),
                Optional.empty(),
                Optional.of(false),
                Optional.of(Research.InactiveReason.LANGUAGE),
                AT);
    }

    private static Questionnaire answered() {
        return new Questionnaire(
                "capi-sf",
                Questionnaire.Wave.T3,
                Questionnaire.Respondent.PARENT,
                Optional.of(true),
                Optional.of(Questionnaire.Mode.WEB),
                Questionnaire.Result.ANSWERED,
                Optional.empty(),
                Optional.of(LocalDate.of(2014, 6, 3)),
                List.of(new Answer("capi_01", OptionalInt.of(1), AT)),
                List.of(new CareUse(
                        "gp", true, OptionalInt.of(4), Optional.of(Questionnaire.Contact.HOME), "doctor", AT)),
                AT);
    }

    private static Plan.Realisation went() {
        return new Plan.Realisation(
                Optional.of(Plan.Form.EK_C),
                Optional.of(Plan.Coordinator.CITIZEN),
                Optional.of(true),
                Optional.of(LocalDate.of(2014, 3, 5)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2),
                Optional.of(new BigDecimal("31.50")),
                Optional.of(new BigDecimal("4000.00")));
    }

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
