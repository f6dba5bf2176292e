package nl.terugblik.spread;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.batch.PartMaker;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done with a part that a worker was given.
 *
 * @param worker the worker's name
 * @param told says of a failure what may be told
 */
record Delivery(
        String worker,
        JobRepository repository,
        TransactionTemplate transactions,
        Deliveries deliveries,
        PartMaker maker,
        Function<Throwable, Told> told) {

    /** A part that ended so many workers would end the next. */
    static final int MOST = 4;

    /** Carries the part out, unless nobody waits for it any more. */
    void carryOut(StepExecutionRequest request) {
        Optional.of(request.getStepExecutionId())
                .filter(deliveries::isKnown)
                .map(repository::getStepExecution)
                .filter(Delivery::isAwaited)
                .ifPresent(part -> carryOut(part, request));
    }

    /**
     * Of a run that was given up, or begun anew, or was done by a worker whose session ended after it, requests may be left. A job that
     * was asked to stop is entered as stopped while it waits for its parts.
     */
    private static boolean isAwaited(StepExecution part) {
        BatchStatus job = part.getJobExecution().getStatus();
        return part.getStatus().isRunning() && (job.isRunning() || job == BatchStatus.STOPPED);
    }

    private void carryOut(StepExecution part, StepExecutionRequest request) {
        if (part.getJobExecution().getStatus() != BatchStatus.STARTED) {
            int delivery = deliveries.begin(part, worker);
            end(part, delivery, BatchStatus.STOPPED, ExitStatus.STOPPED);
            deliveries.end(part, delivery, Optional.empty());
            return;
        }
        maker.make(part, 1, repository); // what this machine cannot make does not count as given out
        int delivery = deliveries.begin(part, worker);
        if (delivery > MOST) {
            end(part, delivery, BatchStatus.FAILED, ExitStatus.FAILED);
            deliveries.end(part, delivery, Optional.of(poisonous(request.getStepName())));
            return;
        }
        // whoever had it before may have entered something since it was read
        StepExecution held =
                delivery > 1 ? Objects.requireNonNullElse(repository.getStepExecution(part.getId()), part) : part;
        JobRepository fenced = fenced(held, delivery);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(fenced);
        handler.setStepLocator(name -> maker.make(part, delivery, fenced));
        finish(handler.handle(request), delivery);
    }

    /** Spring Batch leaves a part as it was that failed before its step began, and whoever waits for it would wait for ever. */
    private void finish(StepExecution done, int delivery) {
        StepExecution entered =
                done.getStatus() == BatchStatus.COMPLETED ? done : repository.getStepExecution(done.getId());
        if (entered != null && entered.getStatus().isRunning()) {
            try {
                end(entered, delivery, BatchStatus.FAILED, ExitStatus.FAILED);
            } catch (OptimisticLockingFailureException e) {
                return; // it is another's now
            }
        }
        boolean failed = done.getStatus() == BatchStatus.FAILED;
        deliveries.end(
                done,
                delivery,
                failed ? done.getFailureExceptions().stream().findFirst().map(told) : Optional.empty());
    }

    private void end(StepExecution part, int delivery, BatchStatus status, ExitStatus exit) {
        part.setStatus(status);
        part.setExitStatus(exit);
        part.setEndTime(LocalDateTime.now());
        fenced(part, delivery).update(part);
    }

    private JobRepository fenced(StepExecution part, int delivery) {
        return FencedJobRepository.around(repository, transactions, deliveries, part, delivery);
    }

    private static Told poisonous(String step) {
        String why = "A part of \"" + step + "\" ended each of the " + MOST
                + " workers that it was given to; the logs of those"
                + " machines and their memory tell why. Start again when that is mended.";
        return new Told(Told.INTERNAL, why);
    }
}
