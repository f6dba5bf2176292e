package nl.terugblik.intake.table;

/** A row of {@code plans.csv}: a conference or a family plan. */
record PlansRow(
        @Key @Required @Identifier String planId,
        @Required @Identifier String familyId,
        @Required @OneOf({"conference", "family_plan"}) String kind,
        @IsoDate @Observed String proposedOn,

        @IsoDate @Observed @AppliesWhere(column = "status", is = "established")
        String establishedOn,

        @Required @OneOf({"proposed", "declined", "cancelled", "established"})
        String status) {}
