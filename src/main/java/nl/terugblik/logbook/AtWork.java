package nl.terugblik.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that is at work in a work folder, as the log of today tells: it began, and has not ended.
 *
 * @param actor who gave it
 * @param process the process that carries it out
 * @param command its name
 * @param since when it began
 * @param run the run that it is in, where it is in one
 * @param step the step of that run, likewise
 */
public record AtWork(
        String actor, long process, String command, Instant since, Optional<String> run, Optional<String> step) {

    private static final int TAIL_BYTES = 1 << 18;

    private static final Pattern LINE =
            Pattern.compile("(\\S+) actor=(\"[^\"]*\"|\\S+) process=(\\d+) command=(\"[^\"]*\"|\\S+?)"
                    + "(?: run=(\"[^\"]*\"|\\S+?))?(?: step=(\"[^\"]*\"|\\S+?))?(?: exit=(\\d+))?: .*");

    /** Those whose process is alive, the first to begin first. */
    public static List<AtWork> in(Path work) {
        Path log = Logbook.folder(work).resolve("terugblik.log");
        Map<Long, AtWork> begun = new LinkedHashMap<>();
        if (Files.isRegularFile(log)) {
            try {
                tail(log).lines().forEach(line -> take(line, begun));
            } catch (IOException e) {
                return List.of(); // it was laid aside this very moment
            }
        }
        return new ArrayList<>(begun.values())
                .stream().filter(command -> isAlive(command.process())).toList();
    }

    /** The end of the log: every page asks, and what is at work said something not long ago in lines. */
    private static String tail(Path log) throws IOException {
        try (FileChannel in = FileChannel.open(log)) {
            long from = Math.max(0, in.size() - TAIL_BYTES);
            ByteBuffer text = ByteBuffer.allocate((int) (in.size() - from));
            while (text.hasRemaining() && in.read(text, from + text.position()) >= 0) {
                // a log only grows
            }
            return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void take(String line, Map<Long, AtWork> begun) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            return;
        }
        long process = Long.parseLong(fields.group(3));
        if (fields.group(7) != null) {
            begun.remove(process);
            return;
        }
        String command = unquoted(fields.group(4));
        AtWork known = begun.get(process);
        try {
            begun.put(
                    process,
                    new AtWork(
                            unquoted(fields.group(2)),
                            process,
                            command,
                            known != null && known.command().equals(command)
                                    ? known.since()
                                    : Instant.parse(fields.group(1)),
                            Optional.ofNullable(fields.group(5)).map(AtWork::unquoted),
                            Optional.ofNullable(fields.group(6)).map(AtWork::unquoted)));
        } catch (DateTimeException e) {
            // no line of ours
        }
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") && name.length() > 1 ? name.substring(1, name.length() - 1) : name;
    }
}
