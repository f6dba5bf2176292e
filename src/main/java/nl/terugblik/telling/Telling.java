package nl.terugblik.telling;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.OpenToOthers;

/**
 * Tells of the nights of schedules by mail, ping and metrics, each night once. Whatever cannot be told costs a bounded wait and
 * a warning, and fails nothing; a mail that does not go out waits below the work folder until the next start.
 */
public final class Telling {

    private final TellingPlan plan;
    private final Nights nights;
    private final Path work;
    private final Consumer<String> warn;

    /**
     * Telling as a file asks for it.
     *
     * @param work the work folder, below which it keeps what was told and what waits
     * @param warn takes what could not be told, a sentence each
     */
    public Telling(TellingPlan plan, Path work, Consumer<String> warn) {
        this.plan = plan;
        this.work = work;
        this.nights = new Nights(work.resolve("telling"));
        this.warn = warn;
    }

    /** A night's work begins: what waits of earlier nights is sent, and the ping is started. */
    public void begin(String schedule) {
        sendWaiting();
        plan.ping().ifPresent(ping -> ping.send(Ping.Of.START, warn));
    }

    /**
     * A night is over, or was found to be missed. Asked a second time of the same night, it does nothing.
     *
     * @param standing how the register stands after it; empty where it could not be looked at
     */
    public void end(Night night, Optional<Standing> standing) {
        boolean isNew = attempt(() -> nights.tell(night, standing, plan, Checkpoints.of(work)));
        if (isNew) {
            plan.ping().ifPresent(ping -> ping.send(night.isWell() ? Ping.Of.SUCCESS : Ping.Of.FAILURE, warn));
        }
        sendWaiting();
    }

    /** Sends the mails that wait, each once, and writes the figures anew. */
    public void sendWaiting() {
        attempt(() -> {
            plan.mail().ifPresent(mail -> nights.send(mail, warn));
            plan.metrics().ifPresent(file -> MetricsFile.write(nights.all(), file));
            return true;
        });
    }

    /** What cannot be written is a warning, and tried as if it were new: the night's work is done or not, whoever is told of it. */
    private boolean attempt(BooleanSupplier telling) {
        try {
            return telling.getAsBoolean();
        } catch (CannotWrite | OpenToOthers e) {
            warn.accept("The night could not be told: " + e.getMessage());
        } catch (UncheckedIOException e) {
            warn.accept("The night could not be told: what was told before cannot be read.");
        }
        return true;
    }
}
