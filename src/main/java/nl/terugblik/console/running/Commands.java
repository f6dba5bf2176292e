package nl.terugblik.console.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import nl.terugblik.files.PrivateFiles;
import org.springframework.stereotype.Component;

/**
 * The commands that are started for someone: each is a process of its own, as at the command line, so that a run outlives
 * the console and the console holds nothing.
 */
@Component
public final class Commands {

    private static final int MOST_BYTES = 8_000_000;
    private static final int MINUTES = 10;
    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private final Place place;
    private final List<Started> started = new ArrayList<>();

    Commands(Place place) {
        this.place = place;
    }

    /** Starts a command; what it says is kept in the work folder. */
    public synchronized Started start(SignedIn who, Words words) {
        int number = started.size() + 1;
        Path said = PrivateFiles.folder(place.work().resolve("console").resolve("commands"))
                .resolve(FILE.format(place.clock().instant()) + "-" + number + ".txt");
        PrivateFiles.write(said, "");
        try {
            Process process = builder(who, words)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start();
            Started one = new Started(
                    number, who.name(), words.toString(), place.clock().instant(), process, said);
            started.add(one);
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started", e);
        }
    }

    /** Those that were started since the console began, the latest first. */
    public synchronized List<Started> all() {
        List<Started> latest = new ArrayList<>(started);
        java.util.Collections.reverse(latest);
        return latest;
    }

    /** The one of that number. */
    public synchronized Optional<Started> find(int number) {
        return started.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Asks one to stop at its next commit. */
    public void stop(Started one) {
        one.stop();
    }

    /**
     * Carries a command out and waits for it; nothing of what it says is kept.
     *
     * @param input what it reads from standard input
     */
    public Answer ask(SignedIn who, Words words, String input) {
        try {
            Process process = builder(who, words).start();
            CompletableFuture<String> out = reading(process.getInputStream());
            CompletableFuture<String> err = reading(process.getErrorStream());
            try (OutputStream to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // it ended without reading it; what it says tells why
            }
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
            return new Answer(process.waitFor(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the answer any more", e);
        }
    }

    private static CompletableFuture<String> reading(InputStream from) {
        return CompletableFuture.supplyAsync(() -> {
            try (from) {
                String text = new String(from.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                from.skip(Long.MAX_VALUE);
                return text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ProcessBuilder builder(SignedIn who, Words words) {
        List<String> all = new ArrayList<>(place.launcher());
        all.addAll(words.all());
        all.add("--work=" + place.work());
        all.add("--as=" + who.name());
        place.keyFile().ifPresent(file -> all.add("--key-file=" + file));
        place.ledgerKey().ifPresent(file -> all.add("--ledger-key=" + file));
        place.database().ifPresent(database -> all.add("--database=" + database.url()));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("TERUGBLIK_THROUGH", "console");
        return builder;
    }
}
