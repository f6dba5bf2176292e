package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Professional care that was judged necessary for a family, whether or not it ever started.
 *
 * @param careType the agency's code for the kind of care
 * @param target whom it is for
 * @param startedOn first day; always present where the care was deployed
 * @param endedOn the first day no longer covered; empty while the care goes on
 * @param deployed whether it started at all
 * @param source the row it came from
 */
public record CareEpisode(
        String careType,
        Target target,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        boolean deployed,
        Source source)
        implements CaseRecord {

    /** Whom care is for. */
    public enum Target {
        CHILD,
        PARENT,
        FAMILY
    }

    public CareEpisode {
        if (deployed && startedOn.isEmpty()) {
            throw new IllegalArgumentException("deployed care has a start");
        }
    }

    @Override
    public SourceTable table() {
        return SourceTable.CARE_EPISODES;
    }
}
