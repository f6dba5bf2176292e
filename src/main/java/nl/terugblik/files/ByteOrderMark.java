package nl.terugblik.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** The three bytes that some programs begin UTF-8 with; left in, they would hide the quote of a quoted first cell. */
public final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** The bytes after a byte order mark, or all of them where there is none. */
    public static InputStream skip(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, MARK.length);
        byte[] first = in.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            in.unread(first);
        }
        return in;
    }
}
