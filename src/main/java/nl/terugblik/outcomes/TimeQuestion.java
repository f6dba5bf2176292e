package nl.terugblik.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;
import nl.terugblik.survival.FollowUp;

/** A question about the time until something happens to a child: from which day, until which end. */
enum TimeQuestion {
    /** From the first day of the index order until supervision ends; ends that no one chose are kept apart. */
    SUPERVISION_END(true) {
        @Override
        Optional<Course> of(ChildCourse child) {
            if (!child.index() || !(child.orderStart() <= child.observedUntil())) {
                return Optional.empty();
            }
            if (Double.isNaN(child.orderEnd())) {
                return Optional.of(new Course(child.observedUntil() - child.orderStart(), FollowUp.CENSORED));
            }
            return Optional.of(new Course(
                    child.orderEnd() - child.orderStart(), UNCHOSEN.contains(child.endReason()) ? OTHER : FIRST));
        }
    },
    /** From T1, of children who are at home then, until they are placed out of home. */
    NEW_PLACEMENT(true) {
        @Override
        Optional<Course> of(ChildCourse child) {
            if (!child.index()
                    || !child.placementsKnown()
                    || child.stayOn(0).isPresent()
                    || !(child.observedUntil() >= 0)) {
                return Optional.empty();
            }
            for (Stay stay : child.stays()) {
                if (stay.start() > 0 && stay.start() <= child.observedUntil()) {
                    return Optional.of(new Course(stay.start(), FIRST));
                }
            }
            return Optional.of(new Course(child.observedUntil(), FollowUp.CENSORED));
        }
    },
    /**
     * From the first placement that begins on T1 or later until the child returns home; a move from one place to the next
     * within a day goes on as one absence, and other ends are kept apart.
     */
    REUNIFICATION(false) {
        @Override
        Optional<Course> of(ChildCourse child) {
            if (!child.index() || !child.placementsKnown()) {
                return Optional.empty();
            }
            List<Stay> stays = child.stays();
            for (int first = 0; first < stays.size(); first++) {
                double start = stays.get(first).start();
                if (start >= 0 && start <= child.observedUntil()) {
                    Stay last = stays.get(first);
                    for (int next = first + 1; next < stays.size(); next++) {
                        if (!Double.isNaN(last.end()) && stays.get(next).start() <= last.end() + 1) {
                            last = stays.get(next);
                        }
                    }
                    return Optional.of(
                            Double.isNaN(last.end())
                                    ? new Course(child.observedUntil() - start, FollowUp.CENSORED)
                                    : new Course(
                                            last.end() - start,
                                            last.endedBy().equals("reunification") ? FIRST : OTHER));
                }
            }
            return Optional.empty();
        }
    };

    /** The end that is asked about. */
    static final int FIRST = 1;

    /** Another end, after which that one can no longer come. */
    static final int OTHER = 2;

    private static final Set<String> UNCHOSEN = Set.of("adulthood", "authority_ended", "death", "transfer");

    private final boolean fromT1;

    TimeQuestion(boolean fromT1) {
        this.fromT1 = fromT1;
    }

    /** How long a child was followed, in days, and how that ended. */
    record Course(double days, int end) {}

    /** The course of a child, where the question is about it. */
    abstract Optional<Course> of(ChildCourse child);

    /** Whether time begins about T1, so that a landmark after it makes sense. */
    boolean isFromT1() {
        return fromT1;
    }

    /** The name in the tables. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
