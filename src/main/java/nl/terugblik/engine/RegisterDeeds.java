package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.backup.Backup;
import nl.terugblik.backup.Restore;
import nl.terugblik.engine.upkeep.CompactionDue;
import nl.terugblik.engine.upkeep.DestroyedHashes;
import nl.terugblik.engine.upkeep.RestoredRegister;
import nl.terugblik.erasure.CannotErase;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.register.seals.Rekeying;
import nl.terugblik.register.seals.Rekeying.Rekeyed;
import nl.terugblik.study.StudyRuns;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done to a register as a whole, or to all that it holds of a family: erased, rekeyed, backed up, restored.
 *
 * @param work the folder below which what belongs to the register lies
 * @param compaction takes the note that what was there before is to leave the database's files
 * @param upkeep brings a register that was put back up to date
 * @param studies the studies on the register
 * @param removeStaleRounds takes files of rounds away that hold somebody who was erased
 * @param clock dates erasures
 */
record RegisterDeeds(
        DataSource database,
        MasterKey key,
        Path work,
        OpenLedger ledger,
        TransactionTemplate transactions,
        Migrations migrations,
        CompactionDue compaction,
        Upkeep upkeep,
        Supplier<StudyRuns> studies,
        Runnable removeStaleRounds,
        Clock clock) {

    /** Erasures from the register and from every run. */
    Erasure erasure() {
        DestroyedHashes destroyed = new DestroyedHashes(database, work);
        return new Erasure(
                database,
                key,
                work,
                ledger.runs(),
                transactions,
                () -> studies.get().giveUpUnfinished(),
                () -> {
                    destroyed.takeOut(ledger.runs());
                    removeStaleRounds.run();
                });
    }

    /** Erases a family from the register and from every run that held it, or finishes an erasure that was cut off. */
    Erasure.Outcome forget(String organisation, String number, String run) {
        boolean dueBefore = compaction.isDue();
        compaction.enter();
        try {
            return erasure().forget(organisation, number, run, clock.instant());
        } catch (CannotErase e) {
            if (!dueBefore) {
                compaction.leave();
            }
            throw e;
        }
    }

    /** Erases many families from the register and from every run that held them, or finishes that. */
    Erasure.OutcomeOfMany forgetMany(BiFunction<Erasure, Instant, Erasure.OutcomeOfMany> deed) {
        boolean dueBefore = compaction.isDue();
        compaction.enter();
        try {
            return deed.apply(erasure(), clock.instant());
        } catch (CannotErase e) {
            if (!dueBefore) {
                compaction.leave();
            }
            throw e;
        }
    }

    /** Rotates the keys for storage and quarantine. */
    Rekeyed rekey() {
        compaction.enter();
        Rekeyed done = transactions.execute(status -> Rekeying.rotate(database, key));
        return Objects.requireNonNull(done);
    }

    /** Writes a backup of the register. */
    Backup.Written backup(Path file) {
        MigrationInfo current =
                Objects.requireNonNull(migrations.flyway().info().current());
        return Backup.write(
                database, file, Objects.requireNonNull(current.getVersion()).getVersion(), key.fingerprint());
    }

    /** Puts a backup in the place of the register. */
    Restore.Restored restore(Path file, boolean replace) {
        compaction.enter();
        Restore.Restored restored = new Restore(
                        database,
                        key,
                        migrations.flyway(),
                        transactions,
                        new RestoredRegister(ledger.log(), ledger.runs()))
                .from(file, replace);
        upkeep.bringUpToDate();
        removeStaleRounds.run();
        return restored;
    }
}
