package nl.terugblik.exchange.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written, the lowest byte of a number first. */
public final class LittleEndian {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    /** The number of bytes written. */
    public int length() {
        return length;
    }

    /** The bytes written so far stand at the start of this array. */
    public byte[] array() {
        return bytes;
    }

    /** Starts anew. */
    public void clear() {
        length = 0;
    }

    /** Writes the lowest 8 bits. */
    public LittleEndian putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Writes the lowest 16 bits. */
    public LittleEndian putShort(int value) {
        return putByte(value).putByte(value >>> 8);
    }

    /** Writes 32 bits. */
    public LittleEndian putInt(int value) {
        room(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    /** Writes 64 bits. */
    public LittleEndian putLong(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    /** Writes a double as IEEE 754 has it. */
    public LittleEndian putDouble(double value) {
        return putLong(Double.doubleToLongBits(value));
    }

    /** Writes the first bytes of an array. */
    public LittleEndian putBytes(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        return this;
    }

    /** Writes a text in UTF-8. */
    public LittleEndian putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return putBytes(utf8, 0, utf8.length);
    }

    /** Writes a text in UTF-8, cut at a character's border and filled up to a width. */
    public LittleEndian putText(String text, int width, char fill) {
        int end = length + width;
        return putText(Utf8.cut(text, width)).fill(end - length, fill);
    }

    /** Writes a byte a number of times. */
    public LittleEndian fill(int count, int value) {
        room(count);
        Arrays.fill(bytes, length, length + count, (byte) value);
        length += count;
        return this;
    }

    /** Puts what has been written so far behind each of these files and starts anew. */
    public void drainTo(Iterable<OutputFile> files) {
        files.forEach(file -> file.write(bytes, length));
        clear();
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
