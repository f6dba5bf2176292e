package nl.terugblik.exchange.stata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Stata dataset read back, by Stata's description of its format and none of the code that wrote it. */
@SuppressWarnings("NullAway") // what is not there fails the test
final class DtaContents {

    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, Map<String, String>> valueLabels = new LinkedHashMap<>();
    final Map<String, List<String>> notes = new LinkedHashMap<>();
    final Map<String, Integer> types = new LinkedHashMap<>();
    final Map<String, String> formats = new LinkedHashMap<>();
    final Map<String, List<Object>> cells = new LinkedHashMap<>();
    String release = "";
    String timestamp = "";
    long rows;

    private final ByteBuffer in;
    private final List<Long> map = new ArrayList<>();

    private DtaContents(ByteBuffer in) {
        this.in = in;
    }

    static DtaContents read(Path file) throws IOException {
        DtaContents contents =
                new DtaContents(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        contents.read();
        return contents;
    }

    private void read() {
        tag("<stata_dta><header><release>");
        release = text(3);
        boolean wide = release.equals("119");
        tag("</release><byteorder>LSF</byteorder><K>");
        int variables = wide ? in.getInt() : in.getShort();
        tag("</K><N>");
        rows = in.getLong();
        tag("</N><label>");
        text(in.getShort());
        tag("</label><timestamp>");
        timestamp = text(in.get());
        tag("</timestamp></header>");
        int start = in.position();
        tag("<map>");
        for (int i = 0; i < 14; i++) {
            map.add(in.getLong());
        }
        tag("</map>");
        check(0, 0);
        check(1, start);

        List<Integer> typeCodes = new ArrayList<>();
        section(2, "variable_types", () -> repeat(variables, () -> typeCodes.add(in.getShort() & 0xFFFF)));
        List<String> names = new ArrayList<>();
        section(3, "varnames", () -> repeat(variables, () -> names.add(zeroEnded(129))));
        section(4, "sortlist", () -> text((variables + 1) * (wide ? 4 : 2)));
        section(5, "formats", () -> names.forEach(name -> formats.put(name, zeroEnded(57))));
        List<String> labelNames = new ArrayList<>();
        section(6, "value_label_names", () -> repeat(variables, () -> labelNames.add(zeroEnded(129))));
        section(7, "variable_labels", () -> names.forEach(name -> labels.put(name, zeroEnded(321))));
        section(8, "characteristics", this::readNotes);
        for (int i = 0; i < variables; i++) {
            types.put(names.get(i), typeCodes.get(i));
            cells.put(names.get(i), new ArrayList<>());
        }
        section(9, "data", () -> {
            for (long row = 0; row < rows; row++) {
                types.forEach(
                        (name, type) -> Objects.requireNonNull(cells.get(name)).add(cell(type)));
            }
        });
        section(10, "strls", () -> {});
        Map<String, Map<String, String>> sets = new LinkedHashMap<>();
        section(11, "value_labels", () -> readLabels(sets));
        check(12, in.position());
        tag("</stata_dta>");
        check(13, in.position());
        if (in.hasRemaining()) {
            throw new IllegalStateException("bytes behind the end");
        }
        for (int i = 0; i < variables; i++) {
            valueLabels.put(names.get(i), sets.getOrDefault(labelNames.get(i), Map.of()));
        }
    }

    private void readNotes() {
        while (starts("<ch>")) {
            tag("<ch>");
            int length = in.getInt();
            String owner = zeroEnded(129);
            String name = zeroEnded(129);
            String text = zeroEnded(length - 258);
            tag("</ch>");
            if (!name.equals("note0")) {
                notes.computeIfAbsent(owner, key -> new ArrayList<>()).add(text);
            }
        }
    }

    private void readLabels(Map<String, Map<String, String>> sets) {
        while (starts("<lbl>")) {
            tag("<lbl>");
            int length = in.getInt();
            Map<String, String> labelled = new LinkedHashMap<>();
            sets.put(zeroEnded(129), labelled);
            text(3);
            int end = in.position() + length;
            int count = in.getInt();
            int texts = in.getInt();
            int table = in.position();
            for (int i = 0; i < count; i++) {
                int at = table + 8 * count + in.getInt(table + 4 * i);
                int number = in.getInt(table + 4 * (count + i));
                in.position(at);
                labelled.put(
                        number > 2_147_483_620 ? letter(number - 2_147_483_621) : "" + number, zeroEnded(end - at));
            }
            if (end != table + 8 * count + texts) {
                throw new IllegalStateException("labels of another length");
            }
            in.position(end);
            tag("</lbl>");
        }
    }

    /** A text, a number, or {@code "."}, {@code ".a"} and so on. */
    private Object cell(int type) {
        return switch (type) {
            case 65_530 -> orMissing(in.get(), 100);
            case 65_529 -> orMissing(in.getShort(), 32_740);
            case 65_528 -> orMissing(in.getInt(), 2_147_483_620);
            case 65_526 -> {
                long bits = in.getLong();
                double number = Double.longBitsToDouble(bits);
                yield number >= 0x1p1023 ? letter((int) ((bits - 0x7fe0_0000_0000_0000L) >> 40)) : (Object) number;
            }
            default -> zeroEnded(type);
        };
    }

    private static Object orMissing(int number, int largest) {
        return number > largest ? letter(number - largest - 1) : (Object) (double) number;
    }

    private static String letter(int number) {
        return number == 0 ? "." : "." + (char) ('a' + number - 1);
    }

    private void section(int entry, String name, Runnable content) {
        check(entry, in.position());
        tag("<" + name + ">");
        content.run();
        tag("</" + name + ">");
    }

    private void check(int entry, long position) {
        if (map.get(entry) != position) {
            throw new IllegalStateException("entry " + entry + " of the map");
        }
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    private boolean starts(String tag) {
        in.mark();
        boolean starts = in.remaining() >= tag.length() && text(tag.length()).equals(tag);
        in.reset();
        return starts;
    }

    private void tag(String tag) {
        String found = text(tag.length());
        if (!found.equals(tag)) {
            throw new IllegalStateException(found + " for " + tag);
        }
    }

    private String zeroEnded(int width) {
        String text = text(width);
        return text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0'));
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
