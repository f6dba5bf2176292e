package nl.terugblik.schedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.schedule.night.NightLedger.Taken;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Nights with a folder in which deliveries are laid. */
abstract class NightsWithAnInbox {

    @TempDir
    Path folder = Path.of("");

    Path inbox = Path.of("");
    Path work = Path.of("");
    FakeNights nights = new FakeNights(Path.of(""), "2026-12-01T02:30:00Z");
    Schedule nightly = ScheduleFile.read(Path.of("jobs/schedules/weekly.yaml"));

    @BeforeEach
    void makeAnInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        work = folder.resolve("work");
        nights = new FakeNights(work, "2026-12-01T02:30:00Z");
        nightly = schedule("");
    }

    Schedule schedule(String more) throws IOException {
        return ScheduleFile.read(Files.writeString(
                folder.resolve("nightly.yaml"),
                "schedule: nightly\nat: \"03:30 Europe/Amsterdam\"\npick_up: {" + more + "folder: " + inbox
                        + "}\nrun: [intake, {study: ekc}]\n"));
    }

    Path deliver(String name, String day) throws IOException {
        return deliver(inbox.resolve(name), day);
    }

    static Path deliver(Path delivery, String day) throws IOException {
        Files.createDirectory(delivery);
        Files.writeString(
                delivery.resolve("delivery.csv"), "organisation,extracted_on,kind\nAgency North," + day + ",full\n");
        Files.writeString(delivery.resolve("families.csv"), "family_id\n");
        return delivery;
    }

    void left(String name, String file) throws IOException {
        Path left = Files.createDirectories(work.resolve("deliveries").resolve(name));
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(left.resolve(file), "For the steward.\n");
    }

    void takesIn(String name, String label, boolean isTakenIn) {
        nights.intakes.add(new Taken(claimed(name).toString(), label, isTakenIn));
    }

    Path claimed(String name) {
        return inbox.resolve("claimed/nightly").resolve(name);
    }

    static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".steward"))
                    .sorted()
                    .toList();
        }
    }

    static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void touch(Path file, Instant time) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
