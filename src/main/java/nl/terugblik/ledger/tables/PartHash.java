package nl.terugblik.ledger.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The hash of rows, whatever order they come in.
 *
 * @param rows how many
 * @param sha256 the hash of their hashes, those in order
 */
record PartHash(long rows, String sha256) {

    private static final int FETCH_ROWS = 100;

    /** The hash of the rows that a query gives. */
    static PartHash of(String query, JdbcTemplate jdbc) {
        MessageDigest digest = digest();
        List<byte[]> hashes = new ArrayList<>();
        jdbc.setFetchSize(FETCH_ROWS);
        jdbc.query(query, (RowCallbackHandler) row -> hashes.add(hash(row, digest)));
        hashes.sort(Arrays::compareUnsigned);
        hashes.forEach(digest::update);
        return new PartHash(hashes.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] hash(ResultSet row, MessageDigest digest) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            Optional<byte[]> value = value(row, column, about.getColumnType(column), about.getColumnTypeName(column));
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value.map(bytes -> bytes.length).orElse(-1))
                    .array());
            value.ifPresent(digest::update);
        }
        return digest.digest();
    }

    private static Optional<byte[]> value(ResultSet row, int column, int type, String name) throws SQLException {
        boolean isBytes = type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
        if (isBytes && !name.equalsIgnoreCase("uuid")) {
            return Optional.ofNullable(row.getBytes(column));
        }
        boolean isMoment = type == Types.TIMESTAMP_WITH_TIMEZONE || name.equalsIgnoreCase("timestamptz");
        return (isMoment
                        ? Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                                .map(moment -> moment.toInstant().toString())
                        : Optional.ofNullable(row.getString(column)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
