package nl.terugblik.spread;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a spread job is that has not come to its end, and who did what of it so far. */
public final class Progressed {

    private static final Pattern ID = Pattern.compile(".*-(?<mark>[0-9a-f]{6})-(?<number>[0-9]{1,9})");

    private Progressed() {}

    /**
     * What is told of a run: of each step in parts how many are done, and of each worker what it did.
     *
     * @param job the name of the job that carries such runs out
     * @param run the run's id, which ends with digits of its fingerprint and a number
     */
    public static Map<String, String> of(DataSource register, String job, String run) {
        Matcher id = ID.matcher(run);
        Map<String, String> told = new LinkedHashMap<>();
        if (!id.matches()) {
            return told;
        }
        JdbcClient.create(register)
                .sql("select i.job_instance_id from batch_job_instance i where i.job_name = ? and exists (select 1"
                        + " from batch_job_execution e join batch_job_execution_params p"
                        + " on p.job_execution_id = e.job_execution_id join batch_job_execution_params n"
                        + " on n.job_execution_id = e.job_execution_id"
                        + " where e.job_instance_id = i.job_instance_id and p.parameter_name = 'fingerprint'"
                        + " and p.parameter_value like ? and n.parameter_name = 'number' and n.parameter_value = ?)")
                .params(job, id.group("mark") + "%", id.group("number"))
                .query(Long.class)
                .list()
                .forEach(instance -> told.putAll(of(register, instance)));
        return told;
    }

    /**
     * The same of a job.
     *
     * @param instance its number among those of all jobs
     */
    public static Map<String, String> of(DataSource register, long instance) {
        Map<String, String> told = new LinkedHashMap<>();
        JdbcClient.create(register)
                .sql(
                        "select step, count(*) as parts, sum(done) as done from (select split_part(s.step_name, ':', 1) as step,"
                                + " max(case when s.status = 'COMPLETED' then 1 else 0 end) as done, min(s.step_execution_id) as first"
                                + " from batch_step_execution s join batch_job_execution e on e.job_execution_id = s.job_execution_id"
                                + " where e.job_instance_id = ? and s.step_name like '%:%' and exists (select 1 from"
                                + " batch_part_delivery d join batch_step_execution o on o.step_execution_id = d.step_execution_id"
                                + " join batch_job_execution f on f.job_execution_id = o.job_execution_id"
                                + " where f.job_instance_id = e.job_instance_id) group by 1, s.step_name) as each"
                                + " group by step order by min(first)")
                .param(instance)
                .query(row -> {
                    told.put(
                            row.getString("step"), row.getLong("done") + " of " + row.getLong("parts") + " parts done");
                });
        Share.of(register, instance).forEach(share -> told.put(share.step() + " by " + share.worker(), share.words()));
        return told;
    }
}
