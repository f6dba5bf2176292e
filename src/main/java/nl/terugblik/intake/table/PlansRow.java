package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.Amount;
import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Chronological;
import nl.terugblik.intake.rule.Count;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.OptionalColumn;
import nl.terugblik.intake.rule.Required;

/** A row of {@code plans.csv}: a conference or a family plan. What tells how it went is read of conferences. */
@Chronological(start = "proposedOn", end = "endedOn")
@Chronological(start = "startedOn", end = "endedOn")
public record PlansRow(
        @Key @Required @Identifier String planId,
        @Required @Identifier String familyId,
        @Required @OneOf({"conference", "family_plan"}) String kind,
        @IsoDate @Observed String proposedOn,

        @IsoDate @Observed @AppliesWhere(column = "status", is = "established")
        String establishedOn,

        @Required @OneOf({"proposed", "declined", "cancelled", "established"})
        String status,

        @OptionalColumn(expected = false)
        @AppliesWhere(column = "kind", is = "conference")
        @OneOf({"ek_c", "fnb_sonestra", "verve", "sos", "other"})
        String form,

        @OptionalColumn(expected = false)
        @AppliesWhere(column = "kind", is = "conference")
        @OneOf({"citizen", "professional", "protector"})
        String coordinator,

        @OptionalColumn(expected = false) @AppliesWhere(column = "kind", is = "conference") @OneOf({"yes", "no"})
        String privateTime,

        @OptionalColumn(expected = false)
        @IsoDate
        @Observed
        @AppliesWhere(
                column = "status",
                is = {"cancelled", "established"})
        String startedOn,

        @OptionalColumn(expected = false)
        @IsoDate
        @Observed
        @AppliesWhere(
                column = "status",
                is = {"declined", "cancelled"})
        String endedOn,

        @OptionalColumn(expected = false)
        @Identifier
        @AppliesWhere(
                column = "status",
                is = {"declined", "cancelled"})
        String endReason,

        @OptionalColumn(expected = false) @Count @AppliesWhere(column = "status", is = "established")
        String meetings,

        @OptionalColumn(expected = false) @Amount @AppliesWhere(column = "status", is = "established")
        String hours,

        @OptionalColumn(expected = false) @Amount @AppliesWhere(column = "status", is = "established")
        String price) {}
