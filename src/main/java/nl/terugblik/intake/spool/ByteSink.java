package nl.terugblik.intake.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;

/** Bytes that grow as they are written; big-endian. */
public final class ByteSink {

    private static final int FIRST_CAPACITY = 256;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /** The number of bytes written. */
    public int length() {
        return buffer.position();
    }

    /** The bytes written so far stand at the start of this array. */
    public byte[] array() {
        return bytes;
    }

    /** Starts anew. */
    public void clear() {
        buffer.clear();
    }

    public void putByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    public void putBytes(byte[] source, int length) {
        room(length).put(source, 0, length);
    }

    /** Writes a text of at most 255 bytes, its length first. */
    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > 255) {
            throw new IllegalArgumentException("a text of more than 255 bytes");
        }
        putByte(utf8.length);
        putBytes(utf8, utf8.length);
    }

    /** Writes a pseudonym, or 128 zero bits for none. */
    public void putPseudonym(Optional<Pseudonym> pseudonym) {
        putLong(pseudonym.map(known -> known.bits().getMostSignificantBits()).orElse(0L));
        putLong(pseudonym.map(known -> known.bits().getLeastSignificantBits()).orElse(0L));
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int position = buffer.position();
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, position + more));
            buffer = ByteBuffer.wrap(bytes).position(position);
        }
        return buffer;
    }
}
