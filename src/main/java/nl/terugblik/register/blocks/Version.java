package nl.terugblik.register.blocks;

import nl.terugblik.keys.Seal;

/** What one delivery brought of a family. */
public final class Version {

    private final Block block;
    private final FamilyEntry entry;

    Version(Block block, FamilyEntry entry) {
        this.block = block;
        this.entry = entry;
    }

    /** The delivery. */
    public int delivery() {
        return block.delivery();
    }

    /** What its directory says. */
    public FamilyEntry entry() {
        return entry;
    }

    /** Its content, opened; only where it has a document. */
    public byte[] content(Seal storage) {
        return storage.under(entry.key()).open(block.document(entry));
    }

    /** The lines that it came from. */
    public byte[] lines() {
        return block.lines(entry);
    }
}
