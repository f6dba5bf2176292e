package nl.terugblik.intake.table;

/** A row of {@code children.csv}: a child of a family. */
record ChildrenRow(
        @Key @Required @Identifier String childId,
        @Required @Identifier String familyId,
        @IsoDate @Observed String birthDate,
        @OneOf({"f", "m", "x"}) String sex) {}
