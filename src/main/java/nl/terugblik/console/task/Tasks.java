package nl.terugblik.console.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.run.Command;
import nl.terugblik.console.run.Commands;
import nl.terugblik.cores.Aside;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import org.springframework.stereotype.Component;

/** The commands that were started for someone, through the launcher, each a process of its own. */
@Component
public final class Tasks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;
    private static final String ID = "[0-9a-f]{16}";
    /** So many are kept; what they came to is in the ledger. */
    private static final int KEPT = 200;

    private static final int MOST_BYTES = 4_000_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final int LAST_COMMIT_SECONDS = 10;
    private static final int TOO_LONG = 1;

    private final Place place;

    Tasks(Place place) {
        this.place = place;
    }

    /** Starts a command and does not wait for it; gives the id under which it is found. */
    public String start(Ask ask) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        TaskFolder folder = new TaskFolder(all().resolve(HexFormat.of().formatHex(id)));
        folder.make();
        tidy();
        try {
            Process process = builder(ask)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.out().toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(folder.err().toFile()))
                    .start();
            folder.write(ask, process.pid(), began(process));
            feed(process, ask);
            process.onExit().thenAccept(ended -> folder.ended(ended.exitValue()));
            return folder.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries a command out and waits for its answer, which is written nowhere. */
    public Answer ask(Ask ask) {
        try {
            Process process = builder(ask).start();
            Aside<String> err = Aside.begin(() -> text(process.getErrorStream()));
            Aside<String> out = Aside.begin(() -> text(process.getInputStream()));
            feed(process, ask);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                process.waitFor(LAST_COMMIT_SECONDS, TimeUnit.SECONDS); // what it did by then can be seen
                return new Answer(TOO_LONG, "", "The command took too long and was stopped.");
            }
            return new Answer(process.exitValue(), out.get(), err.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the console is being stopped", e);
        }
    }

    /** Asks a task to stop; it does so at its next commit. */
    public void stop(Task task) {
        Processes.of(task.process(), task.began()).ifPresent(ProcessHandle::destroy);
    }

    /** The task of an id, where it was started on the pages of an area. */
    public Optional<Task> find(String area, String id) {
        return id.matches(ID)
                ? new TaskFolder(all().resolve(id))
                        .read()
                        .filter(task -> task.ask().area().equals(area))
                        .map(this::ended)
                : Optional.empty();
    }

    /** The latest tasks that were started on the pages of an area, the latest first. */
    public List<Task> latest(String area, int most) {
        return folders().stream()
                .flatMap(folder -> folder.read().stream())
                .filter(task -> task.ask().area().equals(area))
                .sorted(Comparator.comparing(Task::began).reversed())
                .limit(most)
                .map(this::ended)
                .toList();
    }

    /** What a task wrote. */
    public Answer said(Task task) {
        TaskFolder folder = new TaskFolder(all().resolve(task.id()));
        return new Answer(task.exit().orElse(0), TaskFolder.text(folder.out()), TaskFolder.text(folder.err()));
    }

    /** What the log tells of the command of a task. */
    public Optional<Command> command(Task task) {
        return new Commands(place.work()).of(task.process(), task.began().minusSeconds(1));
    }

    /** The folder of a task, for what else its command writes. */
    public Path folder(Task task) {
        return all().resolve(task.id());
    }

    /** Of a task that ended while no console was there, the log has the exit code. */
    private Task ended(Task task) {
        if (task.exit().isPresent() || task.isAlive()) {
            return task;
        }
        OptionalInt exit = command(task).map(Command::exit).orElse(OptionalInt.empty());
        return new Task(task.id(), task.ask(), task.process(), task.began(), exit, false);
    }

    private ProcessBuilder builder(Ask ask) {
        List<String> words = new ArrayList<>(place.launcher());
        words.addAll(ask.words());
        words.addAll(List.of("--work", place.work().toString(), "--as", ask.actor()));
        place.database().ifPresent(database -> words.addAll(List.of("--database", database.url())));
        place.keyFile().ifPresent(key -> words.addAll(List.of("--key-file", key.toString())));
        place.ledgerKey().ifPresent(key -> words.addAll(List.of("--ledger-key", key.toString())));
        return new ProcessBuilder(words);
    }

    private static void feed(Process process, Ask ask) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            if (ask.input().isPresent()) {
                in.write(ask.input().get().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Instant began(Process process) {
        return process.info().startInstant().orElseGet(place.clock()::instant);
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tidy() {
        List<Task> over = folders().stream()
                .flatMap(folder -> folder.read().stream())
                .sorted(Comparator.comparing(Task::began).reversed())
                .skip(KEPT)
                .filter(task -> !task.isAlive())
                .toList();
        over.forEach(task -> PrivateFiles.delete(all().resolve(task.id())));
    }

    private Path all() {
        return place.work().resolve("console").resolve("tasks");
    }

    private List<TaskFolder> folders() {
        Path all = all();
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).matches(ID))
                    .map(TaskFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(all, e);
        }
    }
}
