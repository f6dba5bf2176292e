package nl.terugblik.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.VerifierKey;

/** The keys that a log's checkpoints may be signed by, as its entries brought them in and out. */
public final class LogKeys {

    static final String BEGUN = "ledger.begun";
    static final String ADDED = "ledger.key";
    static final String ROTATED = "ledger.rotated";

    private final List<Term> terms = new ArrayList<>();

    /** The keys of a log by its entries about itself, in order. */
    public static LogKeys of(List<Entry> entries) {
        LogKeys keys = new LogKeys();
        entries.forEach(keys::take);
        return keys;
    }

    /**
     * The time of a key.
     *
     * @param key the key
     * @param from the entry that brought it in
     * @param until the entry that took it out; 0 while none did
     * @param isVouchedFor whether the log began with it, or the key before it signed for it
     */
    public record Term(VerifierKey key, long from, long until, boolean isVouchedFor) {

        /** Whether it could sign a checkpoint of a size. */
        boolean covers(long size) {
            return from <= size && (until == 0 || size < until);
        }
    }

    private void take(Entry entry) {
        Map<String, Object> detail = entry.act().detail();
        switch (entry.act().action()) {
            case BEGUN -> terms.add(new Term(key(detail, "key"), entry.n(), 0, true));
            case ADDED -> terms.add(new Term(key(detail, "key"), entry.n(), 0, false));
            case ROTATED -> {
                VerifierKey old = key(detail, "retired");
                VerifierKey next = key(detail, "key");
                boolean vouched = Rotation.isVouchedFor(entry, old, next);
                terms.replaceAll(term -> term.key().equals(old) && term.until() == 0
                        ? new Term(old, term.from(), entry.n(), term.isVouchedFor())
                        : term);
                terms.add(new Term(next, entry.n(), 0, vouched));
            }
            default -> {
                // says nothing of keys
            }
        }
    }

    private static VerifierKey key(Map<String, Object> detail, String field) {
        return VerifierKey.of(String.valueOf(detail.get(field)));
    }

    /** Whether a key may sign a checkpoint of a size. */
    public boolean mayHaveSigned(VerifierKey key, long size) {
        return terms.stream().anyMatch(term -> term.key().equals(key) && term.covers(size));
    }

    /** All of them, in the order in which they came. */
    public List<Term> terms() {
        return List.copyOf(terms);
    }
}
