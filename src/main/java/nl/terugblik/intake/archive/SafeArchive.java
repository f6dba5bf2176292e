package nl.terugblik.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import nl.terugblik.intake.IntakeRefused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * The look at an archive before anything of it is used: it must not unfold beyond bounds, reach outside, repeat names, or hold
 * what cannot be read. The library that looks is the one that reads, so that both see the same.
 */
final class SafeArchive {

    private static final int MOST_ENTRIES = 2_000;
    private static final long FREE_BYTES = 10L << 20;
    private static final int MOST_TIMES = 100;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PROLOGUE_BYTES = 4096;

    private final String called;
    private final ZipFile zip;
    private final long mostBytes;
    private final boolean workbook;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    private SafeArchive(String called, ZipFile zip, long mostBytes, boolean workbook) {
        this.called = called;
        this.zip = zip;
        this.mostBytes = mostBytes;
        this.workbook = workbook;
    }

    /**
     * Checks every entry.
     *
     * @param called how people call the archive
     * @param size the size of the archive itself
     * @param workbook whether it is a workbook, whose XML must not reach for other files
     * @throws IntakeRefused when it is not safe, or not whole
     */
    static void check(
            String called, ZipFile zip, List<ZipArchiveEntry> entries, long size, long mostBytes, boolean workbook)
            throws IOException {
        SafeArchive look = new SafeArchive(called, zip, mostBytes, workbook);
        for (ZipArchiveEntry entry : entries) {
            look.check(entry, workbook ? size : entry.getCompressedSize());
        }
    }

    private void check(ZipArchiveEntry entry, long packed) throws IOException {
        String name = EntryName.of(entry);
        if (EntryName.leadsOut(name)) {
            throw refused("holds a file whose name leads out of it; pack the files of one folder, with plain names");
        }
        if (name.chars().anyMatch(Character::isISOControl) && !name.endsWith("Icon\r")) { // the Finder has such a file
            throw refused("holds a file with a name that no file can have, as damaged archives do; pack the delivery"
                    + " again");
        }
        if (!names.add(name)) {
            throw refused("holds two files of one name; pack the delivery again");
        }
        if (names.size() > MOST_ENTRIES) {
            throw refused("holds more than " + MOST_ENTRIES + " files; pack the files of the delivery only");
        }
        if (entry.isUnixSymlink()) {
            throw refused("holds a link in place of a file; pack the file itself");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused("is protected by a password, which this program does not ask for; pack the delivery again"
                    + " without one, and send it by a way that is safe");
        }
        if (!zip.canReadEntryData(entry)) {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            throw refused("holds a file packed by a method that this program does not read ("
                    + (method == null ? "number " + entry.getMethod() : method) + "); pack the delivery again by the"
                    + " usual method, Deflate");
        }
        unfold(entry, packed, workbook && isXml(name));
    }

    /** Counts what comes out, and not what the archive says comes out. */
    private void unfold(ZipArchiveEntry entry, long packed, boolean xml) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        StringBuilder prologue = new StringBuilder();
        long own = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                own += read;
                sum.update(buffer, 0, read);
                if (bytes + own > mostBytes) {
                    throw refused("unfolds to more than a delivery can hold; split it");
                }
                if (own > FREE_BYTES && packed >= 0 && own / MOST_TIMES > Math.max(1, packed)) {
                    throw refused("holds a file that unfolds to more than " + MOST_TIMES
                            + " times its size, which no export does; pack the delivery again, or deliver it unpacked");
                }
                if (xml && prologue.length() < PROLOGUE_BYTES) {
                    prologue.append(new String(buffer, 0, Math.min(read, PROLOGUE_BYTES), StandardCharsets.ISO_8859_1));
                }
            }
        }
        bytes += own;
        if (own != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new ZipException("an entry is not what its sum says");
        }
        if (prologue.toString().replace("\0", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw refused("holds a document type declaration, which may reach for other files; save it again as .xlsx");
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private IntakeRefused refused(String what) {
        return refused(called, what);
    }

    static IntakeRefused refused(String called, String what) {
        return new IntakeRefused("Delivery refused: " + called + " " + what + ".");
    }
}
