package nl.terugblik.protocol.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.question.Question;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.Window;

/** Events and moments that are counted from one another in a circle, which no family could answer. */
final class Circles {

    private final Faults faults;
    private final Map<String, List<String>> from = new LinkedHashMap<>();
    private final Set<String> sound = new LinkedHashSet<>();

    Circles(Question question, Faults faults) {
        this.faults = faults;
        from.put("moments/" + Question.T1, List.of("events/" + question.index()));
        question.moments().forEach(moment -> from.put("moments/" + moment.name(), sources(moment)));
        question.events().values().forEach(event -> from.put("events/" + event.name(), sources(event)));
    }

    private static List<String> sources(Question.Moment moment) {
        return moment.from().stream()
                .map(dating -> dating instanceof Question.Dating.ByEvent event
                        ? "events/" + event.event()
                        : "moments/" + ((Question.Dating.Counted) dating).from().moment())
                .toList();
    }

    private static List<String> sources(EventQuery event) {
        return event.asked().windows().stream().flatMap(Circles::sources).toList();
    }

    private static Stream<String> sources(Window window) {
        Stream<String> moments = Stream.of(window.from(), window.to())
                .flatMap(Optional::stream)
                .filter(Bound.From.class::isInstance)
                .map(bound -> "moments/" + ((Bound.From) bound).moment());
        return Stream.concat(
                moments,
                Stream.concat(window.given().stream(), window.unless().stream()).map(event -> "events/" + event));
    }

    void mustBeNone() {
        from.keySet().forEach(name -> walk(name, new ArrayList<>()));
    }

    private void walk(String name, List<String> path) {
        if (sound.contains(name)) {
            return;
        }
        List<String> deeper = new ArrayList<>(path);
        deeper.add(name);
        if (path.contains(name)) {
            faults.add(
                    "/question/" + name,
                    "is counted from itself: "
                            + String.join(
                                    " from ",
                                    deeper.subList(path.indexOf(name), deeper.size()).stream()
                                            .map(one -> one.substring(one.indexOf('/') + 1))
                                            .toList())
                            + ".");
            return;
        }
        for (String source : from.getOrDefault(name, List.of())) {
            walk(source, deeper);
        }
        sound.add(name);
    }
}
