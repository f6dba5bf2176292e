package nl.terugblik.audit.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.audit.run.Times;
import org.jspecify.annotations.Nullable;

/** A table that holds rows of a run, as texts: how the log of acts writes them down and compares them. */
public enum RunTable {
    RUN(List.of("id"), List.of("kind", "subject", "started_at@", "ended_at@", "status", "sentence")),
    RUN_STEP(
            List.of("run_id", "name"),
            List.of("position#", "started_at@", "ended_at@", "status", "rows_read#", "rows_written#")),
    RUN_FILE(List.of("run_id", "role", "path"), List.of("sha256?", "hmac?", "bytes#")),
    RUN_COUNT(List.of("run_id", "topic", "name"), List.of("amount#")),
    RUN_SETTING(List.of("run_id", "name"), List.of("setting")),
    RUN_FOLDER(List.of("run_id"), List.of("folder"));

    /** Of moments, numbers and what may be missing the last sign tells. */
    private final List<String> columns;

    private final int keys;

    RunTable(List<String> keys, List<String> others) {
        this.keys = keys.size();
        this.columns = Stream.concat(keys.stream(), others.stream()).toList();
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunTable of(String table) {
        return valueOf(table.toUpperCase(Locale.ROOT));
    }

    private static String plain(String column) {
        return column.replaceAll("[@#?]$", "");
    }

    /** The columns, the run's id first. */
    String columns() {
        return String.join(", ", columns.stream().map(RunTable::plain).toList());
    }

    /** The column that holds the run's id. */
    String runColumn() {
        return columns.get(0);
    }

    /** How many columns there are. */
    int width() {
        return columns.size();
    }

    /** What tells a row from the others of its run. */
    List<String> keyOf(List<String> row) {
        return row.subList(1, keys);
    }

    /** A row as texts; what is missing is empty. */
    List<String> read(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            texts.add(
                    columns.get(column).endsWith("@")
                            ? Optional.ofNullable(row.getObject(column + 1, OffsetDateTime.class))
                                    .map(moment -> moment.toInstant().toString())
                                    .orElse("")
                            : Optional.ofNullable(row.getString(column + 1)).orElse(""));
        }
        return texts;
    }

    /** A row as the table takes it. */
    @Nullable
    Object[] values(List<String> row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int column = 0; column < values.length; column++) {
            String text = row.get(column);
            values[column] =
                    switch (columns.get(column).charAt(columns.get(column).length() - 1)) {
                        case '@' -> text.isEmpty() ? null : Times.toColumn(Instant.parse(text));
                        case '#' -> Long.valueOf(text);
                        case '?' -> text.isEmpty() ? null : text;
                        default -> text;
                    };
        }
        return values;
    }
}
