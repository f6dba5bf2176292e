package nl.terugblik.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Proofs;

/**
 * The proof that a log only grew: the earlier size, a hash a line, an empty line, and the checkpoint that it leads to.
 *
 * @param from the earlier size
 * @param hashes the hashes
 * @param note the checkpoint
 */
public record GrowthProof(long from, List<Hash> hashes, SignedNote note) {

    private static final String FIRST = "terugblik growth proof v1";

    public GrowthProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether it leads from a checkpoint to its own. */
    boolean leadsFrom(Checkpoint earlier) {
        Checkpoint later = Checkpoint.of(note);
        return earlier.origin().equals(later.origin())
                && earlier.size() == from
                && Proofs.isConsistent(from, earlier.root(), later.size(), later.root(), hashes);
    }

    /**
     * Reads a proof.
     *
     * @throws NotANote when it is none
     */
    static GrowthProof parse(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = text.substring(0, Math.max(0, end)).split("\n");
        if (lines.length < 2 || !lines[0].equals(FIRST) || !lines[1].matches("from [0-9]{1,18}")) {
            throw NotANote.proof();
        }
        try {
            List<Hash> hashes = new ArrayList<>();
            for (int line = 2; line < lines.length; line++) {
                hashes.add(Hash.ofBase64(lines[line]));
            }
            return new GrowthProof(
                    Long.parseLong(lines[1].substring("from ".length())),
                    hashes,
                    SignedNote.parse(text.substring(end + 2)));
        } catch (IllegalArgumentException e) {
            throw NotANote.proof();
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST + "\nfrom " + from + "\n");
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
