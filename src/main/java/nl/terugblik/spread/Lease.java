package nl.terugblik.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the database lets a silent session keep the part that it took. A worker at work says something four times in that time,
 * however long its part takes; one that was stopped, or whose machine was cut off, does not.
 *
 * @param length the length
 * @param voice says it
 */
public record Lease(Duration length, ScheduledExecutorService voice) implements AutoCloseable {

    /** Long enough for a pause of Java's or of the machine's, and no longer than one likes to wait for a machine that is gone. */
    public static final Duration USUAL = Duration.ofSeconds(60);

    private static final int TIMES = 4;

    /** A lease of some length. */
    public Lease(Duration length) {
        this(length, Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Keeps a session from being silent while something is done. */
    void keep(Connection connection, Runnable work) {
        long pause = length.toMillis() / TIMES;
        ScheduledFuture<?> saying =
                voice.scheduleAtFixedRate(() -> say(connection), pause, pause, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            saying.cancel(false);
        }
    }

    /** What has ended is found out by whoever has it. */
    private static void say(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw new IllegalStateException("the session has ended", e); // is not said again
        }
    }

    @Override
    public void close() {
        voice.shutdownNow();
    }
}
