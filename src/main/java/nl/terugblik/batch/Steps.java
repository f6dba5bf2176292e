package nl.terugblik.batch;

import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The kinds of step that our jobs are made of. */
public final class Steps {

    /** Under this name the execution context of a chunked step counts the rows or families that it is done with. */
    public static final String DONE = "work.done";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Places places;
    private final WatchedSteps watch;
    private final Portions portions;

    /**
     * Steps whose work and bookkeeping commit together.
     *
     * @param places where the parts of a step are carried out
     * @param watch is told how far each step is
     * @param portions how much is done between two checkpoints
     */
    public Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Places places,
            StepWatch watch,
            Portions portions) {
        this(repository, transactions, places, new WatchedSteps(watch), portions);
    }

    private Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Places places,
            WatchedSteps watch,
            Portions portions) {
        this.repository = repository;
        this.transactions = transactions;
        this.places = places;
        this.watch = watch;
        this.portions = portions;
    }

    /** The same that enter what becomes of them elsewhere. */
    public Steps enteredIn(JobRepository other) {
        return new Steps(other, transactions, places, watch, portions);
    }

    /** How much is done between two checkpoints. */
    public Portions portions() {
        return portions;
    }

    /**
     * In how many parts a step is cut that can be cut in any number; a power of two.
     *
     * @param items how many families, or whatever the step goes by, there are about
     */
    public int parts(LongSupplier items) {
        return places.parts(items);
    }

    /** Whether other machines carry parts out, which must be told what of. */
    public boolean areElsewhere() {
        return places.areElsewhere();
    }

    /** Whether another machine waits for parts now; one may come later, too. */
    public boolean isAnyoneWaiting() {
        return places.isAnyoneWaiting();
    }

    /** A step that does one thing, in one transaction. */
    public Step once(String name, Runnable work) {
        Tasklet tasklet = (contribution, context) -> {
            work.run();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(watch)
                .build();
    }

    /**
     * A step that does one thing and asks nothing of the register, outside of any transaction: however long it takes, no session of
     * the database is silent within one meanwhile.
     */
    public Step outside(String name, Runnable work) {
        Tasklet tasklet = (contribution, context) -> {
            work.run();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, new ResourcelessTransactionManager())
                .listener(watch)
                .build();
    }

    /**
     * A step that reads, processes and writes chunk by chunk, and goes on after the last committed chunk.
     *
     * @param size how much of the work an item is: the rows on a page, 1 for a family
     */
    public <I, O> Step chunked(
            String name,
            int chunkSize,
            ItemStreamReader<I> reader,
            ItemProcessor<I, O> processor,
            ItemStreamWriter<O> writer,
            ToLongFunction<? super O> size) {
        return new ChunkOrientedStepBuilder<O, O>(name, repository, chunkSize)
                .transactionManager(transactions)
                .reader(new WorkedItems<>(reader, processor))
                .writer(new CountedWriter<>(writer, size, more -> watch.advance(name, more)))
                .build();
    }

    /**
     * A step of several parts that run side by side, each restartable by itself.
     *
     * @param partitions the parts by name, each with what tells it apart
     * @param part makes a part's own step, with readers and writers that no other part shares
     */
    public Step partitioned(
            String name, Map<String, ExecutionContext> partitions, Function<ExecutionContext, Step> part) {
        Partitioner partitioner = gridSize -> partitions;
        return new StepBuilder(name, repository)
                .partitioner(name, partitioner)
                .partitionHandler(places.handing(
                        name,
                        new PartStep(name, partitions, repository, part, 0),
                        partitions.size(),
                        words -> watch.tell(name, words)))
                .listener(watch)
                .build();
    }

    /**
     * A part of such a step as another machine carries it out, which begins it anew whatever was done of it before.
     *
     * @param partitions the parts by name, each with what tells it apart
     * @param delivery how often the part was given out
     */
    public Step delivered(
            String name,
            Map<String, ExecutionContext> partitions,
            Function<ExecutionContext, Step> part,
            int delivery) {
        return new PartStep(name, partitions, repository, part, delivery);
    }
}
