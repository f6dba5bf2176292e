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
import java.util.Objects;
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

    /** A structure of the compact protocol, by the numbers of its fields. */
    private record Structure(Map<Integer, Object> fields) {

        Object field(int number) {
            return Objects.requireNonNull(fields.get(number), "field " + number);
        }

        long whole(int number) {
            return (Long) field(number);
        }

        String text(int number) {
            return (String) field(number);
        }

        Structure structure(int number) {
            return (Structure) field(number);
        }

        List<Structure> structures(int number) {
            return ((List<?>) field(number)).stream().map(Structure.class::cast).toList();
        }
    }

    private void read() throws IOException {
        int end = in.limit() - 8;
        int length = in.getInt(end);
        if (in.getInt(0) != in.getInt(end + 4) || in.getInt(0) != 0x31524150) {
            throw new IOException("no PAR1");
        }
        in.position(end - length);
        Structure footer = structure();
        if (in.position() != end) {
            throw new IOException("a footer of another length");
        }
        rows = footer.whole(3);
        footer.structures(5).forEach(pair -> metadata.put(pair.text(1), pair.text(2)));
        List<Structure> columns =
                footer.structures(2).subList(1, footer.structures(2).size());
        columns.forEach(column -> cells.put(column.text(4), new ArrayList<>()));
        for (Structure group : footer.structures(4)) {
            groups.add(group.whole(3));
            for (int i = 0; i < columns.size(); i++) {
                readChunk(group.structures(1).get(i).structure(3), columns.get(i));
            }
        }
    }

    private void readChunk(Structure meta, Structure element) throws IOException {
        in.position((int) meta.whole(9));
        int start = in.position();
        Structure header = structure();
        int headerLength = in.position() - start;
        byte[] packed = new byte[(int) header.whole(3)];
        in.get(packed);
        byte[] page = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        check(header.whole(2), page.length);
        check(meta.whole(6), headerLength + page.length);
        check(meta.whole(7), headerLength + packed.length);
        check(meta.whole(4), 2);
        long values = header.structure(5).whole(1);
        check(meta.whole(5), values);
        ByteBuffer data = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer levels = data.slice(4, data.getInt(0));
        data.position(4 + data.getInt(0));
        check(number(levels) >> 1, (values + 7) / 8);
        List<Object> column = Objects.requireNonNull(cells.get(element.text(4)));
        for (int i = 0; i < values; i++) {
            boolean there = (levels.get(levels.position() + i / 8) >> i % 8 & 1) == 1;
            column.add(there ? value(data, element.whole(1)) : "null");
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

    private Structure structure() {
        Map<Integer, Object> fields = new TreeMap<>();
        int field = 0;
        for (int header = in.get() & 0xFF; header != 0; header = in.get() & 0xFF) {
            field += header >> 4;
            fields.put(field, item(header & 15));
        }
        return new Structure(fields);
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

    private static void check(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException(found + " for " + expected);
        }
    }
}
