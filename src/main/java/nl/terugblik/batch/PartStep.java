package nl.terugblik.batch;

import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of a partitioned step: makes a step of its own for every part, so that no reader or writer is shared between
 * threads and none needs a proxy.
 */
final class PartStep implements Step {

    private final String name;
    private final Function<ExecutionContext, Step> part;

    PartStep(String name, Function<ExecutionContext, Step> part) {
        this.name = name;
        this.part = part;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        try {
            part.apply(execution.getExecutionContext()).execute(execution);
        } catch (RuntimeException e) {
            // thrown on, it would end the whole step at once, while the other parts are still at work
            execution.addFailureException(e);
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
        }
    }
}
