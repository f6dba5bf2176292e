package nl.terugblik.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a value of a table lies in a backup: the kind of value in one byte, its length, and its bytes or ISO text. */
enum Value {
    NOTHING,
    BYTES,
    TEXT,
    WHOLE_NUMBER,
    DAY,
    MOMENT_WITHOUT_ZONE,
    MOMENT,
    UNIVERSAL_ID;

    private static final int NO_LENGTH = 0;

    /** The kind of a column's values. */
    static Value kind(int sqlType, String typeName) {
        if (typeName.equalsIgnoreCase("uuid")) {
            return UNIVERSAL_ID; // which H2 counts among the binary types
        }
        return switch (sqlType) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE_NUMBER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.TIMESTAMP ->
                typeName.toLowerCase(Locale.ROOT).contains("timestamptz") ? MOMENT : MOMENT_WITHOUT_ZONE;
            default -> throw new IllegalStateException("a backup does not know columns of the type " + typeName);
        };
    }

    /** Writes a column of a row. */
    void write(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        byte[] bytes = read(row, column);
        out.writeByte(bytes == null ? NOTHING.ordinal() : ordinal());
        out.writeInt(bytes == null ? NO_LENGTH : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private byte @Nullable [] read(ResultSet row, int column) throws SQLException {
        Object value = switch (this) {
            case BYTES -> row.getBytes(column);
            case DAY -> row.getObject(column, LocalDate.class);
            case MOMENT_WITHOUT_ZONE -> row.getObject(column, LocalDateTime.class);
            case MOMENT -> row.getObject(column, OffsetDateTime.class);
            default -> row.getString(column);
        };
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a value that {@link #write} wrote, as both databases take it. */
    static @Nullable Object read(DataInputStream in) throws IOException {
        Value kind = values()[in.readByte()];
        byte[] bytes = in.readNBytes(in.readInt());
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (kind) {
            case NOTHING -> null;
            case BYTES -> bytes;
            case TEXT -> text;
            case WHOLE_NUMBER -> Long.valueOf(text);
            case DAY -> LocalDate.parse(text);
            case MOMENT_WITHOUT_ZONE -> LocalDateTime.parse(text);
            case MOMENT -> OffsetDateTime.parse(text);
            case UNIVERSAL_ID -> UUID.fromString(text);
        };
    }
}
