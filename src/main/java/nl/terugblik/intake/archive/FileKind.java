package nl.terugblik.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a file is, by how it begins and not by its name. */
public enum FileKind {
    EMPTY("empty"),
    ZIP("a zip archive", "504b0304", "504b0506", "504b0708"),
    OLE2("a file of an old Office program", "d0cf11e0a1b11ae1"),
    SEVEN_ZIP("a 7-Zip archive", "377abcaf271c"),
    RAR("a RAR archive", "526172211a07"),
    GZIP("a gzip file", "1f8b"),
    BZIP2("a bzip2 file", "425a68"),
    XZ("an xz file", "fd377a585a00"),
    ZSTD("a Zstandard file", "28b52ffd"),
    TAR("a tar archive"),
    PDF("a PDF document", "25504446"),
    RTF("a text of a word processor (RTF)", "7b5c727466"),
    WEB_PAGE("a web page"),
    XML("an XML file"),
    TEXT("a text file (such as CSV)"),
    UNKNOWN("of no kind that this program knows");

    private static final int START_BYTES = 1024;
    private static final int TAR_MARK = 257;
    private static final List<String> BEGINNINGS_OF_PAGES =
            List.of("<!doctype html", "<html", "<table", "<head", "<meta", "mime-version:");

    private final String words;
    private final List<byte[]> beginnings;

    FileKind(String words, String... beginnings) {
        this.words = words;
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toList();
    }

    /** Looks at how a file begins. */
    public static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START_BYTES);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        for (FileKind kind : values()) {
            if (kind.beginnings.stream().anyMatch(beginning -> stands(beginning, start, 0))) {
                return kind;
            }
        }
        return stands("ustar".getBytes(StandardCharsets.US_ASCII), start, TAR_MARK) ? TAR : ofText(start);
    }

    /** How people call it, with an article. */
    public String words() {
        return words;
    }

    /** Whether it holds other files, or one, in packed form. */
    public boolean isPacked() {
        return switch (this) {
            case ZIP, SEVEN_ZIP, RAR, GZIP, BZIP2, XZ, ZSTD, TAR -> true;
            default -> false;
        };
    }

    private static FileKind ofText(byte[] start) {
        boolean wide = stands(new byte[] {-1, -2}, start, 0) || stands(new byte[] {-2, -1}, start, 0);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (!wide && text.indexOf('\0') >= 0) {
            return UNKNOWN;
        }
        String plain = text.replace("\0", "")
                .replaceFirst("^(ÿþ|þÿ|\u00ef\u00bb\u00bf)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (BEGINNINGS_OF_PAGES.stream().anyMatch(plain::startsWith) || plain.contains("<html")) {
            return WEB_PAGE;
        }
        return plain.startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean stands(byte[] mark, byte[] start, int offset) {
        return start.length >= offset + mark.length
                && Arrays.equals(mark, 0, mark.length, start, offset, offset + mark.length);
    }
}
