package nl.terugblik.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.UnusableKey;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.register.documents.OlderRegister;
import nl.terugblik.register.erasure.FamilyErasure;
import nl.terugblik.register.erasure.PendingErasures;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a backup back. Its rows go in as one transaction, so that a restore that is cut off leaves an empty register and
 * the backup as it was. A backup that an older program made is brought up to date as an older register is.
 */
public final class Restore {

    /** Tables of Spring Batch whose rows get their numbers from a sequence named after them. */
    private static final Map<String, String> NUMBERED_BY_SEQUENCE = Map.of(
            "batch_job_instance", "job_instance_id",
            "batch_job_execution", "job_execution_id",
            "batch_step_execution", "step_execution_id");

    private final DataSource database;
    private final MasterKey key;
    private final Flyway migrations;
    private final TransactionOperations transactions;
    private final Entering entering;
    private final LedgerKept ledger;

    /**
     * Restores of one register.
     *
     * @param migrations make the tables of a register, of any version
     * @param entering lets the ledger know
     */
    public Restore(
            DataSource database,
            MasterKey key,
            Flyway migrations,
            TransactionOperations transactions,
            Entering entering) {
        this.database = database;
        this.key = key;
        this.migrations = migrations;
        this.transactions = transactions;
        this.entering = entering;
        this.ledger = new LedgerKept(database);
    }

    /** Lets the ledger know what is done to the register. */
    public interface Entering {

        /** Enters that the register is emptied, before it is: a restore that is cut off leaves it so. */
        void emptying();

        /**
         * Enters that the backup was put back, within the transaction that fills the tables.
         *
         * @param before how far the log was when the backup was made; empty where an older program made it
         * @param brought whether the log came with the backup
         */
        void filled(Optional<Frontier> before, boolean brought);

        /** How many erasures the log tells of after so many entries. */
        int erasuresAfter(long entries);
    }

    /**
     * What was put back.
     *
     * @param rows the rows, over all tables
     * @param erasedAgain families that the backup still held and that had been erased from the register since
     * @param erasuresLost erasures since that the ledger tells of, of a register that was lost and with it whom they were of
     */
    public record Restored(long rows, int erasedAgain, int erasuresLost) {}

    /**
     * Puts a backup in the place of the register.
     *
     * @param replace whether a register that holds something may be lost
     * @throws DamagedBackup when the backup is not as it was written
     * @throws UnusableKey when another key opens it
     * @throws CannotRestore when the register is not empty, or a newer program made the backup
     */
    public Restored from(Path file, boolean replace) {
        try (BackupFile backup = BackupFile.open(file)) {
            check(backup, replace);
            Optional<Frontier> before = ledger.check(backup);
            boolean keepsLedger = ledger.isThere();
            List<byte[]> tombstones = tombstones();
            if (keepsLedger) {
                entering.emptying();
            }
            Emptying.drop(database, table -> keepsLedger && table.startsWith(LedgerKept.TABLES));
            flyway(Optional.of(backup.schema())).migrate();
            boolean isOfToday = MigrationVersion.fromVersion(backup.schema()).compareTo(newest()) == 0;
            long[] rows = {0};
            transactions.executeWithoutResult(status -> {
                rows[0] = fill(backup, keepsLedger);
                if (isOfToday) {
                    entering.filled(before, !keepsLedger);
                }
            });
            flyway(Optional.empty()).migrate();
            OlderRegister.bringUpToDate(database, key, transactions);
            int[] erased = {0};
            transactions.executeWithoutResult(status -> {
                if (!isOfToday) {
                    entering.filled(before, !keepsLedger);
                }
                erased[0] = FamilyErasure.eraseAgain(database, key, tombstones);
            });
            int lost = keepsLedger
                    ? 0
                    : entering.erasuresAfter(before.map(Frontier::size).orElse(0L));
            return new Restored(rows[0], erased[0], lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(BackupFile backup, boolean replace) {
        if (backup.format() != Backup.FORMAT || isNewer(backup.schema())) {
            throw new CannotRestore("The backup was made by a newer version of the program; use that version.");
        }
        if (!backup.keyFingerprint().equals(key.fingerprint())) {
            throw new UnusableKey("This key does not open the backup: its fingerprint is " + key.fingerprint()
                    + ", the backup needs " + backup.keyFingerprint() + ". Name the right file with --key-file.");
        }
        if (!PendingErasures.names(database).isEmpty()
                || PendingErasures.ofMany(database).isPresent()) {
            throw new CannotRestore(
                    "An erasure was cut off and is not finished; give the same number to forget once more,"
                            + " then restore.");
        }
        Integer held = new JdbcTemplate(database)
                .queryForObject("select (select count(*) from delivery) + (select count(*) from run)", Integer.class);
        if (held != null && held > 0 && !replace) {
            throw new CannotRestore(
                    "The register is not empty; name another folder with --work, or add --replace to lose"
                            + " what it holds.");
        }
    }

    private boolean isNewer(String schema) {
        return MigrationVersion.fromVersion(schema).compareTo(newest()) > 0;
    }

    private MigrationVersion newest() {
        return Arrays.stream(migrations.info().all())
                .map(migration -> migration.getVersion())
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    private Flyway flyway(Optional<String> version) {
        var configuration = Flyway.configure()
                .configuration(migrations.getConfiguration())
                .baselineOnMigrate(true) // where the ledger's tables stayed
                .baselineVersion("0");
        version.ifPresent(configuration::target);
        return configuration.load();
    }

    private List<byte[]> tombstones() {
        return new JdbcTemplate(database)
                .query("select tombstone from erased_family", (row, number) -> row.getBytes(1));
    }

    private long fill(BackupFile backup, boolean keepsLedger) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            long[] rows = {0};
            for (String table : Tables.of(connection)) {
                boolean stays = keepsLedger && table.startsWith(LedgerKept.TABLES);
                if (backup.tables().contains(table) && !stays) {
                    if (table.equals(LedgerKept.HEAD)) {
                        jdbc.update("delete from " + table); // the migrations make one that stands at the beginning
                    }
                    backup.read(table, (columns, batch) -> {
                        jdbc.batchUpdate(
                                "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                                new ArrayList<>(batch));
                        rows[0] += batch.size();
                    });
                    for (String column : Tables.numbered(connection, table)) {
                        Long next = jdbc.queryForObject(
                                "select coalesce(max(" + column + "), 0) + 1 from " + table, Long.class);
                        jdbc.execute("alter table " + table + " alter column " + column + " restart with " + next);
                    }
                }
            }
            NUMBERED_BY_SEQUENCE.forEach((table, column) -> {
                Long next =
                        jdbc.queryForObject("select coalesce(max(" + column + "), 0) + 1 from " + table, Long.class);
                jdbc.execute("alter sequence " + table + "_seq restart with " + next);
            });
            return rows[0];
        } catch (SQLException e) {
            throw new IllegalStateException("the register could not be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
