package nl.terugblik.ledger;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.note.LogNames;

/**
 * The log of who looked at which family or refused row, and what for. It is a file of its own, with checkpoints of its own,
 * since it is kept for another time than the log of acts and grows while nobody holds the register. A look is to be entered
 * before anything is shown: what cannot be entered is not shown.
 */
public final class AccessLog {

    private final ActLog acts;
    private final LedgerFolder folder;
    private final Acting acting;
    private final Clock clock;

    /** The log beside the log of acts, which knows the names of both and what salted hashes stand for. */
    public AccessLog(ActLog acts, LedgerFolder folder, Acting acting, Clock clock) {
        this.acts = acts;
        this.folder = folder;
        this.acting = acting;
        this.clock = clock;
    }

    /** Enters a look; it is on the disk, and under a checkpoint, when this returns. */
    public void enter(Seen seen) {
        LogNames names = acts.names().orElseGet(() -> {
            acts.enter(new Act("access.begun", "log of who looked", "done"));
            return acts.names().orElseThrow();
        });
        String[] commitment = {""};
        acts.together(() -> commitment[0] = acts.subjects().commitment(seen.what()));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("purpose", seen.purpose());
        detail.putAll(new TreeMap<>(seen.detail()));
        new AccessNotes(names, folder, clock)
                .enter(acting, new Act(seen.action(), "subject " + commitment[0], seen.outcome(), detail));
    }
}
