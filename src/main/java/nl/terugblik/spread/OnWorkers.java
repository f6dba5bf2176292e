package nl.terugblik.spread;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.batch.Places;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * The cores of several machines: whoever asks for the study works too, so that none waits for machines, and workers take what
 * they can. Spring Batch's own handler for this loads every part with all that it knows each time it looks; this one counts.
 */
public final class OnWorkers implements Places {

    /** So many that a machine which comes later, or is slower, still finds some; each costs its entries. */
    static final int PARTS = 64;

    private static final long PAUSE_MILLIS = 200;

    private final JobRepository repository;
    private final Deliveries deliveries;
    private final PollableChannel queue;
    private final Supplier<Worker> own;
    private final int threads;

    /**
     * Workers on one study.
     *
     * @param group what the machines that take each other's parts have in common
     * @param own makes hands of this machine
     * @param threads how many of them
     */
    public OnWorkers(JobRepository repository, DataSource register, String group, Supplier<Worker> own, int threads) {
        this.repository = repository;
        this.deliveries = new Deliveries(register);
        this.queue = PartQueue.of(register, group);
        this.own = own;
        this.threads = threads;
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public PartitionHandler handing(String step, Step part, int parts) {
        AbstractPartitionHandler handler = new AbstractPartitionHandler() {
            @Override
            protected Set<StepExecution> doHandle(StepExecution whole, Set<StepExecution> given) throws Exception {
                given.forEach(one -> queue.send(new GenericMessage<>(new StepExecutionRequest(step, one.getId()))));
                await(whole);
                return given.stream().map(OnWorkers.this::ended).collect(Collectors.toSet());
            }
        };
        handler.setGridSize(parts);
        return handler;
    }

    private void await(StepExecution whole) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService hands = Executors.newCachedThreadPool();
        List<Future<?>> work = new ArrayList<>();
        try {
            for (int hand = 0; hand < threads; hand++) {
                work.add(hands.submit(() -> {
                    work(goesOn);
                    return true;
                }));
            }
            while (deliveries.running(whole) > 0) {
                for (Future<?> hand : work) {
                    if (hand.isDone()) {
                        hand.get(); // fails as it did
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } finally {
            goesOn.set(false);
            hands.shutdown();
        }
        for (Future<?> hand : work) {
            hand.get();
        }
    }

    private void work(AtomicBoolean goesOn) throws SQLException {
        own.get().work(goesOn::get);
    }

    /** A part as whoever did it entered it; why it failed is told to the part that this process knows. */
    private StepExecution ended(StepExecution part) {
        deliveries.failure(part).ifPresent(sentence -> part.addFailureException(new PartFailed(sentence)));
        StepExecution entered = repository.getStepExecution(part.getId());
        return entered == null ? part : entered;
    }
}
