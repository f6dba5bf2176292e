package nl.terugblik.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.terugblik.source.Dialect;

/**
 * A text of any encoding as it would stand in UTF-8, with an ASCII character between cells: one that is not changes places with
 * {@link #STANDS_IN}, and {@link #back} gives a cell its own again.
 */
final class Recoded extends InputStream {

    private static final char STANDS_IN = '\u001F';
    private static final int LAST_ASCII = 0x7F;

    private final Reader text;
    private final char delimiter;
    private final char[] characters = new char[1 << 14];
    private byte[] bytes = {};
    private int next;

    private Recoded(InputStream in, Dialect dialect) {
        this.text = new InputStreamReader(in, decoder(dialect));
        this.delimiter = dialect.delimiter();
    }

    /** The bytes of a text in UTF-8, which are its own where nothing has to change. */
    static InputStream of(InputStream in, Dialect dialect) {
        boolean same = dialect.encoding().equals(StandardCharsets.UTF_8) && !isSwapped(dialect);
        return same ? in : new Recoded(in, dialect);
    }

    /** Decodes a text, with {@link TableReader#UNREADABLE} for bytes that are none. */
    static CharsetDecoder decoder(Dialect dialect) {
        return dialect.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(TableReader.UNREADABLE));
    }

    /** The character that stands between the cells once a text was recoded. */
    static char delimiter(Dialect dialect) {
        return isSwapped(dialect) ? STANDS_IN : dialect.delimiter();
    }

    /** Whether cells must be given {@link #back} what they hold. */
    static boolean isSwapped(Dialect dialect) {
        return dialect.delimiter() > LAST_ASCII;
    }

    /** A cell with the characters that it holds in the file. */
    static String back(String cell, Dialect dialect) {
        char[] own = cell.toCharArray();
        swap(own, own.length, dialect.delimiter());
        return new String(own);
    }

    private static void swap(char[] text, int length, char delimiter) {
        for (int i = 0; i < length; i++) {
            if (text[i] == delimiter) {
                text[i] = STANDS_IN;
            } else if (text[i] == STANDS_IN) {
                text[i] = delimiter;
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (next == bytes.length) {
            int read = text.read(characters);
            if (read < 0) {
                return -1;
            }
            if (delimiter > LAST_ASCII) {
                swap(characters, read, delimiter);
            }
            bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        int given = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, given);
        next += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
