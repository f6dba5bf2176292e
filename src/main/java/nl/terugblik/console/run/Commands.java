package nl.terugblik.console.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.console.lines.CommandLogs;
import nl.terugblik.console.lines.Said;

/**
 * The commands that were given in a work folder, as their logs tell of them.
 *
 * @param work the work folder
 */
public record Commands(Path work) {

    private static final int MOST_LINES = 20_000;

    /** Those that began at a moment or later, the latest first. */
    public List<Command> since(Instant moment) {
        Map<Long, List<Said>> open = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>();
        int[] lines = {0};
        new CommandLogs(work).latest(said -> {
            if (said.at().isBefore(moment)) {
                return false;
            }
            if (said.exit().isPresent()) {
                open.remove(said.process()); // an older command of a process number that was given out twice was killed
            }
            open.computeIfAbsent(said.process(), none -> new ArrayList<>()).add(said);
            if (said.begins()) {
                commands.add(command(open.remove(said.process())));
            }
            return ++lines[0] < MOST_LINES;
        });
        return commands;
    }

    /** The command that a process carries out or carried out, where it began at a moment or later. */
    public Optional<Command> of(long process, Instant moment) {
        List<Said> said = new ArrayList<>();
        new CommandLogs(work).latest(line -> {
            if (line.process() == process && !line.at().isBefore(moment)) {
                said.add(line);
            }
            return !line.at().isBefore(moment)
                    && (said.isEmpty() || !said.get(said.size() - 1).begins());
        });
        return said.isEmpty() || !said.get(said.size() - 1).begins() ? Optional.empty() : Optional.of(command(said));
    }

    /** The command in which a run was carried out last, with that run's steps alone. */
    public Optional<Command> ofRun(String run) {
        List<Said> said = new ArrayList<>();
        int[] lines = {0};
        long[] process = {0};
        new CommandLogs(work).latest(line -> {
            if (process[0] == 0 && line.run().filter(run::equals).isPresent()) {
                process[0] = line.process();
            }
            if (line.process() == process[0]) {
                said.add(line);
            }
            return (said.isEmpty() || !said.get(said.size() - 1).begins()) && ++lines[0] < MOST_LINES;
        });
        if (said.isEmpty() || !said.get(said.size() - 1).begins()) {
            return Optional.empty();
        }
        Said begin = said.get(said.size() - 1);
        List<Said> own = new ArrayList<>(said.stream()
                .filter(line ->
                        line.equals(begin) || line.run().filter(run::equals).isPresent())
                .toList());
        return Optional.of(command(own));
    }

    private static Command command(@org.jspecify.annotations.Nullable List<Said> latestFirst) {
        List<Said> said = new ArrayList<>(latestFirst == null ? List.of() : latestFirst);
        Collections.reverse(said);
        return Command.of(said);
    }
}
