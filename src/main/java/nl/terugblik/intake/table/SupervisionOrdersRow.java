package nl.terugblik.intake.table;

/** A row of {@code supervision_orders.csv}: one court decision. */
@Chronological(start = "pronouncedOn", end = "expiresOn")
@Chronological(start = "pronouncedOn", end = "liftedOn")
record SupervisionOrdersRow(
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
