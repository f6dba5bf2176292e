package nl.terugblik.console.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** A command that was started for someone, and may have ended. */
public final class Started {

    private final int number;
    private final String actor;
    private final String words;
    private final Instant since;
    private final Process process;
    private final Path said;

    Started(int number, String actor, String words, Instant since, Process process, Path said) {
        this.number = number;
        this.actor = actor;
        this.words = words;
        this.since = since;
        this.process = process;
        this.said = said;
    }

    /** Its number, since the console began. */
    public int number() {
        return number;
    }

    /** Who started it. */
    public String actor() {
        return actor;
    }

    /** The command. */
    public String words() {
        return words;
    }

    /** When. */
    public Instant since() {
        return since;
    }

    /** The process, as the log of the work folder names it. */
    public long process() {
        return process.pid();
    }

    /** The exit code; empty while it is at work. */
    public OptionalInt exit() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** What it printed so far, line by line. */
    public List<String> lines() {
        try {
            return new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop at its next commit; its next start goes on from there. */
    void stop() {
        process.destroy();
    }
}
