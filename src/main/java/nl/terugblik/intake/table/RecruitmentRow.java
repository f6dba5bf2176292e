package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Chronological;
import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.KnownOfRefused;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code recruitment.csv}: how a family was asked to take part in a study. */
@Chronological(start = "approachedOn", end = "consentOn", message = "CONSENT_BEFORE_APPROACH")
public record RecruitmentRow(
        @Key @Required @Identifier String familyId,
        @Key @Required @Identifier @KnownOfRefused String study,
        @Required @IsoDate @Observed String registeredOn,
        @Required @OneOf({"offer", "usual"}) String route,
        @IsoDate @Observed String approachedOn,
        @OneOf({"yes", "no"}) String consent,

        @IsoDate @Observed @AppliesWhere(column = "consent") String consentOn,

        @IsoDate @Observed @EmptyIsKnown String withdrawnOn,

        @AppliesWhere(column = "consent", is = "yes") @OneOf({"yes", "no"})
        String active,

        @AppliesWhere(column = "active", is = "no") @OneOf({"unable", "no_parent", "language", "declined_later"})
        String inactiveReason) {}
