package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.casefile.CaseFile;

/**
 * An event that a study asks for, under a name of its own.
 *
 * @param name its name in the study
 * @param kind what kind of happening
 * @param where what is to be so of it: for each attribute the values that count
 * @param from the first day of the window; empty where it is open
 * @param to its last day; empty for the last day observed
 * @param take which of those found counts
 */
public record EventQuery(
        String name,
        EventKind kind,
        Map<String, Set<String>> where,
        Optional<Bound> from,
        Optional<Bound> to,
        Take take) {

    /** Which happenings of those found count. */
    public enum Take {
        /** The earliest day; of several rows on it, the first in the file. */
        FIRST,
        /** The latest day; of several rows on it, the first in the file. */
        LATEST,
        /** All of them, in order of day and then of the file, those without a day last. */
        EACH;

        /** Its name in study files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<Happening> BY_DAY =
            Comparator.comparing(happening -> happening.day().orElse(LocalDate.MAX));

    public EventQuery {
        where = Map.copyOf(where);
        where.keySet().forEach(kind::attribute);
    }

    /**
     * What counts of a family.
     *
     * <p>A happening on a day that nobody recorded counts only where the window is open on both sides.
     *
     * @param until the last day observed
     * @param moments the days of the family's moments, by name
     */
    public List<Happening> in(CaseFile file, LocalDate until, Function<String, Optional<LocalDate>> moments) {
        Optional<LocalDate> first = from.flatMap(bound -> bound.on(moments));
        Optional<LocalDate> last = to.flatMap(bound -> bound.on(moments));
        if (from.isPresent() && first.isEmpty() || isUnknown(last)) {
            return List.of(); // the family has no such moment
        }
        LocalDate start = first.orElse(LocalDate.MIN);
        LocalDate end = isEver() ? LocalDate.MAX : earlier(last.orElse(until), until);
        List<Happening> found = new ArrayList<>();
        for (Happening happening : kind.in(file, until)) {
            boolean within = happening
                    .day()
                    .map(day -> !day.isBefore(start) && !day.isAfter(end))
                    .orElse(isOpen());
            if (within && isAsAsked(happening)) {
                found.add(happening);
            }
        }
        found.sort(BY_DAY);
        return taken(found);
    }

    private List<Happening> taken(List<Happening> ordered) {
        if (take == Take.EACH || ordered.isEmpty()) {
            return List.copyOf(ordered);
        }
        if (take == Take.FIRST) {
            return List.of(ordered.get(0));
        }
        Optional<LocalDate> latest = ordered.get(ordered.size() - 1).day();
        return ordered.stream()
                .filter(happening -> happening.day().equals(latest))
                .limit(1)
                .toList();
    }

    private boolean isAsAsked(Happening happening) {
        return where.entrySet().stream()
                .allMatch(asked -> kind.attribute(asked.getKey())
                        .answer()
                        .apply(happening)
                        .filter(asked.getValue()::contains)
                        .isPresent());
    }

    private boolean isUnknown(Optional<LocalDate> last) {
        return to.isPresent() && last.isEmpty() && !isEver();
    }

    private boolean isEver() {
        return to.filter(Bound.Ever.class::isInstance).isPresent();
    }

    private boolean isOpen() {
        return from.isEmpty() && (to.isEmpty() || isEver());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
