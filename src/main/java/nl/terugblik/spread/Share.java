package nl.terugblik.spread;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one worker did of a step, over all starts of the job.
 *
 * @param step the step's name
 * @param worker the worker's
 * @param parts how many parts it brought to their end
 * @param again how often those had been given before to workers that did not
 * @param seconds how long its own goes at them took together
 */
public record Share(String step, String worker, int parts, int again, double seconds) {

    /** The shares in a job, step by step. */
    public static List<Share> of(DataSource register, long jobInstance) {
        return JdbcClient.create(register)
                .sql("select split_part(s.step_name, ':', 1), d.worker, count(*), sum(d.deliveries - 1),"
                        + " sum(extract(epoch from d.ended - d.begun))"
                        + " from batch_part_delivery d join batch_step_execution s using (step_execution_id)"
                        + " join batch_job_execution j using (job_execution_id)"
                        + " where j.job_instance_id = ? and d.ended is not null and s.status = 'COMPLETED'"
                        + " group by 1, 2 order by min(s.step_execution_id), 2")
                .param(jobInstance)
                .query((row, number) ->
                        new Share(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getDouble(5)))
                .list();
    }

    /** In words, without the step and the worker: {@code 12 parts in 31.5 s}. */
    public String words() {
        String before = again == 0 ? "" : ", of which workers that ended had begun some " + again + " times before";
        return String.format(Locale.ROOT, "%d %s in %.1f s%s", parts, parts == 1 ? "part" : "parts", seconds, before);
    }
}
