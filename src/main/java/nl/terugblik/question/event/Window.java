package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of days in which an event counts, for all families or for some.
 *
 * @param from its first day; empty where it is open
 * @param to its last day; empty for the last day observed
 * @param agencies the agencies whose families it is for; none for all
 * @param given it is for families that have each of these events
 * @param unless it is for families that have none of these events
 */
public record Window(
        Optional<Bound> from, Optional<Bound> to, Set<String> agencies, List<String> given, List<String> unless) {

    public Window {
        agencies = Set.copyOf(agencies);
        given = List.copyOf(given);
        unless = List.copyOf(unless);
    }

    /** A window for every family. */
    public static Window of(Optional<Bound> from, Optional<Bound> to) {
        return new Window(from, to, Set.of(), List.of(), List.of());
    }

    private static final Optional<Days> EVER = Optional.of(new Days(LocalDate.MIN, LocalDate.MAX, true));

    /** Whether it has no bound. */
    public boolean isOpen() {
        return from.isEmpty() && (to.isEmpty() || isEver());
    }

    boolean isEver() {
        return to.isPresent() && to.orElseThrow() instanceof Bound.Ever;
    }

    boolean isFor(FamilyView family) {
        if (!agencies.isEmpty() && !agencies.contains(family.agency())) {
            return false;
        }
        for (String event : given) {
            if (family.happenings(event).isEmpty()) {
                return false;
            }
        }
        for (String event : unless) {
            if (!family.happenings(event).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The window for one family; empty where it is not for it, or counted from a moment that the family does not have. */
    Optional<Days> of(FamilyView family) {
        if (!isFor(family)) {
            return Optional.empty();
        }
        if (from.isEmpty() && isEver()) {
            return EVER;
        }
        LocalDate start = LocalDate.MIN;
        if (from.isPresent()) {
            Optional<LocalDate> day = from.orElseThrow().on(family::day);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            start = day.orElseThrow();
        }
        LocalDate end = isEver() ? LocalDate.MAX : family.until();
        if (to.isPresent() && !isEver()) {
            Optional<LocalDate> day = to.orElseThrow().on(family::day);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            end = day.orElseThrow().isBefore(end) ? day.orElseThrow() : end;
        }
        return Optional.of(new Days(start, end, isOpen()));
    }

    /**
     * A window of one family.
     *
     * @param start its first day
     * @param end its last day
     * @param undated whether what happened on a day that nobody recorded counts too
     */
    record Days(LocalDate start, LocalDate end, boolean undated) {

        boolean hold(Optional<LocalDate> day) {
            return day.isPresent()
                    ? !day.orElseThrow().isBefore(start) && !day.orElseThrow().isAfter(end)
                    : undated;
        }
    }
}
