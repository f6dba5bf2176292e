package nl.terugblik.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.run.AskedRun;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.audit.run.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reading half of the ledger. */
final class LedgerReading {

    private final JdbcClient jdbc;

    LedgerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunSummary> runs() {
        return jdbc.sql("select * from run order by started_at desc, id desc")
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<RunRecord> find(String idOrPrefix) {
        Optional<RunSummary> exact = jdbc.sql("select * from run where id = ?")
                .param(idOrPrefix)
                .query((row, number) -> summary(row))
                .optional();
        if (exact.isPresent()) {
            return exact.map(this::record);
        }
        return new AskedRun(idOrPrefix).among(runs()).map(this::record);
    }

    private RunRecord record(RunSummary run) {
        return new RunRecord(run, steps(run.id()), files(run.id()), counts(run.id()), settings(run.id()));
    }

    private List<StepRecord> steps(String run) {
        return jdbc.sql("select * from run_step where run_id = ? order by position, name")
                .param(run)
                .query((row, number) -> new StepRecord(
                        row.getString("name"),
                        Times.at(row, "started_at"),
                        Times.maybeAt(row, "ended_at"),
                        RunStatus.of(row.getString("status")),
                        row.getLong("rows_read"),
                        row.getLong("rows_written")))
                .list();
    }

    private List<RunFile> files(String run) {
        return jdbc
                .sql("select * from run_file where run_id = ?")
                .param(run)
                .query((row, number) -> new RunFile(
                        RunFile.Role.of(row.getString("role")),
                        row.getString("path"),
                        Optional.ofNullable(row.getString("sha256")),
                        Optional.ofNullable(row.getString("hmac")),
                        row.getLong("bytes")))
                .list()
                .stream()
                .sorted(Comparator.comparing(RunFile::role).thenComparing(RunFile::path))
                .toList();
    }

    private List<RunCount> counts(String run) {
        return jdbc
                .sql("select * from run_count where run_id = ?")
                .param(run)
                .query((row, number) -> new RunCount(
                        RunCount.Topic.of(row.getString("topic")), row.getString("name"), row.getLong("amount")))
                .list()
                .stream()
                .sorted(Comparator.comparing(RunCount::topic).thenComparing(RunCount::name))
                .toList();
    }

    private List<RunSetting> settings(String run) {
        return jdbc
                .sql("select name, setting from run_setting where run_id = ?")
                .param(run)
                .query((row, number) -> new RunSetting(row.getString("name"), row.getString("setting")))
                .list()
                .stream()
                .sorted(Comparator.comparing(RunSetting::name))
                .toList();
    }

    Optional<String> folder(String run) {
        return jdbc.sql("select folder from run_folder where run_id = ?")
                .param(run)
                .query(String.class)
                .optional();
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getString("id"),
                RunKind.of(row.getString("kind")),
                row.getString("subject"),
                Times.at(row, "started_at"),
                Times.maybeAt(row, "ended_at"),
                RunStatus.of(row.getString("status")),
                row.getString("sentence"));
    }
}
