package nl.terugblik.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs a job to its end: a new one, or one that failed or was killed, which goes on where it stopped. */
public final class JobRunner {

    private final JobOperator operator;
    private final JobRepository repository;
    private volatile boolean stopping;
    private volatile Predicate<JobExecution> ours = any -> false;

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
        return run(job, parameters, any -> true);
    }

    /**
     * Runs a job beside others of its kind, which other processes may be at; nobody else is at this one.
     *
     * @throws JobStopped when it was asked to stop
     * @throws RuntimeException what made a step fail
     */
    public JobExecution runBesideOthers(Job job, JobParameters parameters) {
        return run(
                job,
                parameters,
                started -> instance(job.getName(), parameters) // parameters are equal where their names are
                        .filter(own -> own.getId() == started.getJobInstance().getId())
                        .isPresent());
    }

    private JobExecution run(Job job, JobParameters parameters, Predicate<JobExecution> isOurs) {
        ours = isOurs;
        if (stopping) {
            throw new JobStopped();
        }
        recoverKilled(job.getName(), parameters);
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return execution;
            }
            if (execution.getStatus() == BatchStatus.STOPPED || wasStoppedAtACommit(execution)) {
                throw new JobStopped();
            }
            throw cause(execution);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job could not be started", e);
        }
    }

    /**
     * Asks the runs of these jobs to stop at their next commit, and lets none begin any more.
     *
     * @return whether there was one
     */
    public boolean stop(String... jobs) {
        stopping = true;
        boolean some = false;
        for (String job : jobs) {
            for (JobExecution running : running(job)) {
                try {
                    operator.stop(running);
                    some = true;
                } catch (JobExecutionNotRunningException e) {
                    continue; // it came to its end in the meantime
                }
            }
        }
        return some;
    }

    /** Whether the last run of a job with these parameters did not finish. */
    public boolean isUnfinished(String job, JobParameters parameters) {
        return Optional.ofNullable(repository.getLastJobExecution(job, parameters))
                .map(last -> last.getStatus() != BatchStatus.COMPLETED)
                .orElse(false);
    }

    /** The parameters of the last run of a job, with those too that do not tell it from another. */
    public Optional<JobParameters> lastParameters(String job, JobParameters parameters) {
        return Optional.ofNullable(repository.getLastJobExecution(job, parameters))
                .map(JobExecution::getJobParameters);
    }

    /** Forgets a run of a job that is given up, within the caller's transaction: the same parameters begin anew. */
    public void forget(String job, JobParameters parameters) {
        instance(job, parameters).ifPresent(repository::deleteJobInstance);
    }

    /**
     * Forgets every run of a job that did not finish.
     *
     * @return how many there were
     */
    public int forgetUnfinished(String job) {
        List<JobInstance> unfinished = repository.findJobInstances(job).stream()
                .filter(instance -> Optional.ofNullable(repository.getLastJobExecution(instance))
                        .map(last -> last.getStatus() != BatchStatus.COMPLETED)
                        .orElse(true))
                .toList();
        unfinished.forEach(repository::deleteJobInstance);
        return unfinished.size();
    }

    /**
     * A process that was killed left its run as started; nobody else is at it, so it runs no more. Where the
     * database failed while a failure was being written down, the run stands as failed and its steps as started or
     * unknown: those go on from their checkpoint too, because a step's work and its bookkeeping commit together.
     */
    private void recoverKilled(String job, JobParameters parameters) {
        instance(job, parameters)
                .ifPresent(begun -> Optional.ofNullable(repository.getLastJobExecution(begun))
                        .ifPresentOrElse(
                                this::failWhereUnclear,
                                // killed between the two writes that begin a job
                                () -> repository.deleteJobInstance(begun)));
        running(job).forEach(operator::recover);
    }

    private List<JobExecution> running(String job) {
        return repository.findRunningJobExecutions(job).stream().filter(ours).toList();
    }

    private void failWhereUnclear(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    /** The instance of a job, where it was ever started. */
    public Optional<JobInstance> instance(String job, JobParameters parameters) {
        return Optional.ofNullable(repository.getJobInstance(job, parameters));
    }

    /**
     * Whether the request to stop was entered while a part entered its own state: the part then finds that somebody else
     * wrote there. Nobody but a request does, since one process at a time is at a job.
     */
    private static boolean wasStoppedAtACommit(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof OptimisticLockingFailureException) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What made the job fail: a failure of ours where there is one, which a part may have had and not the step itself. */
    private static RuntimeException cause(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof RuntimeException ours
                        && at.getClass().getName().startsWith("nl.terugblik")) {
                    return ours;
                }
            }
        }
        // that a part failed says nothing of why
        return failures.stream()
                .filter(failure -> !(failure instanceof JobExecutionException))
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .map(failure -> new IllegalStateException("the job failed", failure))
                .orElseGet(() -> new IllegalStateException("the job failed"));
    }
}
