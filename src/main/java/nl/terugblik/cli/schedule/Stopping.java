package nl.terugblik.cli.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The system's wish that a night stops: asked once, and heard by whatever waits or runs. */
public final class Stopping {

    private final CountDownLatch asked = new CountDownLatch(1);
    private boolean isAtWork;
    private @Nullable Process child;

    /** Asks a night that is at work to stop; tells whether one is. */
    public synchronized boolean ask() {
        asked.countDown();
        if (child != null) {
            child.destroy();
        }
        return isAtWork;
    }

    /** Whether it was asked. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** A night is at work from now on, or no more. */
    synchronized void atWork(boolean is) {
        isAtWork = is;
    }

    /** A command has begun that would have to stop too. */
    synchronized void during(Process begun) {
        child = begun;
        if (isAsked()) {
            begun.destroy();
        }
    }

    /** It has ended. */
    synchronized void over() {
        child = null;
    }

    /** Waits, until it is asked at most. */
    void pause(Duration length) {
        try {
            asked.await(Math.max(0, length.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
