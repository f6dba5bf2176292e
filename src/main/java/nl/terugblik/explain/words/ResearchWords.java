package nl.terugblik.explain.words;

import java.util.Locale;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Plan.Realisation;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research.CouncilReport;
import nl.terugblik.casefile.Research.Recruitment;

/**
 * Rows of recruitment, reports and questionnaires in words. What was answered is not told, to nobody: answers leave a case file as
 * scores only. Codes of studies, instruments, items and sources are the agency's own words and are left out too.
 */
public final class ResearchWords {

    private ResearchWords() {}

    /** A row. */
    public static String says(CaseRecord record) {
        if (record instanceof Recruitment recruitment) {
            return "registered for a study on " + recruitment.registeredOn() + ", route "
                    + word(recruitment.route())
                    + recruitment
                            .approachedOn()
                            .map(day -> ", approached on " + day)
                            .orElse("")
                    + recruitment
                            .consent()
                            .map(consent -> consent ? ", agreed" : ", did not agree")
                            .orElse("")
                    + recruitment.consentOn().map(day -> " on " + day).orElse("")
                    + recruitment
                            .withdrawnOn()
                            .map(day -> ", withdrew on " + day)
                            .orElse("");
        }
        if (record instanceof CouncilReport report) {
            return "a report of " + report.reportedOn() + (report.conflictDivorce() ? ", with" : ", without")
                    + " a high-conflict divorce";
        }
        if (record instanceof Questionnaire questionnaire) {
            return "a questionnaire of wave " + word(questionnaire.wave()) + " for the "
                    + word(questionnaire.respondent()) + ", " + word(questionnaire.result())
                    + questionnaire.answeredOn().map(day -> " on " + day).orElse("");
        }
        return record instanceof Answer ? "an answer" : "the use of a source of care";
    }

    /** Who gave a reason for referral. */
    public static String origin(ReferralReason reason) {
        return reason.origin()
                .map(origin -> ", from the "
                        + switch (origin) {
                            case COUNCIL_REPORT -> "report of the Board";
                            case AGENCY -> "agency";
                        })
                .orElse("");
    }

    /** How a conference went. */
    public static String went(Realisation realisation) {
        return realisation.form().map(form -> ", form " + word(form)).orElse("")
                + realisation
                        .coordinator()
                        .map(coordinator -> ", prepared by a " + word(coordinator))
                        .orElse("")
                + realisation.startedOn().map(day -> ", begun on " + day).orElse("")
                + realisation.endedOn().map(day -> ", given up on " + day).orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
