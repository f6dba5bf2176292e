package nl.terugblik.lineage.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A run's name as a UUID of version 5 (RFC 9562): the same name always gives the same one. */
final class RunUuid {

    /** Ours: what is derived in it is a run or step of this program. */
    private static final UUID SPACE = UUID.fromString("6f0f7d1e-4f0a-5c62-9d3b-0f2b1c7a9e54");

    private static final int VERSION = 5;

    private RunUuid() {}

    static UUID of(String name) {
        return of(SPACE, name);
    }

    static UUID of(UUID space, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .put(text);
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
            long high = hash.getLong() & ~0xF000L | VERSION << 12;
            long low = hash.getLong() & ~(0xC0L << 56) | 0x80L << 56;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
