package nl.terugblik.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written, for formats of our own; big-endian. */
public final class ByteSink {

    private static final int FIRST_CAPACITY = 256;

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
    public void putByte(int value) {
        room(Byte.BYTES);
        bytes[length++] = (byte) value;
    }

    /** Writes 32 bits. */
    public void putInt(int value) {
        room(Integer.BYTES);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    /** Writes 64 bits. */
    public void putLong(long value) {
        room(Long.BYTES);
        byte[] to = bytes;
        int at = length;
        int high = (int) (value >>> 32);
        int low = (int) value;
        to[at] = (byte) (high >>> 24);
        to[at + 1] = (byte) (high >>> 16);
        to[at + 2] = (byte) (high >>> 8);
        to[at + 3] = (byte) high;
        to[at + 4] = (byte) (low >>> 24);
        to[at + 5] = (byte) (low >>> 16);
        to[at + 6] = (byte) (low >>> 8);
        to[at + 7] = (byte) low;
        length = at + Long.BYTES;
    }

    /** Writes the first bytes of an array. */
    public void putBytes(byte[] source, int count) {
        putBytes(source, 0, count);
    }

    /** Writes so many bytes of an array from this place on. */
    public void putBytes(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /** Writes a text in UTF-8, the count of its bytes first. */
    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putCount(utf8.length);
        putBytes(utf8, utf8.length);
    }

    /** Writes a whole number of 0 or more in as few bytes as it needs, seven bits a byte. */
    public void putCount(int number) {
        int rest = number;
        while (rest > 0x7F) {
            putByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        putByte(rest);
    }

    /** Reads what {@link #putInt} wrote. */
    public static int readInt(byte[] in, int at) {
        return in[at] << 24 | (in[at + 1] & 0xFF) << 16 | (in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF;
    }

    /** Reads what {@link #putLong} wrote. */
    public static long readLong(byte[] in, int at) {
        return (long) readInt(in, at) << 32 | readInt(in, at + 4) & 0xFFFFFFFFL;
    }

    /** Reads what {@link #putCount} wrote. */
    public static int readCount(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** Reads what {@link #putText} wrote. */
    public static String readText(ByteBuffer in) {
        byte[] utf8 = new byte[readCount(in)];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** A copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
