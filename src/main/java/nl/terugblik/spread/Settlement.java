package nl.terugblik.spread;

import javax.sql.DataSource;
import nl.terugblik.spread.queue.AtWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What whoever holds the register does first: sees to it that no worker is still at work on a part that a process left which was
 * killed. Parts that wait are given up; those that a worker has it may finish for itself, but enters nothing more; and this waits until
 * it has put them down, or its session has run out. Requests in a queue elsewhere may come to light later: whoever gets one finds its
 * part among those that were given up.
 */
public final class Settlement {

    private Settlement() {}

    /** Settles what workers of a register in PostgreSQL are at. */
    public static void settle(DataSource register) {
        JdbcClient jdbc = JdbcClient.create(register);
        jdbc.sql("delete from batch_part_channel_message where ctid in"
                        + " (select ctid from batch_part_channel_message for update skip locked)")
                .update();
        jdbc.sql("update batch_part_delivery set deliveries = deliveries + 1 where ended is null")
                .update();
        jdbc.sql("insert into batch_part_settled (only_row, up_to)"
                        + " select 1, coalesce(max(step_execution_id), 0) from batch_step_execution"
                        + " on conflict (only_row) do update set up_to = excluded.up_to"
                        + " where batch_part_settled.up_to <> excluded.up_to")
                .update();
        AtWork.awaitNobody(jdbc);
        jdbc.sql("delete from batch_part_channel_message").update();
    }
}
