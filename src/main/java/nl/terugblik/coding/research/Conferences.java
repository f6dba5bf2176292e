package nl.terugblik.coding.research;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Plan.Kind;
import nl.terugblik.casefile.Plan.Status;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;

/** The conferences of a family as seen from T1. Of two on one day, the one with the lowest form counts. */
final class Conferences {

    private static final Moment T1 = new Moment("t1", 0);
    private static final Comparator<Plan> BY_FORM = Comparator.comparingInt(
            plan -> ConferenceKind.of(plan).map(ConferenceKind::code).orElse(Integer.MAX_VALUE));
    private static final Function<Plan, LocalDate> ESTABLISHED =
            plan -> plan.establishedOn().orElse(LocalDate.MAX);
    private static final Function<Plan, LocalDate> ENDED =
            plan -> plan.realisation().endedOn().orElse(LocalDate.MIN);

    private Conferences() {}

    static boolean isOne(Plan plan) {
        return plan.kind() == Kind.CONFERENCE;
    }

    /** The earliest that was established on or after T1. */
    static Optional<Plan> established(Family family) {
        return family.file().plans().stream()
                .filter(plan -> isOne(plan) && plan.status() == Status.ESTABLISHED)
                .filter(plan -> plan.establishedOn().isPresent() && isFollowed(family, ESTABLISHED.apply(plan)))
                .min(Comparator.comparing(ESTABLISHED).thenComparing(BY_FORM));
    }

    /** The attempt that was given up last, of those that did not end before T1; one without a day comes before all others. */
    static Optional<Plan> latestAttempt(Family family) {
        return family.file().plans().stream()
                .filter(plan -> isOne(plan) && (plan.status() == Status.DECLINED || plan.status() == Status.CANCELLED))
                .filter(plan -> plan.realisation().endedOn().isEmpty() || isFollowed(family, ENDED.apply(plan)))
                .max(Comparator.comparing(ENDED).thenComparing(BY_FORM.reversed()));
    }

    private static boolean isFollowed(Family family, LocalDate day) {
        return !day.isBefore(family.on(T1)) && !day.isAfter(family.observedUntil());
    }
}
