package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.FilledWhere;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.KnownOfRefused;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code questionnaires.csv}: a questionnaire that was taken, or omitted. */
@FilledWhere(filled = "answeredOn", column = "result", is = "answered", message = "ANSWERED_WITHOUT_DAY")
public record QuestionnairesRow(
        @Key @Required @Identifier String questionnaireId,
        @Required @Identifier String familyId,
        @Required @Identifier @KnownOfRefused String instrument,

        @Required @OneOf({"t1", "t2", "t3"}) @KnownOfRefused String wave,

        @Required @OneOf({"parent", "protector", "coordinator"})
        String respondent,

        @AppliesWhere(column = "respondent", is = "parent") @OneOf({"yes", "no"})
        String primaryCarer,

        @AppliesWhere(column = "result", is = "answered") @OneOf({"phone", "web", "paper"})
        String mode,

        @Required @OneOf({"answered", "refused", "unreachable", "not_asked"})
        String result,

        @AppliesWhere(column = "result", is = "not_asked") @OneOf({"agency", "understanding"})
        String notAskedReason,

        @IsoDate @Observed @AppliesWhere(column = "result", is = "answered")
        String answeredOn) {}
