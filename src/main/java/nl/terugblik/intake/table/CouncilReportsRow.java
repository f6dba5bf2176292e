package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code council_reports.csv}: a report of the Child Protection Board. */
public record CouncilReportsRow(
        @Key @Required @Identifier String reportId,
        @Required @Identifier String familyId,
        @Required @IsoDate @Observed String reportedOn,
        @Required @OneOf({"yes", "no"}) String conflictDivorce) {}
