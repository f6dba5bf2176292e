package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CareEpisode;

/**
 * Deployed care by when it started.
 *
 * @param before started before this moment
 * @param from started on or after this moment
 * @param through started on or before this moment
 */
record CarePeriod(Optional<Moment> before, Optional<Moment> from, Optional<Moment> through) {

    static CarePeriod of(Parameters parameters) {
        CarePeriod period = new CarePeriod(
                parameters.optionalMoment("before"),
                parameters.optionalMoment("from"),
                parameters.optionalMoment("through"));
        if (period.before.isEmpty() && period.from.isEmpty() && period.through.isEmpty()) {
            throw parameters.fault("needs before, from or through");
        }
        return period;
    }

    boolean holds(CareEpisode episode, Family family) {
        if (!episode.deployed() || episode.startedOn().isEmpty()) {
            return false;
        }
        LocalDate start = episode.startedOn().orElseThrow();
        return (before.isEmpty() || start.isBefore(family.on(before.orElseThrow())))
                && (from.isEmpty() || !start.isBefore(family.on(from.orElseThrow())))
                && (through.isEmpty() || !start.isAfter(family.on(through.orElseThrow())));
    }
}
