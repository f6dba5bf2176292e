package nl.terugblik.ledger.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/** A file of lines that only grows. What a killed process left of a line is written over. */
public final class LineFile {

    private static final int PIECE_BYTES = 1 << 16;

    private final Path file;
    private long lines;
    private long bytes;

    private LineFile(Path file) {
        this.file = file;
    }

    /** Looks how many whole lines a file has; one that is not there has none. */
    public static LineFile open(Path file) {
        LineFile opened = new LineFile(file);
        if (Files.exists(file)) {
            opened.count();
        }
        return opened;
    }

    /** Counts from the end of the last whole line that is known. */
    private void count() {
        byte[] piece = new byte[PIECE_BYTES];
        long at = bytes;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(at);
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                for (int index = 0; index < read; index++) {
                    if (piece[index] == '\n') {
                        lines++;
                        bytes = at + index + 1;
                    }
                }
                at += read;
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    public long lines() {
        return lines;
    }

    /** Looks again where another process may have written since; says whether there are other lines. */
    public boolean refresh() {
        try {
            long before = bytes;
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < bytes) {
                lines = 0;
                bytes = 0;
            }
            if (size > bytes) {
                count();
            }
            return bytes != before;
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Adds lines behind the last whole one; where they must outlive a power cut, they are on the disk afterwards. */
    public void add(List<String> added, boolean force) {
        byte[] text = (String.join("\n", added) + "\n").getBytes(StandardCharsets.UTF_8);
        PrivateFiles.folder(file.resolveSibling(""));
        try (FileChannel channel = PrivateFiles.reopen(file)) {
            channel.truncate(bytes).position(bytes);
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (force) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        lines += added.size();
        bytes += text.length;
    }

    /** All of a file as text. */
    public static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** The whole lines of a file; none where it is not there. What is no UTF-8 becomes something that no line of ours is. */
    public static List<String> wholeLines(Path file) {
        try {
            String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            int end = text.lastIndexOf('\n');
            return end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Hands all of it to the disk. */
    public void force() {
        if (lines > 0) {
            PrivateFiles.force(file);
        }
    }
}
