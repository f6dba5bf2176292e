package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Chronological;
import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.OptionalColumn;
import nl.terugblik.intake.rule.Required;

/** A row of {@code supervision_orders.csv}: one court decision. */
@Chronological(start = "pronouncedOn", end = "expiresOn")
@Chronological(start = "pronouncedOn", end = "liftedOn")
public record SupervisionOrdersRow(
        @Key @Required @Identifier String orderId,
        @Required @Identifier String childId,

        @Required @OneOf({"provisional", "order", "extension"})
        String kind,

        @Required @IsoDate @Observed String pronouncedOn,
        @Required @IsoDate String expiresOn,
        @IsoDate @Observed @EmptyIsKnown String liftedOn,

        @Identifier @AppliesWhere(column = "kind", is = "extension")
        String extendsOrderId,

        @AppliesWhere(column = "liftedOn")
        @OptionalColumn
        @OneOf({"lifted", "expired", "adulthood", "authority_ended", "death", "transfer"})
        String endReason) {}
