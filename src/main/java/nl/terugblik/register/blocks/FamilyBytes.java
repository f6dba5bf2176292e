package nl.terugblik.register.blocks;

import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.register.blocks.FamilyEntry.Kind;

/**
 * What a delivery brought of one family, as it goes into a block.
 *
 * @param family the family
 * @param kind what was brought
 * @param hash the hash of the content; empty where it is unchanged
 * @param key the family's own key; empty likewise
 * @param children the first 64 bits of the pseudonyms of its children
 * @param document the content, sealed under the family's key; empty likewise
 * @param lines the lines that it came from
 */
public record FamilyBytes(
        Pseudonym family, Kind kind, byte[] hash, byte[] key, long[] children, byte[] document, byte[] lines) {

    private static final byte[] NONE = {};

    /** A family that came again as it was. */
    public static FamilyBytes unchanged(Pseudonym family, long[] children, byte[] lines) {
        return new FamilyBytes(family, Kind.UNCHANGED, NONE, NONE, children, NONE, lines);
    }

    int length() {
        return document.length + lines.length;
    }

    FamilyEntry entry(int at) {
        return new FamilyEntry(family, kind, hash, key, at, document.length, lines.length);
    }
}
