package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.FreeText;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.OptionalColumn;
import nl.terugblik.intake.rule.Required;

/** A row of {@code referral_reasons.csv}: why a family was referred. Its description is dropped. */
public record ReferralReasonsRow(
        @Required @Identifier String familyId,
        @IsoDate @Observed String recordedOn,
        @Required @OneOf({"child", "parent"}) String factor,
        @FreeText String description,

        @OptionalColumn(expected = false) @OneOf({"council_report", "agency"})
        String source) {}
