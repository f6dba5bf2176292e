package nl.terugblik.register.blocks;

import java.nio.ByteBuffer;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;

/**
 * What a block's directory says of one family.
 *
 * @param family the family
 * @param kind what the delivery brought of it
 * @param hash the hash of its content; empty where that is an earlier delivery's
 * @param key the family's own key; empty likewise
 * @param at where its bytes begin in the body
 * @param documentLength the length of its sealed document, which comes first
 * @param linesLength the length of the lines that it came from
 */
public record FamilyEntry(
        Pseudonym family, Kind kind, byte[] hash, byte[] key, int at, int documentLength, int linesLength) {

    /** What a delivery brought of a family. */
    public enum Kind {
        /** A family that the register did not hold. */
        ADDED,
        /** New content of a family that it held. */
        CHANGED,
        /** The content that it held, on other lines. */
        UNCHANGED
    }

    /** Whether the block holds a document of the family, and not its lines alone. */
    public boolean hasDocument() {
        return kind != Kind.UNCHANGED;
    }

    /** The same, with its bytes elsewhere. */
    FamilyEntry at(int place) {
        return new FamilyEntry(family, kind, hash, key, place, documentLength, linesLength);
    }

    int length() {
        return documentLength + linesLength;
    }

    void write(ByteSink out) {
        out.putLong(family.high());
        out.putLong(family.low());
        out.putByte(kind.ordinal());
        putCounted(out, hash);
        putCounted(out, key);
        out.putInt(documentLength);
        out.putInt(linesLength);
    }

    static FamilyEntry read(ByteBuffer in, int at) {
        Pseudonym family = new Pseudonym(in.getLong(), in.getLong());
        Kind kind = Kind.values()[in.get()];
        byte[] hash = counted(in);
        byte[] key = counted(in);
        return new FamilyEntry(family, kind, hash, key, at, in.getInt(), in.getInt());
    }

    private static void putCounted(ByteSink out, byte[] bytes) {
        out.putCount(bytes.length);
        out.putBytes(bytes, bytes.length);
    }

    private static byte[] counted(ByteBuffer in) {
        byte[] bytes = new byte[ByteSink.readCount(in)];
        in.get(bytes);
        return bytes;
    }
}
