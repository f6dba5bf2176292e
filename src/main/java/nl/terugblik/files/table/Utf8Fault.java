package nl.terugblik.files.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where in a file the first bytes stand that are no UTF-8; a decoder reads ahead and cannot say. */
final class Utf8Fault {

    private Utf8Fault() {}

    /** The line of the first such bytes, from 1; the last line where there are none. */
    static int line(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int line = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    bytes.write(next);
                } else if (isText(bytes.toByteArray())) {
                    bytes.reset();
                    line++;
                } else {
                    return line;
                }
            }
            return line;
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
