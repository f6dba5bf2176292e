package nl.terugblik.engine;

import nl.terugblik.cli.jobs.LedgerJobs;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;
import nl.terugblik.ledger.witness.GrowthProof;

/** What is asked of the ledger of an open work folder. */
record BootLedgerJobs(ActLog log, StoredLog stored) implements LedgerJobs {

    @Override
    public String checkpoint() {
        return note().toString();
    }

    private SignedNote note() {
        return log.checkpoint().orElseThrow(NotANote::nothingYet);
    }

    @Override
    public String grewFrom(long size) {
        SignedNote note = note();
        long now = Checkpoint.of(note).size();
        if (size < 1 || size > now) {
            throw NotANote.neverSo(size, now);
        }
        return new GrowthProof(size, tree().consistency((int) size, (int) now), note).toString();
    }

    @Override
    public String holds(long entry) {
        SignedNote note = note();
        long now = Checkpoint.of(note).size();
        if (entry < 1 || entry > now) {
            throw NotANote.neverSo(entry, now);
        }
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + (entry - 1) + "\n");
        tree().inclusion((int) entry - 1, (int) now)
                .forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(note).toString();
    }

    private Tree tree() {
        Tree tree = new Tree();
        stored.each(entry -> tree.add(Hash.ofEntry(entry.line())));
        return tree;
    }

    @Override
    public String rotate() {
        log.rotate();
        note();
        return LogKeys.of(log.entries("ledger.")).terms().stream()
                .reduce((first, last) -> last)
                .map(term -> term.key().text())
                .orElseThrow();
    }
}
