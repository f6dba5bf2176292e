package nl.terugblik.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.NotANote;

/**
 * The log of acts as it stands.
 *
 * @param log the log in the register
 * @param folder what of it lies below the work folder
 * @param entries its entries
 */
record LogState(StoredLog log, LedgerFolder folder, Entries entries) {

    Path work() {
        return folder.work();
    }

    /** The name of the log, as its first entry has it; what the register says beside it may have been changed. */
    String origin() {
        return entries.size() == 0
                ? ""
                : entries.at(0)
                        .map(first -> String.valueOf(first.act().detail().get("log")))
                        .orElse("");
    }

    /** The last entry that came here with a backup; 0 where none did. */
    long brought() {
        return entries.readable().stream()
                .filter(entry -> entry.act().action().equals("register.restored")
                        && entry.act().detail().containsKey("came_with_backup"))
                .mapToLong(Entry::n)
                .max()
                .orElse(0);
    }

    /** Its keys; of an entry about keys that was changed nothing is taken. */
    LogKeys keys() {
        List<Entry> about = new ArrayList<>();
        for (Entry entry : entries.readable()) {
            if (entry.act().action().startsWith("ledger.")) {
                List<Entry> more = new ArrayList<>(about);
                more.add(entry);
                try {
                    LogKeys.of(more);
                    about.add(entry);
                } catch (NotANote e) {
                    // found where the entries are looked at
                }
            }
        }
        return LogKeys.of(about);
    }
}
