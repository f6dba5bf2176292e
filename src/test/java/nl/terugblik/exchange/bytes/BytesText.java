package nl.terugblik.exchange.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes written out as a specification would: a number is 32 bits, lowest byte first; {@code i8}, {@code i16} and
 * {@code i64} make it narrower or wider, {@code d} a double, {@code x} hexadecimal digits; a text in quotes is its UTF-8,
 * and {@code s8 "a"} or {@code z8 "a"} fills it up with spaces or zeros. Semicolons end them, {@code #} begins a comment.
 */
public final class BytesText {

    private static final Pattern TOKEN =
            Pattern.compile("(?:(i8|i16|i64|d|x|[sz]\\d+)\\s+)?(?:\"([^\"]*)\"|([^\";\\s]+))\\s*;");

    private static final int LINE = 16;

    private BytesText() {}

    /** The bytes that a description stands for, as {@link #dump} shows them. */
    public static String of(String text) {
        LittleEndian out = new LittleEndian();
        String bare = text.replaceAll("(?m)#[^\"\n]*$", "");
        Matcher token = TOKEN.matcher(bare);
        int end = 0;
        while (token.find()) {
            if (!bare.substring(end, token.start()).isBlank()) {
                throw new IllegalArgumentException(bare.substring(end, token.start()));
            }
            end = token.end();
            put(out, token.group(1) == null ? "" : token.group(1), token.group(2), token.group(3));
        }
        if (!bare.substring(end).isBlank()) {
            throw new IllegalArgumentException(bare.substring(end));
        }
        return dump(Arrays.copyOf(out.array(), out.length()));
    }

    /** Bytes as lines of sixteen, in hexadecimal digits and in letters. */
    public static String dump(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LINE) {
            byte[] line = Arrays.copyOfRange(bytes, at, Math.min(at + LINE, bytes.length));
            String letters = new String(line, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
            lines.append(HexFormat.ofDelimiter(" ").formatHex(line))
                    .append("  ")
                    .append(letters)
                    .append('\n');
        }
        return lines.toString();
    }

    private static void put(LittleEndian out, String how, String quoted, String bare) {
        if (quoted != null) {
            int width = how.isEmpty() ? Utf8.length(quoted) : Integer.parseInt(how.substring(1));
            out.putText(quoted, width, how.startsWith("z") ? '\0' : ' ');
        } else if (how.equals("d")) {
            out.putDouble(Double.parseDouble(bare));
        } else if (how.equals("x")) {
            byte[] bytes = HexFormat.of().parseHex(bare);
            out.putBytes(bytes, 0, bytes.length);
        } else {
            long number = Long.decode(bare);
            switch (how) {
                case "i8" -> out.putByte((int) number);
                case "i16" -> out.putShort((int) number);
                case "i64" -> out.putLong(number);
                default -> out.putInt((int) number);
            }
        }
    }
}
