package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.keys.LentKey;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.verification.Against;
import nl.terugblik.verification.Verified;

/** Whatever carries the work out. It is asked only when a command needs it, so that the rest is answered at once. */
public interface Engine {

    /**
     * Starts up on a work folder that is locked for us; the folder outlives what is returned.
     *
     * @param database holds the register; where there is none, a file below the work folder does
     * @param behalf on whose behalf, for the ledger
     */
    Jobs open(WorkFolder folder, Optional<DatabaseAddress> database, Behalf behalf, Progress progress);

    /**
     * Is told, before it starts up, which deliveries will be taken in: what hangs on no register may begin meanwhile.
     *
     * @param deliveries folders of the canonical layout
     */
    default void expect(WorkFolder folder, List<Path> deliveries) {}

    /**
     * Checks a study file, so that a fault in it is told before anything begins or is looked for.
     *
     * @param study the study file
     * @return what will be missing all the same, a sentence each
     */
    List<String> check(Path study);

    /** Whether there is a register, found out without making one. */
    default boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
        return true;
    }

    /**
     * Verifies a register with its work folder, which is locked for us; nothing is made and nothing changed.
     *
     * @param key the register's key, without which what is sealed is not looked at
     * @param against what somebody else kept of the ledger
     * @param run the only run whose files are looked at; empty for all
     * @return what was found; empty where there is no register
     */
    default Optional<Verified> verify(
            Path work,
            Optional<DatabaseAddress> database,
            Optional<MasterKey> key,
            Optional<Against> against,
            Optional<String> run) {
        return Optional.empty();
    }

    /**
     * Opens the ledger of a work folder, which is locked for us, to be added to; nothing is made and no key is needed.
     *
     * @return the ledger, to be closed; empty where there is no register
     */
    default Optional<OpenLedger> ledger(Path work, Optional<DatabaseAddress> database, Behalf behalf) {
        return Optional.empty();
    }

    /**
     * Lends the cores of this machine to a study until it is asked to stop.
     *
     * @param work the work folder that all machines share
     * @param database holds the register
     * @param queue where parts wait; empty for that database
     * @param key opens what a worker may see
     * @param lease how long the database lets this machine be silent before another takes its parts
     * @param pairs how many parts are carried out at once
     * @param begun is told the machine's name among the workers
     */
    default void work(
            Path work,
            DatabaseAddress database,
            Optional<QueueAddress> queue,
            LentKey key,
            Duration lease,
            int pairs,
            Consumer<String> begun) {}
}
