package nl.terugblik.register.blocks;

import java.util.Arrays;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.BrokenSeal;
import org.jspecify.annotations.Nullable;

/** An open block; its body is fetched when the first of its documents is asked for. */
final class Block {

    private final int delivery;
    private final Pseudonym first;
    private final Directory directory;
    private final BlockTable table;
    private byte @Nullable [] body;

    Block(int delivery, Pseudonym first, Directory directory, BlockTable table) {
        this.delivery = delivery;
        this.first = first;
        this.directory = directory;
        this.table = table;
    }

    int delivery() {
        return delivery;
    }

    Pseudonym first() {
        return first;
    }

    Directory directory() {
        return directory;
    }

    ChildNumbers children() {
        return table.children(delivery, first);
    }

    /** The sealed document of a family of this block. */
    byte[] document(FamilyEntry entry) {
        return part(entry.at(), entry.documentLength());
    }

    /** The lines of a family of this block. */
    byte[] lines(FamilyEntry entry) {
        return part(entry.at() + entry.documentLength(), entry.linesLength());
    }

    private byte[] part(int from, int length) {
        byte[] all = body();
        if (from + length > all.length) {
            throw new BrokenSeal();
        }
        return Arrays.copyOfRange(all, from, from + length);
    }

    private byte[] body() {
        byte[] known = body;
        if (known == null) {
            known = table.body(delivery, first);
            body = known;
        }
        return known;
    }
}
