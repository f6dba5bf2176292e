package nl.terugblik.intake.table;

/** A row of {@code objections.csv}: a family that objects to research use of its file. */
record ObjectionsRow(
        @Required @Identifier String familyId,
        @Required @IsoDate @Observed String objectedOn) {}
