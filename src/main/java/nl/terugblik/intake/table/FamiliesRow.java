package nl.terugblik.intake.table;

/** A row of {@code families.csv}: a family. */
record FamiliesRow(
        @Key @Required @Identifier String familyId,
        @OneOf({"dutch", "other"}) String ethnicity,
        @OneOf({"yes", "no"}) String parentsTogether,
        @OneOf({"1", "2"}) String householdsInvolved,
        @OneOf({"none", "father", "mother", "both"}) String parentalMid,
        @IsoDate @Observed @EmptyIsKnown String caseClosedOn) {}
