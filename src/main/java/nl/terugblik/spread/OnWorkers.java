package nl.terugblik.spread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.batch.Places;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * The cores of several machines: whoever asks for the study works too, so that none waits for machines, and workers take what
 * they can. Spring Batch's own handler for this loads every part with all that it knows each time it looks; this one counts.
 */
public final class OnWorkers implements Places {

    /** So many that a machine which comes later, or is slower, still finds some. */
    static final int MOST = 64;

    /** As many as on one machine: a small register is done before more machines have looked. */
    private static final int LEAST = 4;

    /** Screened in a quarter of a second: what a part costs for its entries, some 20 milliseconds, is less than a tenth of that. */
    private static final long FAMILIES_A_PART = 8_000;

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LAST_PAUSE_MILLIS = 500;

    private final DataSource register;
    private final String group;
    private final Deliveries deliveries;
    private final PartQueue queue;
    private final Supplier<Worker> own;
    private final List<Worker> kept = new ArrayList<>();
    private final int threads;
    private final Function<Told, RuntimeException> failed;
    private final Duration patience;

    /**
     * Workers on one study, or on intakes.
     *
     * @param group what the machines that take each other's parts have in common
     * @param queue where parts wait for whoever takes them
     * @param own makes hands of this machine, which whoever lends them lets go of at the end
     * @param threads how many of them
     * @param failed what a part's failure is here, such as {@link PartFailed}
     * @param patience for how long an empty queue is looked at before parts for which nobody comes are entered there once more, and one
     *     that is away is tried again
     */
    public OnWorkers(
            DataSource register,
            String group,
            PartQueue queue,
            Supplier<Worker> own,
            int threads,
            Function<Told, RuntimeException> failed,
            Duration patience) {
        this.patience = patience;
        this.register = register;
        this.group = group;
        this.failed = failed;
        this.deliveries = new Deliveries(register);
        this.queue = queue;
        this.own = own;
        this.threads = threads;
    }

    @Override
    public int parts(LongSupplier items) {
        return fitting(items.getAsLong());
    }

    /** How many parts fit so many families. */
    static int fitting(long families) {
        long fitting = Long.highestOneBit(Math.max(1, families / FAMILIES_A_PART));
        return (int) Math.min(MOST, Math.max(LEAST, fitting));
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public boolean isAnyoneWaiting() {
        return Presence.ofAnyone(register, group);
    }

    @Override
    public PartitionHandler handing(String step, Step part, int parts, Consumer<String> told) {
        AbstractPartitionHandler handler = new AbstractPartitionHandler() {
            @Override
            protected Set<StepExecution> doHandle(StepExecution whole, Set<StepExecution> given) throws Exception {
                // in the order of the parts, of which the largest may come first
                add(requests(step, given.stream().map(StepExecution::getId).sorted()));
                await(whole, told);
                deliveries.tell(whole, given, failed);
                return given;
            }
        };
        handler.setGridSize(parts);
        return handler;
    }

    /** Once a queue is there that may be away for a while; what is entered twice does no harm. */
    private void add(List<StepExecutionRequest> requests) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!requests.isEmpty()) {
            try {
                queue.add(requests);
                return;
            } catch (CannotUseQueue e) {
                if (!e.mayPass() || System.nanoTime() - end >= 0) {
                    throw e;
                }
                Thread.sleep(LAST_PAUSE_MILLIS);
            }
        }
    }

    private static List<StepExecutionRequest> requests(String step, Stream<Long> parts) {
        return parts.map(part -> new StepExecutionRequest(step, part)).toList();
    }

    private void await(StepExecution whole, Consumer<String> told) throws Exception {
        Vanished vanished = new Vanished(queue, patience);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService hands = Executors.newCachedThreadPool();
        List<Future<?>> work = new ArrayList<>();
        try {
            for (Worker hand : kept()) {
                work.add(hands.submit(() -> {
                    hand.work(goesOn::get);
                    return true;
                }));
            }
            long pause = FIRST_PAUSE_MILLIS;
            for (Standing standing = look(whole, told); standing.running() > 0; standing = look(whole, told)) {
                add(requests(whole.getStepName(), vanished.parts(() -> deliveries.unattended(whole)).stream()));
                for (Future<?> hand : work) {
                    if (hand.isDone()) {
                        hand.get(); // fails as it did
                    }
                }
                Thread.sleep(pause);
                pause = Math.min(LAST_PAUSE_MILLIS, pause + pause / 10); // of a long step one need not know so soon
            }
        } finally {
            goesOn.set(false);
            hands.shutdown();
            hands.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS); // their connections are closed after
        }
        for (Future<?> hand : work) {
            hand.get();
        }
    }

    private Standing look(StepExecution whole, Consumer<String> told) {
        Standing standing = deliveries.standing(whole);
        told.accept(standing.words());
        return standing;
    }

    /** The hands of this machine, the same in every step. */
    private List<Worker> kept() {
        while (kept.size() < threads) {
            kept.add(own.get());
        }
        return kept;
    }
}
