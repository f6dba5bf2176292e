package nl.terugblik.schedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a schedule, each started by hand. */
abstract class NightsOfASchedule {

    static final String NIGHTLY = """
            schedule: nightly
            at: "03:30 Europe/Amsterdam"
            not_on: {holidays: nl}
            run: [{study: ekc}, verify, {backup: backups}]
            """;

    @TempDir
    Path folder = Path.of("");

    FakeNights nights = new FakeNights(Path.of(""), "2026-12-01T02:30:10Z");
    Schedule nightly = ScheduleFile.read(Path.of("jobs/schedules/weekly.yaml"));

    @BeforeEach
    void makeNights() throws IOException {
        nights = new FakeNights(folder.resolve("work"), "2026-12-01T02:30:10Z");
        nightly = schedule(NIGHTLY);
    }

    List<String> state() {
        try (Stream<Path> files =
                Files.list(NightFolder.below(folder.resolve("work")).resolve("nightly"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Schedule scheduleOf(String text) {
        try {
            return schedule(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Schedule schedule(String text) throws IOException {
        return ScheduleFile.read(Files.writeString(folder.resolve("nightly.yaml"), text));
    }

    /** What a kill does to a process: nothing after it is done. */
    static final class Killed extends Error {
        static final long serialVersionUID = 1L;
    }
}
