package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Plan.Kind;
import nl.terugblik.casefile.Plan.Status;

/** What a family's plans say around its index date. */
final class Plans {

    private Plans() {}

    /** The day of the earliest plan of this kind that was established from one day to another, both included. */
    static Optional<LocalDate> firstEstablished(List<Plan> plans, Kind kind, LocalDate from, LocalDate to) {
        Optional<LocalDate> first = Optional.empty();
        for (Plan plan : plans) {
            if (plan.kind() == kind
                    && plan.status() == Status.ESTABLISHED
                    && plan.establishedOn().isPresent()) {
                LocalDate day = plan.establishedOn().orElseThrow();
                boolean counts = !day.isBefore(from) && !day.isAfter(to);
                if (counts && (first.isEmpty() || day.isBefore(first.orElseThrow()))) {
                    first = plan.establishedOn();
                }
            }
        }
        return first;
    }

    /** Why a family with a conference that does not count is in neither group; empty without any conference. */
    static Optional<ExclusionReason> conferenceThatDoesNotCount(List<Plan> plans, LocalDate t1) {
        boolean any = false;
        boolean undated = false;
        boolean before = false;
        for (Plan plan : plans) {
            if (plan.kind() == Kind.CONFERENCE) {
                any = true;
                boolean established = plan.status() == Status.ESTABLISHED;
                undated |= established && plan.establishedOn().isEmpty();
                before |= established
                        && plan.establishedOn().isPresent()
                        && plan.establishedOn().orElseThrow().isBefore(t1);
            }
        }
        if (undated) {
            return Optional.of(ExclusionReason.CONFERENCE_WITHOUT_DATE);
        }
        if (before) {
            return Optional.of(ExclusionReason.CONFERENCE_BEFORE_T1);
        }
        return any ? Optional.of(ExclusionReason.CONFERENCE_NOT_ESTABLISHED) : Optional.empty();
    }
}
