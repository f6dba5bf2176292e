package nl.terugblik.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.terugblik.ledger.EntryWriter.Written;
import nl.terugblik.ledger.entry.Draft;
import org.springframework.transaction.support.TransactionSynchronization;

/** The entries that an open transaction will make. They are numbered when it commits, so that others wait no longer than that. */
final class PendingEntries implements TransactionSynchronization {

    private final EntryWriter writer;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private Written written = new Written(0, List.of());

    PendingEntries(EntryWriter writer) {
        this.writer = writer;
    }

    boolean isOf(EntryWriter other) {
        return writer == other;
    }

    void add(Draft draft) {
        drafts.put("\n" + drafts.size(), draft);
    }

    Draft of(String key, Supplier<? extends Draft> make) {
        return drafts.computeIfAbsent(key, absent -> make.get());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!drafts.isEmpty()) {
            written = writer.write(List.copyOf(drafts.values()));
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !written.lines().isEmpty()) {
            writer.committed(written);
        }
    }
}
