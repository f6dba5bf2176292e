package nl.terugblik.exchange.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import nl.terugblik.exchange.bytes.Deflate;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.TableRows;

/** A column of a Parquet file: the cells of a variable, or the reasons why they are empty. */
final class Column {

    private static final int PLAIN = 0;
    private static final int RUN_LENGTH = 3;
    private static final int DATA_PAGE = 0;
    private static final int GZIP = 2;
    private static final int OPTIONAL = 1;
    private static final int CONVERTED_TEXT = 0;
    private static final int CONVERTED_DATE = 6;
    private static final int LOGICAL_TEXT = 1;
    private static final int LOGICAL_DATE = 6;
    private static final byte[][] CODES = Arrays.stream(Reason.values())
            .map(reason -> reason.code().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final String name;
    private final ColumnType type;
    private final int variable;
    private final boolean reasons;
    private final LittleEndian values = new LittleEndian();
    private final LittleEndian present = new LittleEndian();
    private byte[] text = new byte[0];
    private int rows;
    private int bits;

    private Column(String name, ColumnType type, int variable, boolean reasons) {
        this.name = name;
        this.type = type;
        this.variable = variable;
        this.reasons = reasons;
    }

    /** The cells of a variable. */
    static Column ofCells(String name, ColumnType type, int variable) {
        return new Column(name, type, variable, false);
    }

    /** The reasons for which cells of a variable are empty. */
    static Column ofReasons(String name, int variable) {
        return new Column(name, ColumnType.TEXT, variable, true);
    }

    void add(TableRows row) {
        boolean there = reasons ? addReason(row) : addCell(row);
        bits |= (there ? 1 : 0) << (rows & 7);
        if ((++rows & 7) == 0) {
            present.putByte(bits);
            bits = 0;
        }
    }

    private boolean addReason(TableRows row) {
        Optional<Reason> reason = row.reason(variable);
        if (reason.isEmpty()) {
            return false;
        }
        byte[] code = CODES[reason.orElseThrow().ordinal()];
        values.putInt(code.length).putBytes(code, 0, code.length);
        return true;
    }

    private boolean addCell(TableRows row) {
        if (row.isEmpty(variable)) {
            return false;
        }
        switch (type) {
            case INT32, DATE -> values.putInt((int) row.number(variable));
            case INT64 -> values.putLong((long) row.number(variable));
            case DOUBLE -> values.putDouble(row.number(variable));
            case TEXT -> {
                int length = row.length(variable);
                text = text.length < length ? new byte[2 * length] : text;
                row.copy(variable, text, 0);
                values.putInt(length).putBytes(text, 0, length);
            }
        }
        return true;
    }

    /** Where a column's cells lie in the file, once they are written. */
    record Chunk(Column column, long offset, int rows, long uncompressed, long compressed) {

        void describe(Compact compact) {
            compact.integer64(2, offset)
                    .structure(
                            3,
                            meta -> meta.integer(1, column.type.physical())
                                    .integers(2, List.of(PLAIN, RUN_LENGTH))
                                    .texts(3, List.of(column.name))
                                    .integer(4, GZIP)
                                    .integer64(5, rows)
                                    .integer64(6, uncompressed)
                                    .integer64(7, compressed)
                                    .integer64(9, offset));
        }
    }

    /** Puts the cells so far behind what has been written, as one page, and starts anew. */
    Chunk drainTo(LittleEndian out, long offset) {
        LittleEndian page = page();
        LittleEndian packed = new LittleEndian();
        gzip(page, packed);
        int before = out.length();
        Compact.write(
                out,
                header -> header.integer(1, DATA_PAGE)
                        .integer(2, page.length())
                        .integer(3, packed.length())
                        .structure(
                                5,
                                data -> data.integer(1, rows)
                                        .integer(2, PLAIN)
                                        .integer(3, RUN_LENGTH)
                                        .integer(4, RUN_LENGTH)));
        int header = out.length() - before;
        out.putBytes(packed.array(), 0, packed.length());
        Chunk chunk = new Chunk(this, offset, rows, header + page.length(), header + packed.length());
        values.clear();
        rows = 0;
        return chunk;
    }

    /** Which rows hold something, a bit each, and then what they hold. */
    private LittleEndian page() {
        if ((rows & 7) != 0) {
            present.putByte(bits);
        }
        LittleEndian levels = new LittleEndian();
        int groups = present.length() << 1 | 1;
        for (; groups > 0x7F; groups >>>= 7) {
            levels.putByte(groups & 0x7F | 0x80);
        }
        levels.putByte(groups).putBytes(present.array(), 0, present.length());
        LittleEndian page = new LittleEndian().putInt(levels.length());
        page.putBytes(levels.array(), 0, levels.length()).putBytes(values.array(), 0, values.length());
        present.clear();
        bits = 0;
        return page;
    }

    private static void gzip(LittleEndian page, LittleEndian out) {
        out.putBytes(GZIP_HEADER, 0, GZIP_HEADER.length);
        Deflate deflate = new Deflate(out);
        deflate.write(page.array(), 0, page.length());
        deflate.finish();
        CRC32 crc = new CRC32();
        crc.update(page.array(), 0, page.length());
        out.putInt((int) crc.getValue()).putInt(page.length());
    }

    /** Describes the column in the schema of the file. */
    void describe(Compact compact) {
        compact.integer(1, type.physical()).integer(3, OPTIONAL).text(4, name);
        if (type == ColumnType.TEXT) {
            compact.integer(6, CONVERTED_TEXT).structure(10, logical -> logical.structure(LOGICAL_TEXT, none -> {}));
        } else if (type == ColumnType.DATE) {
            compact.integer(6, CONVERTED_DATE).structure(10, logical -> logical.structure(LOGICAL_DATE, none -> {}));
        }
    }
}
