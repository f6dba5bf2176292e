package nl.terugblik.casefile;

/** What one row of a delivery says of a family. */
public sealed interface CaseRecord
        permits FamilyFacts,
                Child,
                ReferralReason,
                SupervisionOrder,
                Placement,
                SafetyAssessment,
                CareEpisode,
                Plan,
                ConferenceMention,
                Research.Recruitment,
                Research.CouncilReport,
                Questionnaire,
                Questionnaire.Answer,
                Questionnaire.CareUse {

    /** The row it came from. */
    Source source();

    /** The table of the export that it came from. */
    SourceTable table();
}
