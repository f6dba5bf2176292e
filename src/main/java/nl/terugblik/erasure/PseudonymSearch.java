package nl.terugblik.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Looks for any of some pseudonyms in a file, in one pass: only where 32 hexadecimal digits stand in a row is one sought. */
final class PseudonymSearch {

    private static final int DIGITS = 32;
    private static final int PIECE_BYTES = 1 << 16;

    private final Set<String> pseudonyms;
    private final byte[] last = new byte[DIGITS];
    private int inARow;

    private PseudonymSearch(Set<String> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Whether the file holds one of these pseudonyms, whatever stands before and after it. */
    static boolean in(Path file, Set<String> pseudonyms) {
        PseudonymSearch search = new PseudonymSearch(pseudonyms);
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                if (search.in(piece, read)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean in(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            byte letter = piece[i];
            if (letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f') {
                last[inARow % DIGITS] = letter;
                inARow++;
                if (inARow >= DIGITS && pseudonyms.contains(lastDigits())) {
                    return true;
                }
            } else {
                inARow = 0;
            }
        }
        return false;
    }

    private String lastDigits() {
        int oldest = inARow % DIGITS;
        return new String(last, oldest, DIGITS - oldest, StandardCharsets.ISO_8859_1)
                + new String(last, 0, oldest, StandardCharsets.ISO_8859_1);
    }
}
