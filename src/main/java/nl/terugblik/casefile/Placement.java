package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stay of a child outside the parental home; half-open: the child is placed on a day when the stay started on or
 * before it and has not ended on or before it.
 *
 * @param child the child's pseudonym
 * @param setting where the child stays
 * @param startedOn first day of the stay
 * @param endedOn the first day no longer covered; empty while the stay goes on
 * @param endedBy what ended it, where recorded
 * @param source the row it came from
 */
public record Placement(
        Pseudonym child,
        Setting setting,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        Optional<EndedBy> endedBy,
        Source source)
        implements CaseRecord {

    /** Where a child stays. */
    public enum Setting {
        /** Foster care by relatives or friends (netwerkplaatsing). */
        NETWORK,
        /** A registered foster family (bestandsplaatsing). */
        AGENCY_FOSTER,
        /** An institution. */
        RESIDENTIAL
    }

    /** What ended a stay. */
    public enum EndedBy {
        REUNIFICATION,
        TRANSFER,
        ADULTHOOD,
        OTHER
    }

    /** Whether the child is in this placement on that day. */
    public boolean covers(LocalDate day) {
        return !startedOn.isAfter(day) && endedOn.map(end -> end.isAfter(day)).orElse(true);
    }

    @Override
    public SourceTable table() {
        return SourceTable.PLACEMENTS;
    }
}
