package nl.terugblik.intake;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/** A zip archive put together file by file, as some program packs it: that of a delivery with one assessment. */
final class Packed {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Consumer<ZipArchiveOutputStream> settings = zip -> zip.setUseLanguageEncodingFlag(false);
    private String twice = "";
    private String link = "";

    /** The delivery's files, each behind a prefix. */
    Packed delivery(String prefix) {
        try {
            Path folder = new GivenDelivery()
                    .file("lirik.csv", String.join(",", Xlsx.COLUMNS) + "\na1,f1,,2013-03-01,no,no,no,no,no,no,3\n")
                    .write(Files.createTempDirectory("packed"));
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.sorted().toList()) {
                    files.put(prefix + file.getFileName(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Packed file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Packed file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Packed without(String name) {
        files.remove(name);
        return this;
    }

    /** Adds a file once more under the name that it has. */
    Packed twice(String name) {
        twice = name;
        return this;
    }

    Packed link(String name) {
        link = name;
        return this;
    }

    /** Writes names in a character set, without a mark that says which. */
    Packed names(String charset) {
        settings = zip -> {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
        };
        return this;
    }

    /** Writes names in code page 437, with the field by which Info-ZIP gives them in UTF-8. */
    Packed namesTwice() {
        settings = zip -> {
            zip.setEncoding("IBM437");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
        };
        return this;
    }

    Packed namesMarked() {
        settings = zip -> zip.setUseLanguageEncodingFlag(true);
        return this;
    }

    Packed zip64() {
        settings = zip -> zip.setUseZip64(Zip64Mode.Always);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // To a stream that cannot go back, sizes are written behind each file.
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(new FilterOutputStream(bytes))) {
            settings.accept(zip);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
            if (!twice.isEmpty()) {
                put(zip, new ZipArchiveEntry(twice), new byte[1]);
            }
            if (!link.isEmpty()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(link);
                entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
                put(zip, entry, "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }
}
