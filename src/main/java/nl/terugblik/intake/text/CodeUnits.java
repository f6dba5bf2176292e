package nl.terugblik.intake.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * The units of which a file's text is made: bytes, or pairs or fours of them in UTF-16 and UTF-32. Byte order marks in mid-file
 * are passed over where nobody asks for them.
 */
final class CodeUnits {

    private static final int END = -1;
    private static final int MARK = 0xFEFF;
    private static final int BUFFER_BYTES = 1 << 12;

    private final InputStream in;
    private final int width;
    private final boolean littleEnd;

    CodeUnits(InputStream bytes, Charset encoding) {
        this.in = new BufferedInputStream(bytes, BUFFER_BYTES);
        this.width = width(encoding);
        this.littleEnd = encoding.name().endsWith("LE");
    }

    /** How many bytes a unit has. */
    static int width(Charset encoding) {
        return encoding.name().startsWith("UTF-32") ? 4 : encoding.name().startsWith("UTF-16") ? 2 : 1;
    }

    /** The next unit, or -1 at the end. */
    int next() throws IOException {
        int unit = nextWithMarks();
        while (unit == MARK || unit == 0xEF && width == 1 && skipsRestOfMark()) {
            unit = nextWithMarks();
        }
        return unit;
    }

    /** The next unit, a byte order mark too, or -1 at the end. */
    int nextWithMarks() throws IOException {
        return width == 1 ? in.read() : wide();
    }

    private int wide() throws IOException {
        int unit = 0;
        for (int i = 0; i < width; i++) {
            int b = in.read();
            if (b < 0) {
                return END;
            }
            unit = littleEnd ? unit | b << 8 * i : unit << 8 | b;
        }
        return unit;
    }

    private boolean skipsRestOfMark() throws IOException {
        in.mark(2);
        if (in.read() == 0xBB && in.read() == 0xBF) {
            return true;
        }
        in.reset();
        return false;
    }
}
