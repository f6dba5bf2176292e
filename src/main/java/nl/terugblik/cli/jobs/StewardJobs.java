package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.backup.Backup;
import nl.terugblik.backup.Restore;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.lineage.sending.LineageSender;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.register.seals.Rekeying.Rekeyed;
import nl.terugblik.retention.PrunePlan;
import nl.terugblik.retention.RetentionPolicy;
import nl.terugblik.round.Located;
import nl.terugblik.trends.AgencyTrend;

/** What the steward can do on a work folder that is open; whatever shows or changes data is entered in the ledger. */
public interface StewardJobs {

    /** The refused rows that wait, counted. */
    List<Waiting> waiting();

    /** The refused rows that later deliveries settled, counted. */
    List<Settled> settled();

    /** The last deliveries of each agency beside one another, so many at most. */
    List<AgencyTrend> quality(int most);

    /** What a policy lets go of what lies beside the register. */
    PrunePlan prunable(RetentionPolicy policy);

    /** Removes what a plan lets go. */
    void prune(PrunePlan plan);

    /**
     * One refused row as it stands.
     *
     * @param table the table's name
     * @param delivery a start of the delivery's id; empty for the latest
     * @param purpose what for; may be empty
     */
    ShownRow show(String table, int line, Optional<String> delivery, String purpose);

    /**
     * Writes the refused rows of an agency as tables to mend by.
     *
     * @param organisation the agency; may be empty where there is only one
     * @param words the language of the reasons
     */
    List<Path> export(Path folder, Optional<String> organisation, DigestWords words);

    /** Erases a family by its number at an agency; nothing can be done with the register afterwards. */
    Erasure.Outcome forget(String organisation, String number);

    /** Rotates the keys for storage and quarantine; nothing can be done with the register afterwards. */
    Rekeyed rekey();

    /** Makes the key of workers on a study, in a new file. */
    void workerKey(Path study, Path file);

    /**
     * Makes the key of workers on intakes.
     *
     * @param file a new file
     */
    void intakeWorkerKey(Path file);

    /** Writes a backup of the register to a new file. */
    Backup.Written backup(Path file);

    /**
     * Puts a backup in the place of the register.
     *
     * @param replace whether a register that holds something may be lost
     */
    Restore.Restored restore(Path file, boolean replace);

    /**
     * The families of a delivery that a run used, by their numbers at the agency.
     *
     * @param run the run's id, or a start of it that no other shares
     * @param purpose what for; may be empty
     */
    List<String> used(String run, Path delivery, Optional<Path> source, String purpose);

    /**
     * Which case file of a delivery each unit of a round is, by its number at the agency.
     *
     * @param round the round's name, or the id of the run that it is of
     * @param unit the only unit that is asked for
     * @param purpose what for; may be empty
     */
    List<Located> locate(String round, Path delivery, Optional<Path> source, Optional<String> unit, String purpose);

    /**
     * The events of a run's lineage.
     *
     * @param run the run's id, or a start of it that no other shares
     */
    List<String> lineage(String run);

    /** Sends the events of a run, small counts blanked, and enters that in the ledger; tells how many there were. */
    int sendLineage(String run, LineageSender sender);
}
