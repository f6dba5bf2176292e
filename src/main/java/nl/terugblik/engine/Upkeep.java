package nl.terugblik.engine;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.terugblik.engine.upkeep.CompactionDue;
import nl.terugblik.engine.upkeep.UpToDate;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.release.entries.TakenOver;
import nl.terugblik.release.signing.NotAsSigned;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is brought up to date when a register is opened or put back: its tables, its ledger, and the ledger of releases.
 *
 * @param work the folder below which what belongs to the register lies
 * @param compaction takes the note that what was there before is to leave the database's files
 */
record Upkeep(
        DataSource database,
        MasterKey key,
        Path work,
        OpenLedger ledger,
        TransactionTemplate transactions,
        CompactionDue compaction) {

    /** Writes what an older program left as this one would. */
    void bringUpToDate() {
        boolean changed = new UpToDate(database, key, work, ledger.runs(), transactions, compaction).bring();
        ledger.runs().takeOver();
        try {
            TakenOver.into(LedgerAlone.releases(ledger.log()), work);
        } catch (NotAsSigned e) {
            // whoever works with releases is told; it is no fault of the register
        }
        if (ledger.log().size() > 0 && (changed || ledger.lacksState())) {
            transactions.executeWithoutResult(status -> ledger.enterState(Changed.ANYTHING));
        }
    }
}
