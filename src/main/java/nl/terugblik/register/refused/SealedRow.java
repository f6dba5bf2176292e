package nl.terugblik.register.refused;

import java.nio.ByteBuffer;
import nl.terugblik.files.ByteSink;

/**
 * What is sealed of a refused row: the fingerprint of its key, if any, and the bytes of the row.
 *
 * @param hasKey whether its primary key could be read
 * @param first the first half of the key's fingerprint
 * @param second the second half
 * @param text the bytes of the row
 */
public record SealedRow(boolean hasKey, long first, long second, byte[] text) {

    private static final int FORMAT = 1;

    public static byte[] of(RefusedRow row) {
        ByteSink out = new ByteSink();
        out.putByte(FORMAT);
        out.putByte(row.key().isPresent() ? 1 : 0);
        out.putLong(row.key().map(key -> key.first()).orElse(0L));
        out.putLong(row.key().map(key -> key.second()).orElse(0L));
        out.putBytes(row.text(), row.text().length);
        return out.toByteArray();
    }

    /** Reads what was sealed, once it is opened. */
    public static SealedRow read(byte[] opened) {
        ByteBuffer in = ByteBuffer.wrap(opened);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("a refused row in a format of a newer program; use that program");
        }
        boolean hasKey = in.get() == 1;
        long first = in.getLong();
        long second = in.getLong();
        byte[] text = new byte[in.remaining()];
        in.get(text);
        return new SealedRow(hasKey, first, second, text);
    }
}
