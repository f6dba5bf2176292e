package nl.terugblik.intake.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.check.Presence;
import nl.terugblik.intake.quality.FieldRow.Cells;
import nl.terugblik.intake.reading.FieldCounts;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.register.rows.ManyRows;
import nl.terugblik.source.Expectation;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cells of every field of a delivery, kept in the register for the delivery after it. */
public final class Fields {

    private Fields() {}

    /** Enters the counts of one table; of a column that nobody expects only where the delivery has it. */
    public static void enter(
            DataSource database, int delivery, Tables content, CanonicalTable table, FieldCounts counts)
            throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.expected() && !content.holds(table, column)) {
                continue;
            }
            rows.add(new Object[] {
                delivery,
                table.tableName(),
                column.name(),
                counts.of(column, Presence.FILLED),
                counts.of(column, Presence.EMPTY),
                counts.of(column, Presence.NOT_APPLICABLE)
            });
        }
        ManyRows.insert(
                new JdbcTemplate(database),
                "insert into field_presence (delivery, table_name, column_name, filled, empty, not_applicable)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The fields of a delivery beside those of the one before it, in the order of tables and columns. */
    static List<FieldRow> of(
            JdbcTemplate jdbc,
            int delivery,
            OptionalInt before,
            Map<String, Long> read,
            List<QualityRow> broken,
            List<Expectation> expectations) {
        Map<SourceField, Cells> now = cells(jdbc, delivery);
        Map<SourceField, Cells> then = before.isPresent() ? cells(jdbc, before.getAsInt()) : Map.of();
        List<FieldRow> rows = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            for (Column column : table.columns()) {
                SourceField field = new SourceField(table.source(), column.name());
                Cells cells = now.get(field);
                if (cells != null) {
                    rows.add(new FieldRow(
                            table.tableName(),
                            column.name(),
                            read.getOrDefault(table.tableName(), 0L),
                            cells,
                            sum(broken, row -> isAbout(row, field, Category.CONFORMANCE)),
                            sum(broken, row -> isAbout(row, field, Category.PLAUSIBILITY)),
                            expectations.stream()
                                    .filter(expected -> expected.table().equals(table.tableName())
                                            && expected.column().equals(field.column()))
                                    .findFirst(),
                            Optional.ofNullable(then.get(field))));
                }
            }
        }
        return rows;
    }

    private static boolean isAbout(QualityRow row, SourceField field, Category category) {
        return row.table().equals(field.table().canonicalName())
                && row.column().equals(field.column())
                && Category.of(row.rule()) == category;
    }

    private static long sum(List<QualityRow> rows, Predicate<QualityRow> which) {
        return rows.stream().filter(which).mapToLong(QualityRow::rows).sum();
    }

    private static Map<SourceField, Cells> cells(JdbcTemplate jdbc, int delivery) {
        Map<SourceField, Cells> cells = new HashMap<>();
        jdbc.query(
                "select table_name, column_name, filled, empty, not_applicable from field_presence where delivery = ?",
                row -> {
                    cells.put(
                            new SourceField(SourceTable.named(row.getString(1)), row.getString(2)),
                            new Cells(row.getLong(3), row.getLong(4), row.getLong(5)));
                },
                delivery);
        return cells;
    }
}
