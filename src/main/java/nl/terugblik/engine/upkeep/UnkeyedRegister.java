package nl.terugblik.engine.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register in which an older program left plain hashes of deliveries and their files. The keyed hash is taken of the plain
 * one, so that a delivery is known again without its files; jobs that were cut off begin anew, since they are known by their
 * hashes too.
 */
final class UnkeyedRegister {

    private static final List<String> JOBS = List.of(
            "batch_step_execution_context",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_job_execution_params",
            "batch_job_execution",
            "batch_job_instance");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Path work;

    UnkeyedRegister(DataSource database, MasterKey key, Path work) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.fingerprints = key.fingerprints();
        this.work = work;
    }

    /** Whether it is one. */
    boolean isUnkeyed() {
        return jdbc.sql("select count(*) from register_unkeyed")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes its hashes keyed ones, within the caller's transaction. */
    void convert() {
        Deliveries deliveries = new Deliveries(database);
        deliveries.unfinished().forEach(begun -> deliveries.giveUp(begun.id()));
        JOBS.forEach(table -> jdbc.sql("delete from " + table).update());
        Map<String, String> labels = deliveries();
        new Relabelling(jdbc, work, label -> labels.getOrDefault(label, ofRefused(label))).apply();
        files();
        removeUnfinished();
        jdbc.sql("delete from register_unkeyed").update();
    }

    /** The new label of each delivery by its old one. */
    private Map<String, String> deliveries() {
        List<Delivery> published = new Deliveries(database).published();
        for (Delivery delivery : published) {
            String keyed = fingerprints.of(delivery.contentHash());
            jdbc.sql("update delivery set content_hash = ?, label = ? where id = ?")
                    .params(keyed, Delivery.label(delivery.extractedOn(), keyed), delivery.id())
                    .update();
        }
        return published.stream()
                .collect(Collectors.toMap(
                        Delivery::label,
                        delivery -> Delivery.label(delivery.extractedOn(), fingerprints.of(delivery.contentHash())),
                        (one, other) -> one));
    }

    /** The label of a delivery that was refused, so that the register does not hold it: taken of the old label. */
    private String ofRefused(String label) {
        int date = label.lastIndexOf('-') + 1;
        return label.substring(0, date) + fingerprints.of(label).substring(0, label.length() - date);
    }

    private void files() {
        List<Hashed> hashed = jdbc.sql(
                        "select f.run_id, f.role, f.path, f.sha256 from run_file f join run r on r.id = f.run_id"
                                + " where f.sha256 is not null and (r.kind = :intake and f.role = :input"
                                + " or r.kind = :study and f.role = :input and f.path like 'delivery %'"
                                + " or r.kind = :quarantine)")
                .param("intake", RunKind.INTAKE.code())
                .param("study", RunKind.STUDY.code())
                .param("quarantine", RunKind.QUARANTINE.code())
                .param("input", RunFile.Role.INPUT.code())
                .query((row, number) ->
                        new Hashed(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        for (Hashed file : hashed) {
            jdbc.sql("update run_file set sha256 = null, hmac = ? where run_id = ? and role = ? and path = ?")
                    .params(fingerprints.of(file.sha256), file.run, file.role, file.path)
                    .update();
        }
    }

    private void removeUnfinished() {
        PrivateFiles.delete(work.resolve("spool"));
        Path runs = work.resolve("runs");
        if (Files.isDirectory(runs)) {
            try (Stream<Path> folders = Files.list(runs)) {
                folders.filter(folder -> folder.getFileName().toString().endsWith(".partial"))
                        .forEach(PrivateFiles::delete);
            } catch (IOException e) {
                throw new CannotWrite(runs, e);
            }
        }
    }

    private record Hashed(String run, String role, String path, String sha256) {}
}
