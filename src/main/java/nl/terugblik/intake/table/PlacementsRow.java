package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Chronological;
import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code placements.csv}: a child's stay outside the parental home. */
@Chronological(start = "startedOn", end = "endedOn")
public record PlacementsRow(
        @Key @Required @Identifier String placementId,
        @Required @Identifier String childId,

        @Required @OneOf({"network", "agency_foster", "residential"})
        String setting,

        @Required @IsoDate @Observed String startedOn,
        @IsoDate @Observed @EmptyIsKnown String endedOn,

        @AppliesWhere(column = "endedOn") @OneOf({"reunification", "transfer", "adulthood", "other"})
        String endedBy) {}
