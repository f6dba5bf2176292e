package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code plans.csv}: a conference or a family plan. */
public record PlansRow(
        @Key @Required @Identifier String planId,
        @Required @Identifier String familyId,
        @Required @OneOf({"conference", "family_plan"}) String kind,
        @IsoDate @Observed String proposedOn,

        @IsoDate @Observed @AppliesWhere(column = "status", is = "established")
        String establishedOn,

        @Required @OneOf({"proposed", "declined", "cancelled", "established"})
        String status) {}
