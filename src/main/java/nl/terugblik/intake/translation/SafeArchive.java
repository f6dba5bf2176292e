package nl.terugblik.intake.translation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.terugblik.intake.IntakeRefused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The look at an archive before anything of it is used: it must not unfold beyond bounds, reach outside, or repeat names. */
final class SafeArchive {

    private static final String NO_WORKBOOK = "holds a workbook that cannot be read; save it again as .xlsx";
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 20L << 30;
    private static final long MOST_BYTES_OF_A_WORKBOOK = 2L << 30;
    private static final long FREE_BYTES = 10L << 20;
    private static final int MOST_TIMES = 100;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PROLOGUE_BYTES = 4096;

    private SafeArchive() {}

    /** Checks an archive that is a whole delivery. */
    static void check(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Set<String> names = new HashSet<>();
            long bytes = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                checkName(entry.getName(), names);
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes += unfolded(in, entry.getCompressedSize(), MOST_BYTES - bytes, false);
                }
            }
        } catch (ZipException e) {
            throw refused("is not a zip archive that can be read; pack the delivery again");
        }
    }

    /**
     * Checks a workbook, which is an archive of XML: by the same library that reads it, so that both see the same. One from
     * the JDK reads an archive from its beginning, and cannot read those of every program that writes workbooks.
     */
    static void checkWorkbook(Path workbook) throws IOException {
        Set<String> names = new HashSet<>();
        long size = Files.size(workbook);
        long bytes = 0;
        try (SeekableByteChannel channel = Files.newByteChannel(workbook);
                org.apache.commons.compress.archivers.zip.ZipFile zip = contents(channel)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                checkName(entry.getName(), names);
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes += unfolded(in, size, MOST_BYTES_OF_A_WORKBOOK - bytes, isXml(entry.getName()));
                }
            }
        } catch (ZipException | EOFException e) {
            throw refused(NO_WORKBOOK);
        }
        if (names.isEmpty()) {
            throw refused(NO_WORKBOOK);
        }
    }

    private static org.apache.commons.compress.archivers.zip.ZipFile contents(SeekableByteChannel workbook) {
        try {
            return org.apache.commons.compress.archivers.zip.ZipFile.builder()
                    .setSeekableByteChannel(workbook)
                    .get();
        } catch (IOException e) {
            throw refused(NO_WORKBOOK);
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static void checkName(String name, Set<String> names) {
        String unix = name.replace('\\', '/');
        boolean outside = unix.startsWith("/") || unix.matches("^[A-Za-z]:.*");
        for (String step : unix.split("/", -1)) {
            outside |= step.equals("..") || step.equals(".");
        }
        if (outside) {
            throw refused("holds a file whose name leads out of it; pack the files of one folder, with plain names");
        }
        if (!names.add(unix)) {
            throw refused("holds two files of one name; pack the delivery again");
        }
        if (names.size() > MOST_ENTRIES) {
            throw refused("holds more than " + MOST_ENTRIES + " files; pack the files of the delivery only");
        }
    }

    /** Counts what comes out, and not what the archive says comes out. */
    private static long unfolded(InputStream in, long packed, long room, boolean xml) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        StringBuilder prologue = new StringBuilder();
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > room) {
                throw refused("unfolds to more than a delivery can hold; split it");
            }
            if (bytes > FREE_BYTES && packed >= 0 && bytes / MOST_TIMES > Math.max(1, packed)) {
                throw refused("holds a file that unfolds to more than " + MOST_TIMES
                        + " times its size, which no export does; pack the delivery again, or deliver it unpacked");
            }
            if (xml && prologue.length() < PROLOGUE_BYTES) {
                prologue.append(new String(buffer, 0, Math.min(read, PROLOGUE_BYTES), StandardCharsets.ISO_8859_1));
            }
        }
        if (xml
                && prologue.toString()
                        .replace("\0", "")
                        .toUpperCase(Locale.ROOT)
                        .contains("<!DOCTYPE")) {
            throw refused("holds a workbook with a document type declaration, which may reach for other files; save it"
                    + " again as .xlsx");
        }
        return bytes;
    }

    static IntakeRefused refused(String what) {
        return new IntakeRefused("Delivery refused: the archive " + what + ".");
    }
}
