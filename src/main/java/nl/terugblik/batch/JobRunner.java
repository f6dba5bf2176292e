package nl.terugblik.batch;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs a job to its end: a new one, or one that failed or was killed, which goes on where it stopped. */
public final class JobRunner {

    private final JobOperator operator;
    private final JobRepository repository;

    public JobRunner(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs a job.
     *
     * @throws JobStopped when it was asked to stop
     * @throws RuntimeException what made a step fail
     */
    public JobExecution run(Job job, JobParameters parameters) {
        recoverKilled(job.getName());
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return execution;
            }
            if (execution.getStatus() == BatchStatus.STOPPED) {
                throw new JobStopped();
            }
            throw cause(execution);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job could not be started", e);
        }
    }

    /** Whether the last run of a job with these parameters did not finish. */
    public boolean isUnfinished(String job, JobParameters parameters) {
        return Optional.ofNullable(repository.getLastJobExecution(job, parameters))
                .map(last -> last.getStatus() != BatchStatus.COMPLETED)
                .orElse(false);
    }

    /** A process that was killed left its run as started; nothing else holds the register, so it runs no more. */
    private void recoverKilled(String job) {
        for (JobExecution killed : List.copyOf(repository.findRunningJobExecutions(job))) {
            operator.recover(killed);
        }
    }

    /** The instance of a job, where it was ever started. */
    public Optional<JobInstance> instance(String job, JobParameters parameters) {
        return Optional.ofNullable(repository.getJobInstance(job, parameters));
    }

    /** Our own failure, where there is one among those of the job and its parts: it is written for people. */
    private static RuntimeException cause(JobExecution execution) {
        Throwable deepest = new IllegalStateException("the job failed");
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at.getClass().getName().startsWith("nl.terugblik.") && at instanceof RuntimeException ours) {
                    return ours;
                }
                deepest = at;
            }
        }
        return deepest instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("the job failed", deepest);
    }
}
