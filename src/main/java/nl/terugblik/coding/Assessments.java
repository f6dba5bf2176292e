package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.SafetyAssessment;

/** A family's safety assessments, as seen from a day: the nearest counts, and a tie goes to the later. */
final class Assessments {

    private final List<SafetyAssessment> assessments;
    private final List<Found> found = new ArrayList<>(4);

    Assessments(List<SafetyAssessment> assessments) {
        this.assessments = assessments;
    }

    /** The items answered on the nearest day with any, taken together; empty without such a day. */
    Optional<MergedItems> items(LocalDate day, int withinDays) {
        for (Found earlier : found) {
            if (earlier.withinDays == withinDays && earlier.day.equals(day)) {
                return earlier.items;
            }
        }
        Predicate<SafetyAssessment> answered = assessment -> !assessment.items().isEmpty();
        Optional<MergedItems> items =
                nearest(day, withinDays, answered).map(chosen -> MergedItems.of(assessments, chosen));
        found.add(new Found(day, withinDays, items));
        return items;
    }

    /** The class of the highest risk on the nearest day with any; empty without such a day. */
    Optional<ArijClass> risk(LocalDate day, int withinDays) {
        Optional<LocalDate> chosen =
                nearest(day, withinDays, assessment -> assessment.risk().isPresent());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<ArijClass> lowest = Optional.empty();
        for (SafetyAssessment assessment : assessments) {
            if (assessment.risk().isPresent() && assessment.assessedOn().equals(chosen.orElseThrow())) {
                ArijClass risk = assessment.risk().orElseThrow();
                if (lowest.isEmpty() || risk.compareTo(lowest.orElseThrow()) < 0) {
                    lowest = assessment.risk();
                }
            }
        }
        return lowest;
    }

    private Optional<LocalDate> nearest(LocalDate day, int withinDays, Predicate<SafetyAssessment> counts) {
        long least = Long.MAX_VALUE;
        Optional<LocalDate> nearest = Optional.empty();
        for (SafetyAssessment assessment : assessments) {
            long days = Time.days(day, assessment.assessedOn());
            long distance = Math.abs(days);
            boolean nearer = distance < least || distance == least && days > 0;
            if (distance <= withinDays && nearer && counts.test(assessment)) {
                least = distance;
                nearest = Optional.of(assessment.assessedOn());
            }
        }
        return nearest;
    }

    private record Found(LocalDate day, int withinDays, Optional<MergedItems> items) {}
}
