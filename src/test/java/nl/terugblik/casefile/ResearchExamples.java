package nl.terugblik.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Research.Recruitment;

/** Invented rows of research about a family. */
public final class ResearchExamples {

    public static final Source AT = new Source("answers.csv", 9);

    private ResearchExamples() {}

    public static Recruitment asked() {
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

    public static Questionnaire answered() {
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

    public static Plan.Realisation went() {
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
}
