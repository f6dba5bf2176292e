package nl.terugblik.protocol.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.Window;
import tools.jackson.databind.JsonNode;

/** The windows of an event: its own {@code from} and {@code to}, or several, each for some families. */
final class WindowReader {

    private final Faults faults;
    private final Collection<String> moments;
    private final Set<String> events;

    WindowReader(Faults faults, Collection<String> moments, Set<String> events) {
        this.faults = faults;
        this.moments = moments;
        this.events = events;
    }

    List<Window> read(JsonNode event, String pointer) {
        if (!event.has("windows")) {
            return List.of(window(event, pointer));
        }
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < event.path("windows").size(); i++) {
            String at = pointer + "/windows/" + i;
            Window window = window(event.path("windows").path(i), at);
            if (windows.stream().anyMatch(other -> overlap(other, window))) {
                faults.add(at, "overlaps a window above it that is for the same families.");
            }
            windows.add(window);
        }
        return windows;
    }

    private Window window(JsonNode node, String pointer) {
        Optional<Bound> from = bound(node, "from", pointer);
        Optional<Bound> to = bound(node, "to", pointer);
        if (firstDay(from).isAfter(lastDay(to))) {
            faults.add(pointer + "/from", "lies after to, so that no day is in the window.");
        }
        return new Window(
                from,
                to,
                QuestionReader.texts(node.path("agency")),
                events(node, "given", pointer),
                events(node, "unless", pointer));
    }

    private List<String> events(JsonNode node, String field, String pointer) {
        List<String> names = List.copyOf(QuestionReader.texts(node.path(field)));
        names.forEach(name -> faults.known(name, events, pointer + "/" + field, "an event of this study"));
        return names;
    }

    private Optional<Bound> bound(JsonNode node, String field, String pointer) {
        if (!node.has(field)) {
            return Optional.empty();
        }
        Optional<Bound> bound = Bound.of(node.path(field).asString());
        if (bound.isEmpty()) {
            faults.add(
                    pointer + "/" + field,
                    "is no day, such as 2013-12-31, and no moment, such as t1, t1 + 12 months or until - 1 day.");
        } else if (bound.orElseThrow() instanceof Bound.From from) {
            faults.known(from.moment(), moments, pointer + "/" + field, "a moment of this study");
        }
        return bound;
    }

    private static LocalDate firstDay(Optional<Bound> from) {
        return from.isPresent() && from.orElseThrow() instanceof Bound.OnDay day ? day.day() : LocalDate.MIN;
    }

    private static LocalDate lastDay(Optional<Bound> to) {
        return to.isPresent() && to.orElseThrow() instanceof Bound.OnDay day ? day.day() : LocalDate.MAX;
    }

    /** Two windows for the same families that have a day in common; of windows counted from moments nobody can say. */
    private static boolean overlap(Window one, Window other) {
        Set<String> shared = new HashSet<>(one.agencies());
        shared.retainAll(other.agencies());
        boolean sameFamilies = (one.agencies().isEmpty() || other.agencies().isEmpty() || !shared.isEmpty())
                && one.given().equals(other.given())
                && one.unless().equals(other.unless());
        return sameFamilies
                && !firstDay(one.from()).isAfter(lastDay(other.to()))
                && !firstDay(other.from()).isAfter(lastDay(one.to()));
    }
}
