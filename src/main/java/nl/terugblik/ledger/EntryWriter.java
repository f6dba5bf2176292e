package nl.terugblik.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.ledger.LogTables.Head;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Draft;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.RunRows;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.VerifierKey;
import nl.terugblik.ledger.stored.Subjects;
import nl.terugblik.ledger.tree.Hash;

/** Numbers entries and writes them, the first of all of them before the first. */
final class EntryWriter {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogTables tables;
    private final LedgerFolder folder;
    private final Mirror mirror;
    private final Acting acting;
    private final Clock clock;

    EntryWriter(LogTables tables, LedgerFolder folder, Mirror mirror, Acting acting, Clock clock) {
        this.tables = tables;
        this.folder = folder;
        this.mirror = mirror;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Entries that were written.
     *
     * @param before how many there were before them
     */
    record Written(long before, List<String> lines) {}

    /** Writes entries within the transaction that is about to commit; gives their lines. */
    Written write(List<Draft> drafts) {
        Head head = tables.lockHead();
        mirror.catchUp(head.frontier().size());
        long before = head.frontier().size();
        List<String> lines = new ArrayList<>();
        if (head.register().isEmpty()) {
            LogNames names = LogNames.draw();
            head = add(new Head(names.register(), head.frontier()), () -> begun(names), lines);
        }
        for (Draft draft : drafts) {
            head = add(head, draft, lines);
        }
        tables.moveHead(head);
        return new Written(before, lines);
    }

    private Act begun(LogNames names) {
        VerifierKey key = folder.key().verifier(names.acts(), VerifierKey.Type.SIGNATURE);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("log", names.acts());
        detail.put("key", key.text());
        return new Act(LogKeys.BEGUN, "register " + names.register(), "done", detail);
    }

    private Head add(Head head, Draft draft, List<String> lines) {
        long n = head.frontier().size() + 1;
        Act act = draft.act();
        if (draft.rows().isPresent()) {
            RunRows rows = draft.rows().get();
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            tables.addRows(n, rows, salt);
            Map<String, Object> detail = new LinkedHashMap<>(act.detail());
            detail.put("rows", Subjects.commitment(salt, rows.text()));
            act = new Act(act.action(), act.object(), act.outcome(), detail);
        }
        Entry entry = new Entry(n, clock.instant(), acting, act);
        String line = entry.line();
        Hash leaf = Hash.ofEntry(line);
        tables.add(n, line, leaf);
        lines.add(line);
        return new Head(head.register(), head.frontier().with(leaf));
    }

    /** Mirrors what was committed. */
    void committed(Written written) {
        mirror.add(written.before(), written.lines());
    }
}
