package nl.terugblik.rights;

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

/** A family that asks what is held is told everything, its answers too. */
class DutchResearchTest {

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
    void tellsTheFamilyAllThatIsHeld() {
        assertThat(DutchResearch.says(asked()))
                .isEqualTo(
                        "onderzoek fnb-2014, aangemeld op 2014-03-01, bedoeling: een conferentie aanbieden, gevraagd op"
                                + " 2014-03-02, toestemming: ja op 2014-03-03, deed niet mee (taal)");
        assertThat(DutchResearch.says(new CouncilReport(LocalDate.of(2014, 3, 1), true, AT)))
                .isEqualTo("rapport van 2014-03-01, vechtscheiding: ja");
        assertThat(DutchResearch.says(answered()))
                .isEqualTo("vragenlijst capi-sf, meting 3, ouder die meestal voor de kinderen zorgt, ingevuld op"
                        + " 2014-06-03, op een website");
        assertThat(DutchResearch.says(answered().answers().get(0))).isEqualTo("vraag capi_01: antwoord 1");
        assertThat(DutchResearch.says(new Answer("capi_02", OptionalInt.empty(), AT)))
                .isEqualTo("vraag capi_02: niet beantwoord");
        assertThat(DutchResearch.says(answered().careUse().get(0)))
                .isEqualTo("zorg gp: gebruikt, aantal contacten 4, thuis, bij doctor");
        assertThat(DutchResearch.realisation(went()))
                .isEqualTo(
                        ", vorm Eigen Kracht-conferentie, voorbereid door een onafhankelijke burger, besloten deel: ja,"
                                + " voorbereiding vanaf 2014-03-05, aantal bijeenkomsten 2, uren 31,50, prijs 4000,00 euro");
    }
}
