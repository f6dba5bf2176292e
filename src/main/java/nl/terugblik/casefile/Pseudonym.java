package nl.terugblik.casefile;

import java.util.UUID;

/**
 * A keyed pseudonym of a family or child: 128 bits that only the holder of the key can tie to an agency's number.
 *
 * @param bits the pseudonym's 128 bits; carried as a UUID because databases store and order those well
 */
public record Pseudonym(UUID bits) implements Comparable<Pseudonym> {

    public Pseudonym(long high, long low) {
        this(new UUID(high, low));
    }

    /** Orders pseudonyms as their hexadecimal text is ordered (unsigned, unlike {@link UUID#compareTo}). */
    @Override
    public int compareTo(Pseudonym other) {
        int high = Long.compareUnsigned(bits.getMostSignificantBits(), other.bits.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(bits.getLeastSignificantBits(), other.bits.getLeastSignificantBits());
    }

    /** The pseudonym as 32 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return bits.toString().replace("-", "");
    }
}
