package nl.terugblik.batch;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of a partitioned step: makes a step of its own for every part, so that no reader or writer is shared between
 * threads and none needs a proxy.
 */
final class PartStep implements Step {

    private final String name;
    private final Map<String, ExecutionContext> partitions;
    private final JobRepository repository;
    private final Function<ExecutionContext, Step> part;
    private final int delivery;

    /**
     * The parts of a step.
     *
     * @param partitions what tells each part apart, by its name
     * @param delivery how often the part was given out to a machine; 0 where it stays on this one
     */
    PartStep(
            String name,
            Map<String, ExecutionContext> partitions,
            JobRepository repository,
            Function<ExecutionContext, Step> part,
            int delivery) {
        this.name = name;
        this.partitions = partitions;
        this.repository = repository;
        this.part = part;
        this.delivery = delivery;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        try {
            boolean isMarked = delivery > 0 || Attempt.isMarked(execution.getExecutionContext());
            if (!isMarked || Attempt.goesOn(told(execution))) {
                completeContext(execution);
            }
            if (isMarked) {
                Attempt.begin(execution, told(execution), delivery);
            }
            part.apply(execution.getExecutionContext()).execute(execution);
        } catch (RuntimeException e) {
            // thrown on, it would end the whole step at once, while the other parts are still at work
            execution.addFailureException(e);
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
        }
    }

    /**
     * Spring Batch enters a part first and what it knows in a second commit. A kill between the two leaves a part that
     * knows nothing, and the next start would take that for its checkpoint: it must find an earlier one, or begin.
     */
    private void completeContext(StepExecution execution) {
        ExecutionContext told = told(execution);
        ExecutionContext own = execution.getExecutionContext();
        if (!holds(own, told)) {
            ExecutionContext found = repository
                    .getJobExecutions(execution.getJobExecution().getJobInstance())
                    .stream()
                    .flatMap(start -> start.getStepExecutions().stream())
                    .filter(earlier -> earlier.getStepName().equals(execution.getStepName()))
                    .filter(earlier -> earlier.getId() < execution.getId())
                    .sorted(Comparator.comparing(StepExecution::getId).reversed())
                    .map(StepExecution::getExecutionContext)
                    .filter(context -> holds(context, told))
                    .findFirst()
                    .orElse(told);
            found.entrySet().forEach(entry -> own.put(entry.getKey(), entry.getValue()));
        }
    }

    private ExecutionContext told(StepExecution execution) {
        String partName = execution.getStepName().substring(name.length() + 1);
        return partitions.getOrDefault(partName, new ExecutionContext());
    }

    private static boolean holds(ExecutionContext context, ExecutionContext told) {
        return told.entrySet().stream().allMatch(entry -> context.containsKey(entry.getKey()));
    }
}
