package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import tools.jackson.core.JacksonException;

/** What was told of the nights of all schedules of a work folder, a file a schedule. */
final class Nights {

    private static final String ENDING = ".json";
    private static final int DIGITS = 8;

    private final Path folder;

    Nights(Path folder) {
        this.folder = folder;
    }

    /** Keeps what a night was, with the mail that it asks for; says whether it was not told before. */
    boolean tell(Night night, Optional<Standing> standing, TellingPlan plan, Checkpoints checkpoints) {
        PrivateFiles.folder(folder);
        try (FolderLock lock = FolderLock.take(folder)) {
            return lock.holding(() -> {
                ToldNights before = of(night.schedule());
                if (before.told().contains(night.due().toEpochSecond())) {
                    return false;
                }
                After.of(before, night, standing, plan, checkpoints).write(file(night.schedule()));
                return true;
            });
        }
    }

    /** Sends the mails that wait, the oldest first; where one does not go out, no further one is tried. */
    void send(MailPlan plan, Consumer<String> warn) {
        if (!Files.isDirectory(folder)
                || all().stream().allMatch(nights -> nights.waiting().isEmpty())) {
            return;
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            lock.holding(() -> sendInTurn(plan, warn));
        }
    }

    private boolean sendInTurn(MailPlan plan, Consumer<String> warn) {
        MailServer server = new MailServer(plan);
        for (ToldNights nights : all()) {
            ToldNights rest = nights;
            for (Mail mail : nights.waiting()) {
                if (!server.takes(mail)) {
                    warn.accept("The mail about a night could not be sent; it waits below the work folder and goes out"
                            + " at the next start that has a mail server.");
                    return false;
                }
                rest = rest.without(mail);
                rest.write(file(nights.schedule()));
            }
        }
        return true;
    }

    private ToldNights of(String schedule) {
        Path file = file(schedule);
        return Files.exists(file) ? read(file).orElseGet(() -> ToldNights.none(schedule)) : ToldNights.none(schedule);
    }

    /** What is known of every schedule, in the order of their names. */
    List<ToldNights> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ToldNights> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .forEach(file -> read(file).ifPresent(all::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A file that was spoilt is known of no more; to tell a night twice is better than to tell none. */
    private static Optional<ToldNights> read(Path file) {
        try {
            return Optional.of(ToldNights.read(file));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Path file(String schedule) {
        String plain = schedule.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return folder.resolve(plain + "-" + Sha256.of(schedule).substring(0, DIGITS) + ENDING);
    }
}
