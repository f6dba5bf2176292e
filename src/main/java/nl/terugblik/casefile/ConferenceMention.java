package nl.terugblik.casefile;

import java.time.LocalDate;

/**
 * A journal entry in which a family group conference is mentioned. Of the text only this flag is kept.
 *
 * @param writtenOn the day the entry was written
 * @param source the row it came from
 */
public record ConferenceMention(LocalDate writtenOn, Source source) implements CaseRecord {

    @Override
    public SourceTable table() {
        return SourceTable.JOURNAL;
    }
}
