package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.FreeText;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.Required;

/** A row of {@code journal.csv}: a contact journal entry, searched for mentions of a conference and then dropped. */
public record JournalRow(
        @Key @Required @Identifier String entryId,
        @Required @Identifier String familyId,
        @Required @IsoDate @Observed String writtenOn,
        @FreeText(searched = true) String text) {}
