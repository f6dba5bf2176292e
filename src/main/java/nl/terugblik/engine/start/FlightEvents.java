package nl.terugblik.engine.start;

import java.util.List;
import org.springframework.batch.core.observability.jfr.events.job.JobExecutionEvent;
import org.springframework.batch.core.observability.jfr.events.job.JobLaunchEvent;
import org.springframework.batch.core.observability.jfr.events.step.StepExecutionEvent;
import org.springframework.batch.core.observability.jfr.events.step.chunk.ChunkTransactionEvent;
import org.springframework.batch.core.observability.jfr.events.step.chunk.ChunkWriteEvent;
import org.springframework.batch.core.observability.jfr.events.step.chunk.ItemProcessEvent;
import org.springframework.batch.core.observability.jfr.events.step.chunk.ItemReadEvent;
import org.springframework.batch.core.observability.jfr.events.step.partition.PartitionAggregateEvent;
import org.springframework.batch.core.observability.jfr.events.step.partition.PartitionSplitEvent;
import org.springframework.batch.core.observability.jfr.events.step.tasklet.TaskletExecutionEvent;

/**
 * The events by which Spring Batch tells Java's flight recorder of a job. Nobody records, but a kind of event is entered with the
 * recorder when it is first used, which gives it a class that is made on the spot: together as long as a step of a small job takes.
 */
public final class FlightEvents {

    private static final List<Class<?>> KINDS = List.of(
            JobLaunchEvent.class,
            JobExecutionEvent.class,
            StepExecutionEvent.class,
            PartitionSplitEvent.class,
            ChunkTransactionEvent.class,
            ItemReadEvent.class,
            ItemProcessEvent.class,
            ChunkWriteEvent.class,
            PartitionAggregateEvent.class,
            TaskletExecutionEvent.class);

    private FlightEvents() {}

    /** Enters all that a job uses, in the order in which it uses them. */
    public static void enter() {
        for (Class<?> kind : KINDS) {
            try {
                Class.forName(kind.getName(), true, kind.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                return; // the job meets it again
            }
        }
    }
}
