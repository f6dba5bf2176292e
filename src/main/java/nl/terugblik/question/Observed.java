package nl.terugblik.question;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;

/**
 * By whom, and until when, a family was observed.
 *
 * @param agency the agency's name, as its deliveries say it
 * @param until the day of the extraction of its latest delivery
 * @param delivered the tables that it delivered, with or without rows of this family
 */
public record Observed(String agency, LocalDate until, Set<SourceTable> delivered) {

    private static final Set<SourceTable> ALL = EnumSet.allOf(SourceTable.class);

    /** By an agency of no name that delivers every table. */
    public static Observed until(LocalDate day) {
        return new Observed("", day, ALL);
    }

    /** The same, until an earlier day where that comes first. */
    Observed before(LocalDate day) {
        return day.isBefore(until) ? new Observed(agency, day, delivered) : this;
    }
}
