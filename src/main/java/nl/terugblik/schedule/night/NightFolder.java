package nl.terugblik.schedule.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a schedule keeps below the work folder while the ledger cannot be asked: the night that is under way, outcomes that wait to
 * be entered, and since when its moments count. An outcome lies here whole before it is entered, and is removed after; a kill in
 * between leaves it to the next start.
 */
public final class NightFolder {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".outcome.json";
    private static final String OWED = "owed";

    private final Path folder;

    /** The folder of a schedule below that of all. */
    public NightFolder(Path schedules, String schedule) {
        this.folder = schedules.resolve(schedule);
    }

    /** The folder below the work folder in which all schedules have theirs. */
    public static Path below(Path work) {
        return work.resolve("schedules");
    }

    /**
     * A night under way.
     *
     * @param due its moment
     * @param asked whether somebody asked for it beside the moments at which the schedule is due
     * @param began when it was started first
     * @param starts how often it was started: more than once where a process died
     */
    public record UnderWay(Instant due, boolean asked, Instant began, int starts) {}

    /**
     * Since when the moments of a schedule count.
     *
     * @param times when it is due, in words
     * @param from the first instant that counts
     */
    public record Since(String times, Instant from) {}

    /** Makes the folder where there is none. */
    public Path make() {
        PrivateFiles.folder(folder.resolveSibling(""));
        return PrivateFiles.folder(folder);
    }

    /** The night that is under way, or was when its process died. */
    public Optional<UnderWay> underWay() {
        return read(folder.resolve("under-way.json"), UnderWay.class);
    }

    /** A night begins. */
    public void begin(UnderWay night) {
        write("under-way.json", night);
    }

    /** Nothing is under way any more. */
    public void end() {
        PrivateFiles.delete(folder.resolve("under-way.json"));
    }

    /** Since when moments count, where that is known. */
    public Optional<Since> since() {
        return read(folder.resolve("since.json"), Since.class);
    }

    /** Moments count from here on. */
    public void since(Since since) {
        write("since.json", since);
    }

    /** Lays an outcome down, to be entered. */
    public void lay(NightOutcome night) {
        write(name(night), night);
    }

    /** An outcome was entered. */
    public void remove(NightOutcome night) {
        PrivateFiles.delete(folder.resolve(name(night)));
    }

    /** The outcomes that wait to be entered, the earliest first. */
    public List<NightOutcome> waiting() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> read(file, NightOutcome.class).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a delivery was taken in whose night did not come to its end, so that what follows is still to be done. */
    public boolean owes() {
        return Files.exists(folder.resolve(OWED));
    }

    /** What follows an intake is still to be done, or no more. */
    public void owe(boolean owed) {
        if (!owed) {
            PrivateFiles.delete(folder.resolve(OWED));
        } else if (!owes()) {
            make();
            PrivateFiles.write(folder.resolve(OWED), "What follows the last intake is still to be done.\n");
        }
    }

    private static String name(NightOutcome night) {
        return NAME.format(night.due()) + (night.asked() ? ".asked" : "") + ENDING;
    }

    private void write(String name, Object what) {
        make();
        PrivateFiles.write(folder.resolve(name), JSON.writeValueAsString(what) + "\n");
    }

    /** What a file holds; nothing where it holds something else, since it is written whole and somebody wrote over it. */
    private static <T> Optional<T> read(Path file, Class<T> kind) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(Files.readString(file), kind)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }
}
