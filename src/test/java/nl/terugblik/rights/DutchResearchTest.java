package nl.terugblik.rights;

import static nl.terugblik.casefile.ResearchExamples.AT;
import static nl.terugblik.casefile.ResearchExamples.answered;
import static nl.terugblik.casefile.ResearchExamples.asked;
import static nl.terugblik.casefile.ResearchExamples.went;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Research.CouncilReport;
import org.junit.jupiter.api.Test;

/** A family that asks what is held is told everything, its answers too. */
class DutchResearchTest {

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
