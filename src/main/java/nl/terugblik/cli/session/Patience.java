package nl.terugblik.cli.session;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.terugblik.cli.exit.RegisterHeld;

/**
 * How long a command waits for what another run holds.
 *
 * @param most how long; nothing is not to wait
 * @param nanos a clock that only goes forward, in nanoseconds
 * @param say is told once that there is a wait
 */
record Patience(Duration most, LongSupplier nanos, Consumer<String> say) {

    private static final long PAUSE_MILLIS = 200;

    /**
     * Opens something, trying again for as long as another run holds it.
     *
     * @throws RegisterHeld when it is still held after the wait
     */
    <T> T opening(Supplier<T> opening) {
        long began = nanos.getAsLong();
        boolean isTold = false;
        while (true) {
            try {
                return opening.get();
            } catch (RegisterHeld held) {
                if (nanos.getAsLong() - began >= most.toNanos()) {
                    throw held;
                }
                if (!isTold) {
                    isTold = true;
                    say.accept("Another run holds the register; waiting until it has ended.");
                }
                pause(held);
            }
        }
    }

    private static void pause(RegisterHeld held) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw held;
        }
    }
}
