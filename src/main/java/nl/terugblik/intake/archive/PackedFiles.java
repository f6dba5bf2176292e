package nl.terugblik.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.intake.IntakeRefused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a zip archive, by their whole names; folders have no entry of their own here. */
public final class PackedFiles implements Closeable {

    private static final long MOST_BYTES = 20L << 30;
    private static final long MOST_BYTES_OF_A_WORKBOOK = 2L << 30;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();

    private PackedFiles(ZipFile zip, List<ZipArchiveEntry> all) {
        this.zip = zip;
        for (ZipArchiveEntry entry : all) {
            String name = EntryName.of(entry);
            if (!name.endsWith("/")) {
                entries.put(name, entry);
            }
        }
    }

    /**
     * Opens an archive that is a whole delivery, and checks it.
     *
     * @throws IntakeRefused when it is not safe to read, or not whole
     */
    static PackedFiles ofDelivery(Path archive) throws IOException {
        return open(
                archive,
                MOST_BYTES,
                false,
                SafeArchive.refused(
                        "the archive",
                        "is damaged, cut short, or one part of several, so that it cannot be read whole; pack the"
                                + " delivery again"));
    }

    /**
     * Opens a workbook, which is an archive of XML, and checks it.
     *
     * @throws IntakeRefused when it is not safe to read, or not whole
     */
    public static void checkWorkbook(Path workbook) throws IOException {
        open(workbook, MOST_BYTES_OF_A_WORKBOOK, true, notReadable(workbook)).close();
    }

    /** Opens a workbook that was checked before. */
    public static PackedFiles ofWorkbook(Path workbook) throws IOException {
        return open(workbook, 0, true, notReadable(workbook));
    }

    /** What is said of a workbook that cannot be read. */
    public static IntakeRefused notReadable(Path workbook) {
        return SafeArchive.refused(
                String.valueOf(workbook.getFileName()),
                "is a workbook that cannot be read, damaged or cut short; open it in the program that made it and save"
                        + " it again as .xlsx");
    }

    private static PackedFiles open(Path file, long mostBytes, boolean workbook, IntakeRefused damaged)
            throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
            List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
            if (mostBytes > 0) {
                String called = workbook ? String.valueOf(file.getFileName()) : "the archive";
                SafeArchive.check(called, zip, all, channel.size(), mostBytes, workbook);
            }
            return new PackedFiles(zip, all);
        } catch (IntakeRefused | FileSystemException e) {
            channel.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over, be it an end too early or a number that cannot be, is in the archive.
            channel.close();
            throw damaged;
        }
    }

    /** The whole names of all files, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    long size(String name) throws IOException {
        return entry(name).getSize();
    }

    /** The bytes of a file. */
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(entry(name));
    }

    private ZipArchiveEntry entry(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
