package nl.terugblik.intake.table;

/** A row of {@code placements.csv}: a child's stay outside the parental home. */
@Chronological(start = "startedOn", end = "endedOn")
record PlacementsRow(
        @Key @Required @Identifier String placementId,
        @Required @Identifier String childId,

        @Required @OneOf({"network", "agency_foster", "residential"})
        String setting,

        @Required @IsoDate @Observed String startedOn,
        @IsoDate @Observed @EmptyIsKnown String endedOn,

        @AppliesWhere(column = "endedOn") @OneOf({"reunification", "transfer", "adulthood", "other"})
        String endedBy) {}
