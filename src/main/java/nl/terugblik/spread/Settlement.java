package nl.terugblik.spread;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What whoever holds the register does first: sees to it that no worker is still at work on a part that a process left which was
 * killed. Parts that wait are given up; those that a worker has it may finish for itself, but enters nothing more; and this waits until
 * it has put them down, or its session has run out.
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
        jdbc.sql("delete from batch_part_channel_message").update();
    }
}
