package nl.terugblik.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file of rows begins: what stands before its header, and what that says of the rest.
 *
 * @param encoding that of the byte order mark, where there is one, else the one that was expected
 * @param delimiter the one that a first line such as {@code sep=;} names, as spreadsheets write and read it
 * @param bytes how many bytes stand before the header
 * @param lines how many lines do
 * @param looksLike what it looks like if not like text in that encoding; empty where it may be
 */
public record TextStart(
        Charset encoding, Optional<Character> delimiter, int bytes, int lines, Optional<String> looksLike) {

    /** As many bytes as a look takes. */
    public static final int HEAD_BYTES = 4096;

    private static final int LONGEST_SEPARATOR_LINE = 64;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A(\"?)[sS][eE][pP]=([^\\p{Alnum}\" \\r\\n])\\1(\\r\\n|\\r|\\n|\\z)");
    private static final int LEAST_BYTES_OF_PAIRS = 8;

    /** A byte order mark, and the encoding that it stands for. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_32_LITTLE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
        UTF_32_BIG(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset encoding;
        private final byte[] bytes;

        Mark(Charset encoding, int... bytes) {
            this.encoding = encoding;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        private boolean begins(byte[] head) {
            return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    /** Looks at the first bytes of a file; at all of them where it has fewer than {@link #HEAD_BYTES}. */
    public static TextStart of(byte[] head, Charset expected) {
        Optional<Mark> mark =
                Arrays.stream(Mark.values()).filter(m -> m.begins(head)).findFirst();
        Charset encoding = mark.map(m -> m.encoding).orElse(expected);
        int marked = mark.map(m -> m.bytes.length).orElse(0);
        String first = new String(head, marked, Math.min(head.length - marked, 4 * LONGEST_SEPARATOR_LINE), encoding);
        Matcher separator = SEPARATOR_LINE.matcher(first);
        boolean named = separator.find();
        return new TextStart(
                encoding,
                named ? Optional.of(separator.group(2).charAt(0)) : Optional.empty(),
                marked + (named ? separator.group().getBytes(encoding).length : 0),
                named ? 1 : 0,
                mark.isPresent() ? Optional.empty() : otherThanText(head, first));
    }

    /** Looks at a file and goes on to its header. */
    public static TextStart skip(BufferedInputStream in, Charset expected) throws IOException {
        in.mark(HEAD_BYTES);
        TextStart start = of(in.readNBytes(HEAD_BYTES), expected);
        in.reset();
        in.skipNBytes(start.bytes);
        return start;
    }

    /** Whether a byte is a character as long as it is ASCII, so that line ends and delimiters can be looked for in bytes. */
    public boolean isOfSingleBytes() {
        return !encoding.name().startsWith("UTF-16") && !encoding.name().startsWith("UTF-32");
    }

    private static Optional<String> otherThanText(byte[] head, String first) {
        String latin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        String markup = first.stripLeading().toLowerCase(Locale.ROOT);
        if (latin.startsWith("PK\u0003\u0004")) {
            return Optional.of("a workbook (.xlsx) or another zip archive");
        } else if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("an old workbook (.xls)");
        } else if (latin.startsWith("\u001F\u008B")) {
            return Optional.of("a compressed file (gzip)");
        } else if (latin.startsWith("%PDF")) {
            return Optional.of("a PDF");
        } else if (markup.startsWith("<!doctype") || markup.startsWith("<html") || markup.startsWith("<?xml")) {
            return Optional.of("a web page or another file of markup");
        }
        return isOfPairs(head) ? Optional.of("UTF-16 without a byte order mark") : Optional.empty();
    }

    /** Latin text in UTF-16 has a zero in almost every second byte, text in UTF-8 in none. */
    private static boolean isOfPairs(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            even += head[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += head[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        int most = Math.max(even, odd);
        return head.length >= LEAST_BYTES_OF_PAIRS && most * 10 > head.length * 3 && Math.min(even, odd) * 10 < most;
    }
}
