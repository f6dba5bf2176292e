package nl.terugblik.sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.terugblik.sample.files.Block;

/**
 * The blocks of a delivery in the order of their families, composed ahead by several threads. Only a few blocks exist
 * at a time, so memory does not grow with the delivery.
 */
final class BlocksInOrder implements AutoCloseable {
    static final int FAMILIES_PER_BLOCK = 500;
    private static final int AHEAD_PER_THREAD = 2;

    private final BlockComposer composer;
    private final int families;
    private final int ahead;
    private final ExecutorService threads;
    private final Queue<Future<Block>> underWay = new ArrayDeque<>();
    private int requested;

    BlocksInOrder(BlockComposer composer, int families, int threads) {
        this.composer = composer;
        this.families = families;
        this.ahead = threads * AHEAD_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    boolean hasNext() {
        return requested < families || !underWay.isEmpty();
    }

    Block next() {
        while (requested < families && underWay.size() < ahead) {
            int first = requested + 1;
            int last = (int) Math.min(families, (long) requested + FAMILIES_PER_BLOCK);
            underWay.add(threads.submit(() -> composer.compose(first, last)));
            requested = last;
        }
        try {
            return underWay.remove().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The sample was interrupted before it was complete.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The sample could not be composed.", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
