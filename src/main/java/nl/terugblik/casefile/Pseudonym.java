package nl.terugblik.casefile;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A keyed pseudonym of a family or child: 128 bits that only the holder of the key can tie to an agency's number.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Pseudonym(long high, long low) implements Comparable<Pseudonym> {

    /** The pseudonym with these 128 bits. */
    public Pseudonym(UUID bits) {
        this(bits.getMostSignificantBits(), bits.getLeastSignificantBits());
    }

    /** The 128 bits as a UUID, because databases store and order those well. */
    public UUID bits() {
        return new UUID(high, low);
    }

    /** Orders pseudonyms as their hexadecimal text is ordered. */
    @Override
    public int compareTo(Pseudonym other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    // Written out because pseudonyms are compared and looked up millions of times in an intake.

    @Override
    public boolean equals(Object other) {
        return other instanceof Pseudonym that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return (int) (high ^ low);
    }

    /** The pseudonym as 32 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
