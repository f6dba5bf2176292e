package nl.terugblik.intake.table;

/** A row of {@code journal.csv}: a contact journal entry, searched for mentions of a conference and then dropped. */
record JournalRow(
        @Key @Required @Identifier String entryId,
        @Required @Identifier String familyId,
        @Required @IsoDate @Observed String writtenOn,
        @FreeText(searched = true) String text) {}
