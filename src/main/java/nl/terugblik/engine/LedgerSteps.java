package nl.terugblik.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.batch.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The steps of a job as the ledger keeps them: the last go of each, with the time of its first. */
final class LedgerSteps {

    private LedgerSteps() {}

    static List<StepRecord> of(JobRepository repository, String job, JobParameters own) {
        JobInstance instance = repository.getJobInstance(job, own);
        if (instance == null) {
            return List.of(); // what failed before its job began, or was given up, has no steps
        }
        List<StepExecution> all = new ArrayList<>();
        repository.getJobExecutions(instance).forEach(execution -> all.addAll(execution.getStepExecutions()));
        all.sort(Comparator.comparing(StepExecution::getId));
        Map<String, StepRecord> steps = new LinkedHashMap<>();
        for (StepExecution step : all) {
            steps.merge(step.getStepName(), record(step, all), LedgerSteps::goneOn);
        }
        return List.copyOf(steps.values());
    }

    private static StepRecord goneOn(StepRecord first, StepRecord later) {
        return new StepRecord(
                first.name(), first.started(), later.ended(), later.status(), later.read(), later.written());
    }

    private static StepRecord record(StepExecution step, List<StepExecution> all) {
        return new StepRecord(
                step.getStepName(),
                instant(step.getStartTime()).orElse(Instant.EPOCH),
                instant(step.getEndTime()),
                status(step.getStatus()),
                done(step, all),
                done(step, all));
    }

    /** Rows or families that a step is done with; of a step in parts, those of the last go of every part. */
    private static long done(StepExecution step, List<StepExecution> all) {
        Map<String, Long> parts = new HashMap<>();
        for (StepExecution other : all) {
            if (other.getStepName().startsWith(step.getStepName() + ":")) {
                parts.put(other.getStepName(), other.getExecutionContext().getLong(Steps.DONE, 0));
            }
        }
        long own = step.getExecutionContext().getLong(Steps.DONE, 0);
        return own + parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static RunStatus status(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> RunStatus.DONE;
            case STARTING, STARTED, STOPPING -> RunStatus.RUNNING;
            case STOPPED -> RunStatus.STOPPED;
            default -> RunStatus.FAILED;
        };
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time)
                .map(local -> local.atZone(ZoneId.systemDefault()).toInstant());
    }
}
