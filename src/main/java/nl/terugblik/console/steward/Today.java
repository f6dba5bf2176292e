package nl.terugblik.console.steward;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.console.pages.ReleaseLine;
import nl.terugblik.console.pages.ReleaseLines;
import nl.terugblik.console.run.Command;
import nl.terugblik.console.run.Commands;

/**
 * What the steward has to know in the morning.
 *
 * @param commands what was done since, or tried, the latest first
 * @param deliveries the deliveries that came since
 * @param cutOff the commands that were killed since and not given again
 * @param releases the releases that wait for someone
 * @param rejected how many rows the latest delivery has refused, where there is one with any
 */
record Today(
        List<Command> commands,
        List<DeliveryLine> deliveries,
        List<Command> cutOff,
        List<ReleaseLine> releases,
        Optional<DeliveryLine> rejected) {

    /** What counts as the last night. */
    static final Duration LAST_NIGHT = Duration.ofHours(24);

    private static final Set<String> ONLY_LOOKS = Set.of("serve", "schedule");

    Today {
        commands = List.copyOf(commands);
        deliveries = List.copyOf(deliveries);
        cutOff = List.copyOf(cutOff);
        releases = List.copyOf(releases);
    }

    /** What there is to know at a moment: of the 24 hours before. */
    static Today at(Instant now, Path work) {
        Instant since = now.minus(LAST_NIGHT);
        DeliveryFolders deliveries = new DeliveryFolders(work);
        List<Command> commands = new Commands(work)
                .since(since).stream()
                        .filter(Command::isOfNote)
                        .filter(command -> !ONLY_LOOKS.contains(command.name()))
                        .toList();
        return new Today(
                commands,
                deliveries.since(since),
                cutOff(commands),
                new ReleaseLines(work).waiting(),
                deliveries.latest().filter(delivery -> delivery.rejected() > 0));
    }

    /** Those whose runs no later command carried on. */
    private static List<Command> cutOff(List<Command> latestFirst) {
        return latestFirst.stream()
                .filter(Command::wasCutOff)
                .filter(command -> latestFirst.stream()
                        .takeWhile(later -> later != command)
                        .noneMatch(later ->
                                later.runs().keySet().containsAll(command.runs().keySet())))
                .toList();
    }

    /** Whether nothing asks for the steward. */
    public boolean isQuiet() {
        return cutOff.isEmpty()
                && releases.isEmpty()
                && rejected.isEmpty()
                && deliveries.stream().noneMatch(DeliveryLine::isRefused)
                && commands.stream().noneMatch(Command::hasFailed);
    }
}
