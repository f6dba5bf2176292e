package nl.terugblik.ledger.note;

import nl.terugblik.ledger.tree.Hash;

/**
 * What a log was at a moment.
 *
 * @param origin whose log
 * @param size how many entries it had
 * @param root the root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new NotANote("A checkpoint has an origin and a size.");
        }
    }

    /**
     * The checkpoint that a note holds; what other lines it has are not ours.
     *
     * @throws NotANote when it holds none
     */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new NotANote("This note is no checkpoint: it has no origin, size and root.");
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
        } catch (IllegalArgumentException e) {
            throw new NotANote("This note is no checkpoint: its root is no hash.");
        }
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
