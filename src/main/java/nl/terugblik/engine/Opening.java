package nl.terugblik.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cores.Aside;
import nl.terugblik.engine.start.CannotReachDatabase;
import nl.terugblik.engine.start.EmptiedRegister;
import nl.terugblik.engine.start.EngineBeans;
import nl.terugblik.engine.start.JobLog;
import nl.terugblik.engine.start.PostgresHold;
import nl.terugblik.engine.start.QuietLog;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.engine.upkeep.RestoredRegister;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.logbook.Troubles;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.register.seals.RegisterKey;
import nl.terugblik.spread.Settlement;
import org.flywaydb.core.api.FlywayException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How a work folder is opened: its database held and started, its register checked and brought up to date.
 *
 * @param database holds the register; where there is none, a file below the work folder does
 * @param behalf on whose behalf, for the ledger
 * @param clock dates runs
 * @param watch is told how far each step is
 * @param isForIntake whether intakes of other agencies may be at work in it at the same time, or begin once it is open
 */
record Opening(
        Path work,
        Optional<DatabaseAddress> database,
        MasterKey key,
        Behalf behalf,
        Clock clock,
        StepWatch watch,
        boolean isForIntake) {

    /**
     * Opens it.
     *
     * @throws nl.terugblik.keys.UnusableKey when the register was made with another key
     * @throws EmptiedRegister when its file was there and knows nothing of what lies beside it
     * @throws nl.terugblik.cli.RegisterHeld when another run has the database
     * @throws CannotReachDatabase when there is no way into the database
     */
    Workbench open() {
        Optional<PostgresHold> hold = database.map(isForIntake ? PostgresHold::takeForIntake : PostgresHold::take);
        boolean isAlone = hold.map(PostgresHold::isAlone).orElse(true);
        boolean wasThere = database.isEmpty() && RegisterPlace.isInUse(work, database);
        try {
            ConfigurableApplicationContext context = start(isAlone);
            QuietLog.ofItself();
            try {
                if (wasThere && !RestoredRegister.isCutOff(context.getBean(DataSource.class))) {
                    EmptiedRegister.check(work, context.getBean(DataSource.class));
                }
                if (database.isPresent() && isAlone) {
                    Settlement.settle(context.getBean(DataSource.class));
                }
                RegisterKey.check(context.getBean(DataSource.class), key);
                Workbench bench = new Workbench(work, database, key, behalf, clock, hold, context, watch);
                bench.restrictFiles();
                if (!isAlone) {
                    return bench; // whoever opened it first brought it up to date
                }
                if (RestoredRegister.isCutOff(bench.database())) {
                    bench.together(bench.ledger()::followLog);
                }
                bench.upkeep().bringUpToDate();
                return bench;
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
        } catch (RuntimeException e) {
            hold.ifPresent(PostgresHold::close);
            throw database.<RuntimeException>flatMap(address -> CannotReachDatabase.where(address, e))
                    .orElse(e);
        }
    }

    private ConfigurableApplicationContext start(boolean isAlone) {
        PrivateFiles.folder(work.resolve("logs"));
        JobLog.to(new Troubles(work.toAbsolutePath(), clock));
        HikariDataSource connections = RegisterPlace.connections(work, database);
        if (!isAlone && !new Migrations(connections).areApplied()) {
            connections.close();
            throw RegisterHeld.inDatabase(database.orElseThrow().place()); // by an intake of another version
        }
        Aside<Migrations> migrations = Aside.begin(() -> isAlone ? migrated(connections) : new Migrations(connections));
        return new EngineBeans(connections, migrations::get).run();
    }

    /** The migrations after which a register is up to date: another core sees to them while Spring Boot starts. */
    private static Migrations migrated(DataSource register) {
        Migrations migrations = new Migrations(register);
        try {
            migrations.apply();
        } catch (FlywayException e) {
            if (!ActLog.isIn(register)) {
                throw e;
            }
            migrations.applyBesideWhatIsThere(); // a restore was cut off, which leaves the ledger and nothing else
        }
        return migrations;
    }
}
