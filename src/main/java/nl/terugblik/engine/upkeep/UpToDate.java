package nl.terugblik.engine.upkeep;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.documents.OlderRegister;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is done with a register when it is opened or put back: what an older program left in it is written as this one would
 * write it. Each part is done whole or not at all, and over again by the next start where it was not.
 *
 * @param work the folder below which what belongs to the register lies
 * @param ledger the runs of the register
 * @param compaction takes the note that what was there before is to leave the database's files
 */
public record UpToDate(
        DataSource database,
        MasterKey key,
        Path work,
        RunLedger ledger,
        TransactionOperations transactions,
        CompactionDue compaction) {

    /** Does it; says whether there was anything to do. */
    public boolean bring() {
        boolean changed = false;
        if (OlderRegister.isOne(database)) {
            compaction.enter();
            OlderRegister.bringUpToDate(database, key, transactions);
            changed = true;
        }
        UnkeyedRegister unkeyed = new UnkeyedRegister(database, key, work);
        if (unkeyed.isUnkeyed()) {
            compaction.enter();
            transactions.executeWithoutResult(status -> ledger.convert(unkeyed::convert));
            changed = true;
        }
        return changed;
    }
}
