package nl.terugblik.files.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a file of rows without those that programs leave behind and that are no part of any row: byte order
 * marks wherever one export was put behind another, and the Ctrl-Z with which old programs end a file.
 */
final class TextCharacters extends FilterReader {

    private static final char MARK = '\uFEFF';
    private static final char END = '\u001A';
    private static final int NONE = -1;

    private int ahead = NONE;

    TextCharacters(Reader characters) {
        super(characters);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? NONE : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0 && length > 0) {
            int read = fill(into, offset, length);
            if (read < 0) {
                return read;
            }
            kept = keep(into, offset, read);
        }
        return kept;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int fill(char[] into, int offset, int length) throws IOException {
        if (ahead == NONE) {
            return super.read(into, offset, length);
        }
        into[offset] = (char) ahead;
        ahead = NONE;
        return 1;
    }

    private int keep(char[] text, int offset, int read) throws IOException {
        int end = offset + read;
        int to = offset;
        while (to < end && text[to] != MARK) {
            to++;
        }
        for (int from = to; from < end; from++) {
            if (text[from] != MARK) {
                text[to++] = text[from];
            }
        }
        if (to > offset && text[to - 1] == END) {
            ahead = nextBehindMarks();
            to -= ahead < 0 ? 1 : 0;
        }
        return to - offset;
    }

    private int nextBehindMarks() throws IOException {
        int next = in.read();
        while (next == MARK) {
            next = in.read();
        }
        return next;
    }
}
