package nl.terugblik.spread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.spread.queue.AtWork;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which part, or had it, and the how-manieth to whom it was given out: the number by which one that was given up is known. */
final class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(DataSource register) {
        jdbc = JdbcClient.create(register);
    }

    /** Whether there is such a part, and it was not given up; of a run that was forgotten there is none. */
    boolean isKnown(long part) {
        return jdbc.sql("select count(*) from batch_step_execution where step_execution_id = ?"
                                + " and step_execution_id > coalesce((select up_to from batch_part_settled), 0)")
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
                        + " begun = excluded.begun, ended = null, failure = null, failure_exit = null"
                        + " returning deliveries")
                .params(part.getId(), worker)
                .query(Integer.class)
                .single();
    }

    /** Enters that a part ended, and how it failed where it did. Whoever has it no more enters nothing. */
    void end(StepExecution part, int delivery, Optional<Told> failure) {
        jdbc.sql("update batch_part_delivery set ended = current_timestamp, failure = ?, failure_exit = ?"
                        + " where step_execution_id = ? and deliveries = ?")
                .params(
                        failure.map(Told::sentence).orElse(""),
                        failure.map(Told::exit).orElse(0),
                        part.getId(),
                        delivery)
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

    /** How the parts of a step stand. */
    Standing standing(StepExecution step) {
        return Standing.of(jdbc.sql("select s.status in ('STARTING', 'STARTED', 'STOPPING'), d.worker, count(*)"
                        + " from batch_step_execution s left join batch_part_delivery d"
                        + " on d.step_execution_id = s.step_execution_id and d.ended is null"
                        + " where s.job_execution_id = ? and s.step_name like ? group by 1, 2 order by 2")
                .params(step.getJobExecutionId(), step.getStepName() + ":%")
                .query((row, number) ->
                        new Standing.Parts(row.getBoolean(1), Optional.ofNullable(row.getString(2)), row.getInt(3)))
                .list());
    }

    /** The parts of a step that are to end and that nobody is at work on, in their order. */
    List<Long> unattended(StepExecution step) {
        Set<Integer> attended = AtWork.parts(jdbc);
        return jdbc
                .sql(
                        "select step_execution_id from batch_step_execution where job_execution_id = ? and step_name like ?"
                                + " and status in ('STARTING', 'STARTED', 'STOPPING') order by 1")
                .params(step.getJobExecutionId(), step.getStepName() + ":%")
                .query(Long.class)
                .list()
                .stream()
                .filter(part -> !attended.contains(AtWork.number(part)))
                .toList();
    }

    /** Tells the parts of a step that this process knows how they ended, and why where they failed. */
    void tell(StepExecution step, Collection<StepExecution> parts, Function<Told, RuntimeException> failed) {
        Map<Long, StepExecution> known =
                parts.stream().collect(Collectors.toMap(StepExecution::getId, Function.identity()));
        jdbc.sql("select s.step_execution_id, s.status, s.exit_code, s.read_count, s.write_count, s.commit_count,"
                        + " s.rollback_count, d.failure, d.failure_exit"
                        + " from batch_step_execution s left join batch_part_delivery d"
                        + " on d.step_execution_id = s.step_execution_id"
                        + " where s.job_execution_id = ? and s.step_name like ? order by 1")
                .params(step.getJobExecutionId(), step.getStepName() + ":%")
                .query(row -> {
                    StepExecution part = known.get(row.getLong(1));
                    if (part != null) {
                        tell(part, row, failed);
                    }
                });
    }

    private static void tell(StepExecution part, ResultSet row, Function<Told, RuntimeException> failed)
            throws SQLException {
        part.setStatus(BatchStatus.valueOf(row.getString("status")));
        part.setExitStatus(new ExitStatus(row.getString("exit_code")));
        part.setReadCount(row.getLong("read_count"));
        part.setWriteCount(row.getLong("write_count"));
        part.setCommitCount(row.getLong("commit_count"));
        part.setRollbackCount(row.getLong("rollback_count"));
        String failure = row.getString("failure");
        if (failure != null && !failure.isEmpty()) {
            part.addFailureException(failed.apply(new Told(row.getInt("failure_exit"), failure)));
        }
    }
}
