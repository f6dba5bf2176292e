package nl.terugblik.spread;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which part, or had it, and the how-manieth to whom it was given out: the number by which one that was given up is known. */
final class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(DataSource register) {
        jdbc = JdbcClient.create(register);
    }

    /** Whether there is such a part; of a run that was forgotten there is none. */
    boolean isKnown(long part) {
        return jdbc.sql("select count(*) from batch_step_execution where step_execution_id = ?")
                        .param(part)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Enters that a part was given to a worker; the how-manieth this is. Committed before anything is done, so that it counts. */
    int begin(StepExecution part, String worker) {
        return jdbc.sql("insert into batch_part_delivery (step_execution_id, deliveries, worker, begun)"
                        + " values (?, 1, ?, current_timestamp) on conflict (step_execution_id) do update set"
                        + " deliveries = batch_part_delivery.deliveries + 1, worker = excluded.worker,"
                        + " begun = excluded.begun, ended = null, failure = null returning deliveries")
                .params(part.getId(), worker)
                .query(Integer.class)
                .single();
    }

    /** Enters that a part ended; a sentence where it failed. Whoever has it no more enters nothing. */
    void end(StepExecution part, int delivery, Optional<String> failure) {
        jdbc.sql("update batch_part_delivery set ended = current_timestamp, failure = ?"
                        + " where step_execution_id = ? and deliveries = ?")
                .params(failure.orElse(""), part.getId(), delivery)
                .update();
    }

    /**
     * Keeps a part for whoever has it until the caller's transaction ends.
     *
     * @throws OptimisticLockingFailureException when it was given to another since
     */
    void hold(StepExecution part, int delivery) {
        boolean isHeld = jdbc.sql("select deliveries from batch_part_delivery where step_execution_id = ? for update")
                .param(part.getId())
                .query(Integer.class)
                .optional()
                .filter(now -> now == delivery)
                .isPresent();
        if (!isHeld) {
            throw new OptimisticLockingFailureException("the part was given to another worker");
        }
    }

    /** Why a part failed, where it did and that was said. */
    Optional<String> failure(StepExecution part) {
        return jdbc.sql("select failure from batch_part_delivery where step_execution_id = ? and failure <> ''")
                .param(part.getId())
                .query(String.class)
                .optional();
    }

    /** How many parts of a step are still to end. */
    int running(StepExecution step) {
        return jdbc.sql("select count(*) from batch_step_execution where job_execution_id = ? and step_name like ?"
                        + " and status in ('STARTING', 'STARTED', 'STOPPING')")
                .params(step.getJobExecutionId(), step.getStepName() + ":%")
                .query(Integer.class)
                .single();
    }
}
