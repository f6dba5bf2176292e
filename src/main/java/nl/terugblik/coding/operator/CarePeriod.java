package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Parameters;

/**
 * Deployed care by when it started.
 *
 * @param before started before this moment
 * @param from started on or after this moment
 * @param through started on or before this moment
 */
record CarePeriod(Optional<Moment> before, Optional<Moment> from, Optional<Moment> through) {

    static final String NOT_DEPLOYED = "was judged necessary and never started";

    private static final String OUTSIDE = "did not start in the period that the rule names";

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

    boolean holds(CareEpisode episode, Family family, Trace trace) {
        if (!episode.deployed() || episode.startedOn().isEmpty()) {
            trace.passed(episode, NOT_DEPLOYED);
            return false;
        }
        LocalDate start = episode.startedOn().orElseThrow();
        boolean holds = (before.isEmpty() || start.isBefore(family.on(before.orElseThrow())))
                && (from.isEmpty() || !start.isBefore(family.on(from.orElseThrow())))
                && (through.isEmpty() || !start.isAfter(family.on(through.orElseThrow())));
        if (holds) {
            trace.counted(episode);
        } else {
            trace.passed(episode, OUTSIDE);
        }
        return holds;
    }
}
