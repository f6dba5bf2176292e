package nl.terugblik.outcomes.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.ChildCourse.Absence;
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
            return Optional.of(
                    Double.isNaN(child.orderEnd())
                            ? new Course(child.orderStart(), child.observedUntil(), FollowUp.CENSORED)
                            : new Course(
                                    child.orderStart(),
                                    child.orderEnd(),
                                    UNCHOSEN.contains(child.endReason()) ? OTHER : FIRST));
        }
    },
    /** From T1, of children who are at home then, until they are placed out of home. */
    NEW_PLACEMENT(true) {
        @Override
        Optional<Course> of(ChildCourse child) {
            List<Absence> absences = child.absences();
            if (!child.index()
                    || !child.placementsKnown()
                    || absences.stream().anyMatch(absence -> absence.covers(0))
                    || !(child.observedUntil() >= 0)) {
                return Optional.empty();
            }
            return Optional.of(absences.stream()
                    .filter(absence -> absence.start() > 0 && absence.start() <= child.observedUntil())
                    .findFirst()
                    .map(absence -> new Course(0, absence.start(), FIRST))
                    .orElseGet(() -> new Course(0, child.observedUntil(), FollowUp.CENSORED)));
        }
    },
    /**
     * From the first absence that begins on T1 or later until the child returns home; other ends are kept apart. An absence
     * that began before T1 is left out with the moves that continue it, since its clock would have to have run already.
     */
    REUNIFICATION(false) {
        @Override
        Optional<Course> of(ChildCourse child) {
            if (!child.index() || !child.placementsKnown()) {
                return Optional.empty();
            }
            return child.absences().stream()
                    .filter(absence -> absence.start() >= 0 && absence.start() <= child.observedUntil())
                    .findFirst()
                    .map(absence -> Double.isNaN(absence.end())
                            ? new Course(absence.start(), child.observedUntil(), FollowUp.CENSORED)
                            : new Course(
                                    absence.start(),
                                    absence.end(),
                                    absence.endedBy().equals("reunification") ? FIRST : OTHER));
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

    /**
     * From when until when a child was followed, in days since T1, and how that ended.
     *
     * @param from the first day of its clock
     * @param until the last day
     * @param end how that was
     */
    record Course(double from, double until, int end) {

        double days() {
            return until - from;
        }
    }

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
