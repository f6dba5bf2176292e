package nl.terugblik.batch;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.TaskExecutor;

/**
 * The cores of this machine.
 *
 * @param cores runs as many parts at once as the machine has cores
 */
public record OnCores(TaskExecutor cores) implements Places {

    /** More would each cost their entries in the job repository, and a desk machine has few cores. */
    public static final int PARTS = 4;

    @Override
    public PartitionHandler handing(String step, Step part, int parts, Consumer<String> told) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(part);
        handler.setTaskExecutor(cores);
        handler.setGridSize(parts);
        return handler;
    }

    @Override
    public int parts(LongSupplier items) {
        return PARTS;
    }
}
