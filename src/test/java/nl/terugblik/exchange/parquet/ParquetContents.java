package nl.terugblik.exchange.parquet;

import java.io.ByteArrayInputStream;
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
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A Parquet file read back, by the public specification and none of the code that wrote it. */
@SuppressWarnings("NullAway") // what is not there fails the test
final class ParquetContents {

    /** Column by column; an empty cell is {@code "null"}. */
    final Map<String, List<Object>> cells = new LinkedHashMap<>();

    final Map<String, String> metadata = new LinkedHashMap<>();
    final List<Long> groups = new ArrayList<>();
    long rows;

    private final ByteBuffer in;

    private ParquetContents(ByteBuffer in) {
        this.in = in;
    }

    static ParquetContents read(Path file) throws IOException {
        ParquetContents contents =
                new ParquetContents(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        contents.read();
        return contents;
    }

    private void read() throws IOException {
        int end = in.limit() - 8;
        int length = in.getInt(end);
        if (in.getInt(0) != in.getInt(end + 4) || in.getInt(0) != 0x31524150) {
            throw new IOException("no PAR1");
        }
        in.position(end - length);
        Map<Integer, Object> footer = structure();
        if (in.position() != end) {
            throw new IOException("a footer of another length");
        }
        rows = (Long) footer.get(3);
        for (Object pair : list(footer, 5)) {
            metadata.put(text(pair, 1), text(pair, 2));
        }
        List<Object> schema = list(footer, 2);
        for (Object element : schema.subList(1, schema.size())) {
            cells.put(text(element, 4), new ArrayList<>());
        }
        for (Object group : list(footer, 4)) {
            groups.add((Long) map(group).get(3));
            int place = 1;
            for (Object chunk : list(group, 1)) {
                Map<Integer, Object> meta = map(map(chunk).get(3));
                readChunk(meta, map(schema.get(place++)));
            }
        }
    }

    private void readChunk(Map<Integer, Object> meta, Map<Integer, Object> element) throws IOException {
        in.position((int) (long) (Long) meta.get(9));
        int start = in.position();
        Map<Integer, Object> header = structure();
        int headerLength = in.position() - start;
        byte[] packed = new byte[(int) (long) (Long) header.get(3)];
        in.get(packed);
        byte[] page = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        check((Long) header.get(2), page.length);
        check((Long) meta.get(6), headerLength + page.length);
        check((Long) meta.get(7), headerLength + packed.length);
        check((Long) meta.get(4), 2);
        long values = (Long) map(header.get(5)).get(1);
        check((Long) meta.get(5), values);
        ByteBuffer data = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer levels = data.slice(4, data.getInt(0));
        data.position(4 + data.getInt(0));
        long groupsOfEight = number(levels) >> 1;
        check(groupsOfEight, (values + 7) / 8);
        List<Object> column = cells.get(text(element, 4));
        for (int i = 0; i < values; i++) {
            boolean there = (levels.get(levels.position() + i / 8) >> i % 8 & 1) == 1;
            column.add(there ? value(data, (Long) element.get(1)) : "null");
        }
        if (data.hasRemaining()) {
            throw new IOException("values left over");
        }
    }

    private static Object value(ByteBuffer data, long type) {
        return switch ((int) type) {
            case 1 -> (long) data.getInt();
            case 2 -> data.getLong();
            case 5 -> data.getDouble();
            default -> {
                byte[] text = new byte[data.getInt()];
                data.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
        };
    }

    private Map<Integer, Object> structure() {
        Map<Integer, Object> fields = new TreeMap<>();
        int field = 0;
        for (int header = in.get() & 0xFF; header != 0; header = in.get() & 0xFF) {
            field += header >> 4;
            fields.put(field, item(header & 15));
        }
        return fields;
    }

    private Object item(int type) {
        return switch (type) {
            case 5, 6 -> {
                long number = number(in);
                yield number >>> 1 ^ -(number & 1);
            }
            case 8 -> {
                byte[] text = new byte[(int) number(in)];
                in.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
            case 9 -> {
                int header = in.get() & 0xFF;
                long size = header >> 4 == 15 ? number(in) : header >> 4;
                List<Object> items = new ArrayList<>();
                for (long i = 0; i < size; i++) {
                    items.add(item(header & 15));
                }
                yield items;
            }
            case 12 -> structure();
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private static long number(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Object> map(Object structure) {
        return (Map<Integer, Object>) structure;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object structure, int field) {
        return (List<Object>) map(structure).get(field);
    }

    private static String text(Object structure, int field) {
        return (String) map(structure).get(field);
    }

    private static void check(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException(found + " for " + expected);
        }
    }
}
