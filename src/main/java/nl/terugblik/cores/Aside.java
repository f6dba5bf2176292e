package nl.terugblik.cores;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that another core does meanwhile.
 *
 * @param <T> what comes of it
 */
public final class Aside<T> {

    private final CompletableFuture<T> future;

    private Aside(CompletableFuture<T> future) {
        this.future = future;
    }

    /** Begins it. */
    public static <T> Aside<T> begin(Supplier<T> work) {
        return new Aside<>(CompletableFuture.supplyAsync(work, Aside::start));
    }

    /** In a thread of its own: of few cores, newer versions of Java let one such work wait until another is over. */
    private static void start(Runnable work) {
        Thread thread = new Thread(work, "aside");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it is over, however it ends; what it wrote, if anything, is written then. */
    public void settle() {
        future.handle((done, failure) -> true).join();
    }

    /** Waits for what comes of it; its failure is thrown here as it was. */
    public T get() {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
