package nl.terugblik.rights;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Plan.Realisation;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Research.CouncilReport;
import nl.terugblik.casefile.Research.Recruitment;
import nl.terugblik.casefile.Research.Route;

/** What is held for studies beyond the agency's own help, in plain Dutch and whole: the family asked for it. */
final class DutchResearch {

    private DutchResearch() {}

    static String says(CaseRecord record) {
        if (record instanceof Recruitment recruitment) {
            return recruitment(recruitment);
        }
        if (record instanceof CouncilReport report) {
            return "rapport van " + report.reportedOn() + ", vechtscheiding: " + yesNo(report.conflictDivorce());
        }
        if (record instanceof Questionnaire questionnaire) {
            return questionnaire(questionnaire);
        }
        if (record instanceof Answer answer) {
            return "vraag " + answer.item() + ": "
                    + (answer.value().isPresent() ? "antwoord " + answer.value().getAsInt() : "niet beantwoord");
        }
        CareUse care = (CareUse) record;
        return "zorg " + care.provider() + ": " + (care.used() ? "gebruikt" : "niet gebruikt")
                + (care.contacts().isPresent()
                        ? ", aantal contacten " + care.contacts().getAsInt()
                        : "")
                + care.mode()
                        .map(mode -> switch (mode) {
                            case PHONE -> ", per telefoon";
                            case SITE -> ", daar";
                            case HOME -> ", thuis";
                        })
                        .orElse("")
                + (care.professional().isEmpty() ? "" : ", bij " + care.professional());
    }

    private static String recruitment(Recruitment recruitment) {
        return "onderzoek " + recruitment.study() + ", aangemeld op " + recruitment.registeredOn() + ", bedoeling: "
                + (recruitment.route() == Route.OFFER ? "een conferentie aanbieden" : "de gewone hulp")
                + day(", gevraagd op ", recruitment.approachedOn())
                + recruitment
                        .consent()
                        .map(consent -> ", toestemming: " + yesNo(consent))
                        .orElse("")
                + day(" op ", recruitment.consentOn())
                + day(", toestemming ingetrokken op ", recruitment.withdrawnOn())
                + recruitment
                        .active()
                        .map(active -> active ? ", deed mee" : ", deed niet mee")
                        .orElse("")
                + recruitment
                        .inactiveReason()
                        .map(reason -> switch (reason) {
                            case UNABLE -> " (kon niet)";
                            case NO_PARENT -> " (geen ouder)";
                            case LANGUAGE -> " (taal)";
                            case DECLINED_LATER -> " (wilde later niet meer)";
                        })
                        .orElse("");
    }

    private static String questionnaire(Questionnaire questionnaire) {
        String respondent = switch (questionnaire.respondent()) {
            case PARENT -> "ouder";
            case PROTECTOR -> "jeugdbeschermer";
            case COORDINATOR -> "coördinator";
        };
        String result = switch (questionnaire.result()) {
            case ANSWERED -> "ingevuld";
            case REFUSED -> "geweigerd";
            case UNREACHABLE -> "niet bereikt";
            case NOT_ASKED -> "niet gevraagd";
        };
        return "vragenlijst " + questionnaire.instrument() + ", meting "
                + (questionnaire.wave().ordinal() + 1) + ", " + respondent
                + questionnaire
                        .primaryCarer()
                        .map(carer -> carer ? " die meestal voor de kinderen zorgt" : "")
                        .orElse("")
                + ", " + result
                + day(" op ", questionnaire.answeredOn())
                + questionnaire
                        .mode()
                        .map(mode -> switch (mode) {
                            case PHONE -> ", per telefoon";
                            case WEB -> ", op een website";
                            case PAPER -> ", op papier";
                        })
                        .orElse("")
                + questionnaire
                        .notAskedReason()
                        .map(reason -> switch (reason) {
                            case AGENCY -> " (de instelling wilde het niet)";
                            case UNDERSTANDING -> " (te moeilijk)";
                        })
                        .orElse("");
    }

    static String realisation(Realisation realisation) {
        return realisation
                        .form()
                        .map(form -> ", vorm "
                                + switch (form) {
                                    case EK_C -> "Eigen Kracht-conferentie";
                                    case FNB_SONESTRA -> "familienetwerkberaad (SoNeStra)";
                                    case VERVE -> "VERVE";
                                    case SOS -> "Signs of Safety";
                                    case OTHER -> "anders";
                                })
                        .orElse("")
                + realisation
                        .coordinator()
                        .map(coordinator -> ", voorbereid door "
                                + switch (coordinator) {
                                    case CITIZEN -> "een onafhankelijke burger";
                                    case PROFESSIONAL -> "een tweede medewerker";
                                    case PROTECTOR -> "de eigen jeugdbeschermer";
                                })
                        .orElse("")
                + realisation
                        .privateTime()
                        .map(time -> ", besloten deel: " + yesNo(time))
                        .orElse("")
                + day(", voorbereiding vanaf ", realisation.startedOn())
                + day(", besloten dat zij er niet komt op ", realisation.endedOn())
                + realisation.endReason().map(reason -> ", reden " + reason).orElse("")
                + realisation
                        .meetings()
                        .map(meetings -> ", aantal bijeenkomsten " + meetings)
                        .orElse("")
                + realisation
                        .hours()
                        .map(hours -> ", uren " + hours.toPlainString().replace('.', ','))
                        .orElse("")
                + realisation
                        .price()
                        .map(price -> ", prijs " + price.toPlainString().replace('.', ',') + " euro")
                        .orElse("");
    }

    private static String yesNo(boolean yes) {
        return yes ? "ja" : "nee";
    }

    private static String day(String before, Optional<LocalDate> day) {
        return day.map(known -> before + known).orElse("");
    }
}
