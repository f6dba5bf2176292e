package nl.terugblik.exchange.spss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A system file read back, by the same public description but none of the code that wrote it. */
@SuppressWarnings("NullAway") // what is not there fails the test
final class SavContents {

    static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, Map<String, String>> valueLabels = new HashMap<>();
    final Map<String, List<Double>> missing = new HashMap<>();
    final Map<String, List<Object>> cells = new LinkedHashMap<>();
    int cases;

    private final ByteBuffer in;
    private final List<Segment> elements = new ArrayList<>();
    private final Map<String, String> longNames = new HashMap<>();
    private final Map<String, Integer> longTexts = new HashMap<>();
    private final Map<String, Map<String, String>> longTextLabels = new HashMap<>();
    private final Map<String, Map<byte[], String>> rawLabels = new HashMap<>();
    private final byte[] codes = new byte[8];
    private int code = 8;

    private record Segment(String name, int width, String label, List<Double> missing) {}

    private SavContents(ByteBuffer in) {
        this.in = in;
    }

    static SavContents read(Path file) throws IOException {
        SavContents contents =
                new SavContents(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        contents.readDictionary();
        contents.readCases();
        return contents;
    }

    private void readDictionary() {
        text(4 + 60);
        in.getInt();
        in.getInt();
        in.getInt();
        in.getInt();
        cases = in.getInt();
        in.getDouble();
        text(9 + 8 + 64 + 3);
        for (int type = in.getInt(); type != 999; type = in.getInt()) {
            switch (type) {
                case 2 -> readVariable();
                case 3 -> readValueLabels();
                case 6 -> text(80 * in.getInt());
                case 7 -> readExtension();
                default -> throw new IllegalStateException("record " + type);
            }
        }
        in.getInt();
    }

    private void readVariable() {
        int width = in.getInt();
        boolean labelled = in.getInt() == 1;
        int missingValues = in.getInt();
        in.getLong();
        String name = text(8).trim();
        String label = "";
        if (labelled) {
            int length = in.getInt();
            label = text(length);
            text(-length & 3);
        }
        List<Double> range = new ArrayList<>();
        for (int i = 0; i < Math.abs(missingValues); i++) {
            range.add(in.getDouble());
        }
        elements.add(new Segment(name, width, label, range));
    }

    private void readValueLabels() {
        Map<byte[], String> labelled = new LinkedHashMap<>();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            byte[] value = new byte[8];
            in.get(value);
            int length = in.get() & 0xFF;
            labelled.put(value, text(length));
            text(-(length + 1) & 7);
        }
        if (in.getInt() != 4) {
            throw new IllegalStateException("labels without variables");
        }
        int variables = in.getInt();
        for (int i = 0; i < variables; i++) {
            rawLabels.put(elements.get(in.getInt() - 1).name(), labelled);
        }
    }

    private void readExtension() {
        int subtype = in.getInt();
        int size = in.getInt();
        int bytes = size * in.getInt();
        int end = in.position() + bytes;
        switch (subtype) {
            case 13 ->
                Arrays.stream(text(bytes).split("\t"))
                        .map(pair -> pair.split("="))
                        .forEach(pair -> longNames.put(pair[0], pair[1]));
            case 14 ->
                Arrays.stream(text(bytes).split("\0\t"))
                        .map(pair -> pair.split("="))
                        .forEach(pair -> longTexts.put(pair[0], Integer.valueOf(pair[1])));
            case 21 -> readLongTextLabels(end);
            default -> in.position(end);
        }
    }

    private void readLongTextLabels(int end) {
        while (in.position() < end) {
            Map<String, String> labelled = new LinkedHashMap<>();
            String name = text(in.getInt());
            in.getInt();
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                String value = text(in.getInt()).stripTrailing();
                labelled.put(value, text(in.getInt()));
            }
            longTextLabels.put(name, labelled);
        }
    }

    private void readCases() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < elements.size(); ) {
            Segment first = elements.get(place);
            String name = longNames.get(first.name());
            int width = longTexts.getOrDefault(first.name(), first.width());
            labels.put(name, first.label());
            missing.put(name, first.missing());
            cells.put(name, new ArrayList<>());
            valueLabels.put(name, new LinkedHashMap<>(longTextLabels.getOrDefault(name, Map.of())));
            rawLabels
                    .getOrDefault(first.name(), Map.of())
                    .forEach((value, label) -> Objects.requireNonNull(valueLabels.get(name))
                            .put(first.width() == 0 ? Double.toString(number(value)) : trimmed(value), label));
            int segments = Math.max(1, (width + 251) / 252);
            int size = 0;
            for (int segment = 0; segment < (width > 255 ? segments : 1); segment++) {
                size += Math.max(1, (elements.get(place + size).width() + 7) / 8);
            }
            places.put(name, List.of(width, size));
            place += size;
        }
        for (int i = 0; i < cases; i++) {
            places.forEach((name, widthAndSize) ->
                    Objects.requireNonNull(cells.get(name)).add(cell(widthAndSize.get(0), widthAndSize.get(1))));
        }
    }

    private Object cell(int width, int size) {
        byte[] bytes = new byte[8 * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(element(width == 0), 0, bytes, 8 * i, 8);
        }
        if (width == 0) {
            return number(bytes);
        }
        byte[] text = new byte[width];
        for (int i = 0; i < width; i++) {
            text[i] = bytes[width > 255 ? i / 255 * 256 + i % 255 : i];
        }
        return trimmed(text);
    }

    private byte[] element(boolean isNumber) {
        if (code == 8) {
            in.get(codes);
            code = 0;
        }
        int next = codes[code++] & 0xFF;
        byte[] bytes = new byte[8];
        switch (next) {
            case 253 -> in.get(bytes);
            case 254 -> Arrays.fill(bytes, (byte) ' ');
            case 255 -> put(bytes, SYSTEM_MISSING);
            default -> {
                if (next == 0 || next == 252 || !isNumber) {
                    throw new IllegalStateException("code " + next);
                }
                put(bytes, next - 100);
            }
        }
        return bytes;
    }

    private static void put(byte[] bytes, double number) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(number);
    }

    private static double number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble();
    }

    private static String trimmed(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).stripTrailing();
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether there is nothing behind the last case but what fills up its codes. */
    boolean isReadToTheEnd() {
        boolean filled = true;
        for (int i = code; i < 8; i++) {
            filled &= codes[i] == 0;
        }
        return filled && !in.hasRemaining();
    }
}
