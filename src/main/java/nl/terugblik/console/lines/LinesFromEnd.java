package nl.terugblik.console.lines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import nl.terugblik.files.CannotWrite;

/** The whole lines of a file, the last one first, read piece by piece. What is still being written of a line is no line yet. */
final class LinesFromEnd {

    private static final int PIECE_BYTES = 1 << 16;

    private LinesFromEnd() {}

    /**
     * Hands lines out until the taker has had enough.
     *
     * @param wantsMore takes a line, and says whether it wants the one before it
     * @return whether the taker had enough before the file was at its beginning
     */
    static boolean of(Path file, Predicate<String> wantsMore) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel in = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return read(in, wantsMore);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static boolean read(FileChannel in, Predicate<String> wantsMore) throws IOException {
        long end = in.size();
        boolean isWhole = false;
        byte[] rest = {};
        while (end > 0) {
            int length = (int) Math.min(PIECE_BYTES, end);
            byte[] piece = piece(in, end - length, length, rest);
            int to = piece.length;
            for (int at = length - 1; at >= 0; at--) {
                if (piece[at] == '\n') {
                    if (isWhole && !wantsMore.test(text(piece, at + 1, to))) {
                        return true;
                    }
                    isWhole = true;
                    to = at;
                }
            }
            rest = Arrays.copyOf(piece, to);
            end -= length;
        }
        return isWhole && !wantsMore.test(text(rest, 0, rest.length));
    }

    private static byte[] piece(FileChannel in, long start, int length, byte[] rest) throws IOException {
        byte[] piece = new byte[length + rest.length];
        ByteBuffer into = ByteBuffer.wrap(piece, 0, length);
        while (into.hasRemaining() && in.read(into, start + into.position()) >= 0) {
            // a file that only grows has what it had
        }
        System.arraycopy(rest, 0, piece, length, rest.length);
        return piece;
    }

    private static String text(byte[] piece, int from, int to) {
        return new String(piece, from, to - from, StandardCharsets.UTF_8);
    }
}
