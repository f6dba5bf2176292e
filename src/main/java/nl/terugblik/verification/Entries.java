package nl.terugblik.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.ledger.stored.StoredEntry;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;

/** The entries of a log as they stand in the register, read once for all checks. */
final class Entries {

    private final List<StoredEntry> stored = new ArrayList<>();
    private final List<Optional<Entry>> entries = new ArrayList<>();
    private final Tree tree = new Tree();

    static Entries of(StoredLog log) {
        Entries all = new Entries();
        log.each(all::take);
        return all;
    }

    private void take(StoredEntry entry) {
        stored.add(entry);
        tree.add(Hash.ofEntry(entry.line()));
        entries.add(read(entry.line()));
    }

    private static Optional<Entry> read(String line) {
        try {
            return Optional.of(Entry.of(line));
        } catch (NotAnEntry e) {
            return Optional.empty();
        }
    }

    int size() {
        return stored.size();
    }

    Tree tree() {
        return tree;
    }

    StoredEntry stored(int index) {
        return stored.get(index);
    }

    /** The entries that can be read, in order. */
    List<Entry> readable() {
        return entries.stream().flatMap(Optional::stream).toList();
    }

    Optional<Entry> at(int index) {
        return entries.get(index);
    }

    /** The day of the entry that a checkpoint of a size ends with; empty where the log does not reach so far. */
    Optional<String> day(long size) {
        return size < 1 || size > size() ? Optional.empty() : at((int) size - 1).map(entry -> Days.of(entry.at()));
    }
}
