package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code lirik.csv}: a safety assessment with its ARIJ risk class. */
public record LirikRow(
        @Key @Required @Identifier String assessmentId,
        @Required @Identifier String familyId,
        @Identifier @EmptyIsKnown String childId,
        @Required @IsoDate @Observed String assessedOn,
        @OneOf({"yes", "no"}) String severeMaltreatment,
        @OneOf({"yes", "no"}) String violenceSigns,
        @OneOf({"yes", "no"}) String insufficientProtection,
        @OneOf({"yes", "no"}) String insufficientBasicCare,
        @OneOf({"yes", "no"}) String caregiverUnavailable,
        @OneOf({"yes", "no"}) String neglectSigns,
        @OneOf({"1", "2", "3", "4", "5", "6"}) String arijRisk) {}
