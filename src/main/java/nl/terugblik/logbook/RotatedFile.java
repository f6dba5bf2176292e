package nl.terugblik.logbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/**
 * A file that several processes append to, and that is laid aside under its day when the day is over or it has grown too
 * large. Logback's would do one or the other where several processes write, and not both.
 *
 * @param folder where it lies
 * @param stem its name without the ending {@code .log}
 * @param clock says what day it is, in UTC
 * @param largest how many bytes it may have
 */
record RotatedFile(Path folder, String stem, Clock clock, long largest) {

    static final String ENDING = ".log";

    private static final String TURNS = ".turn";
    private static final int DAY = "2026-01-02".length();
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * Appends text, which begins with its day.
     *
     * @throws CannotWrite where that cannot be done
     */
    void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(stem + ENDING);
        synchronized (ONE_AT_A_TIME) { // a lock of the system is the process's
            try (FileChannel turn =
                            PrivateFiles.reopen(PrivateFiles.folder(folder).resolve(TURNS));
                    FileLock mine = turn.lock()) {
                if (mine.isValid() && isDue(file, bytes.length)) {
                    layAside(file);
                }
                try (FileChannel end = PrivateFiles.append(file)) {
                    ByteBuffer rest = ByteBuffer.wrap(bytes);
                    while (rest.hasRemaining()) {
                        end.write(rest);
                    }
                }
            } catch (IOException e) {
                throw new CannotWrite(file, e);
            }
        }
    }

    private boolean isDue(Path file, int more) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) > 0
                && (Files.size(file) + more > largest || !day(file).equals(LocalDate.now(clock)));
    }

    private void layAside(Path file) throws IOException {
        String dated = stem + "-" + day(file);
        Path aside = folder.resolve(dated + ENDING);
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolve(dated + "." + number + ENDING);
        }
        PrivateFiles.move(file, aside);
    }

    /** The day of its first line; of a file that begins otherwise, that of its last change. */
    private static LocalDate day(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] first = new char[DAY];
            int read = reader.read(first);
            return LocalDate.parse(new String(first, 0, Math.max(read, 0)));
        } catch (DateTimeException e) {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        }
    }
}
