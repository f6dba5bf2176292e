package nl.terugblik.coding.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.SafetyAssessment;

/** A family's safety assessments, as seen from a day: the nearest counts, and a tie goes to the later. */
public final class Assessments {

    private static final Predicate<SafetyAssessment> ANSWERED =
            assessment -> !assessment.items().isEmpty();
    private static final Predicate<SafetyAssessment> RATED =
            assessment -> assessment.risk().isPresent();

    private final List<SafetyAssessment> assessments;
    private final List<Found> found = new ArrayList<>(4);

    public Assessments(List<SafetyAssessment> assessments) {
        this.assessments = assessments;
    }

    /** The items answered on the nearest day with any, taken together; empty without such a day. */
    public Optional<MergedItems> items(LocalDate day, int withinDays) {
        for (Found earlier : found) {
            if (earlier.withinDays == withinDays && earlier.day.equals(day)) {
                return earlier.items;
            }
        }
        Optional<MergedItems> items =
                nearest(day, withinDays, ANSWERED).map(chosen -> MergedItems.of(assessments, chosen));
        found.add(new Found(day, withinDays, items));
        return items;
    }

    /** The class of the highest risk on the nearest day with any; empty without such a day. */
    public Optional<ArijClass> risk(LocalDate day, int withinDays) {
        Optional<LocalDate> chosen = nearest(day, withinDays, RATED);
        return chosen.isEmpty() ? Optional.empty() : risk(chosen.orElseThrow());
    }

    private Optional<ArijClass> risk(LocalDate chosen) {
        Optional<ArijClass> lowest = Optional.empty();
        for (SafetyAssessment assessment : assessments) {
            if (assessment.risk().isPresent() && assessment.assessedOn().equals(chosen)) {
                ArijClass risk = assessment.risk().orElseThrow();
                if (lowest.isEmpty() || risk.compareTo(lowest.orElseThrow()) < 0) {
                    lowest = assessment.risk();
                }
            }
        }
        return lowest;
    }

    /** The items of those of which this holds on the nearest day of the reach that has any, taken together. */
    public Optional<MergedItems> items(Reach reach, Predicate<SafetyAssessment> counts) {
        return nearest(reach, counts)
                .map(chosen ->
                        MergedItems.of(assessments.stream().filter(counts).toList(), chosen));
    }

    /** The class of the highest risk on the nearest day of the reach with any. */
    public Optional<ArijClass> risk(Reach reach) {
        return nearest(reach, RATED).flatMap(this::risk);
    }

    /** Tells which assessments {@link #items(Reach, Predicate)} takes together, and why not the others. */
    public void tellItems(Reach reach, Predicate<SafetyAssessment> counts, Trace trace) {
        tell(reach, counts, "has none of the items filled in", trace);
    }

    /** Tells which assessments {@link #risk(Reach)} goes by, and why not the others. */
    public void tellRisk(Reach reach, Trace trace) {
        tell(reach, RATED, "has no ARIJ class", trace);
    }

    private void tell(Reach reach, Predicate<SafetyAssessment> counts, String empty, Trace trace) {
        Optional<LocalDate> chosen = nearest(reach, counts);
        for (SafetyAssessment assessment : assessments) {
            LocalDate day = assessment.assessedOn();
            if (!counts.test(assessment)) {
                trace.passed(assessment, empty);
            } else if (Optional.of(day).equals(chosen)) {
                trace.counted(assessment);
            } else if (!reach.isNear(day)) {
                trace.passed(assessment, "lies more than " + reach.withinDays() + " days from the moment");
            } else if (!reach.isOwn(day)) {
                trace.passed(assessment, "lies nearer to another moment");
            } else {
                trace.passed(assessment, "another lies nearer to the moment, or as near and later");
            }
        }
    }

    private Optional<LocalDate> nearest(Reach reach, Predicate<SafetyAssessment> counts) {
        Optional<LocalDate> nearest = Optional.empty();
        for (SafetyAssessment assessment : assessments) {
            LocalDate day = assessment.assessedOn();
            if (reach.isNear(day) && reach.isOwn(day) && counts.test(assessment)) {
                long closer = nearest.isEmpty() ? -1 : reach.distance(day) - reach.distance(nearest.orElseThrow());
                if (closer < 0 || closer == 0 && day.isAfter(reach.day())) {
                    nearest = Optional.of(day);
                }
            }
        }
        return nearest;
    }

    /** Tells which assessments {@link #items} takes together, and why not the others. */
    public void tellItems(LocalDate day, int withinDays, Trace trace) {
        tell(day, withinDays, ANSWERED, "has no item filled in", trace);
    }

    /** Tells which assessments {@link #risk} goes by, and why not the others. */
    public void tellRisk(LocalDate day, int withinDays, Trace trace) {
        tell(day, withinDays, RATED, "has no ARIJ class", trace);
    }

    private void tell(LocalDate day, int withinDays, Predicate<SafetyAssessment> counts, String empty, Trace trace) {
        Optional<LocalDate> chosen = nearest(day, withinDays, counts);
        for (SafetyAssessment assessment : assessments) {
            if (!counts.test(assessment)) {
                trace.passed(assessment, empty);
            } else if (Optional.of(assessment.assessedOn()).equals(chosen)) {
                trace.counted(assessment);
            } else if (Math.abs(Time.days(day, assessment.assessedOn())) > withinDays) {
                trace.passed(assessment, "lies more than " + withinDays + " days from the moment");
            } else {
                trace.passed(assessment, "another lies nearer to the moment, or as near and later");
            }
        }
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
