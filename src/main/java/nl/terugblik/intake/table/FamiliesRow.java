package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code families.csv}: a family. */
public record FamiliesRow(
        @Key @Required @Identifier String familyId,
        @OneOf({"dutch", "other"}) String ethnicity,
        @OneOf({"yes", "no"}) String parentsTogether,
        @OneOf({"1", "2"}) String householdsInvolved,
        @OneOf({"none", "father", "mother", "both"}) String parentalMid,
        @IsoDate @Observed @EmptyIsKnown String caseClosedOn) {}
