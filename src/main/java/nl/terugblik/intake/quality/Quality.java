package nl.terugblik.intake.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.intake.Breach;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.quality.StudyLack.Given;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.rows.ManyRows;
import nl.terugblik.register.rows.StudyFields;
import nl.terugblik.source.Expectation;
import nl.terugblik.source.SourceProfile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The quality of a delivery beside the agency's one before it.
 *
 * @param delivery the delivery
 * @param previous the one before it; empty for the agency's first
 * @param read how many rows it has over all tables, and how many were refused
 * @param readBefore the same of the one before it
 * @param rows a row for each table, column and rule that either breaks
 * @param fields a row for each field of the tables that it holds
 * @param studies the studies that were carried out on the register before, by name
 * @param lacks what those do not find in it, or not as it should be
 */
public record Quality(
        Delivery delivery,
        Optional<Delivery> previous,
        RowsRead read,
        RowsRead readBefore,
        List<QualityRow> rows,
        List<FieldRow> fields,
        Set<String> studies,
        List<StudyLack> lacks) {

    private static final Comparator<QualityRow> ORDER = Comparator.comparing(QualityRow::table)
            .thenComparing(QualityRow::column)
            .thenComparing(row -> row.rule().code());

    public Quality {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        lacks = List.copyOf(lacks);
    }

    /**
     * Looks at a delivery whose rejections are in the register, published or about to be.
     *
     * @param content its tables
     */
    public static Quality of(DataSource database, int delivery, Tables content) {
        Deliveries deliveries = new Deliveries(database);
        Delivery now = deliveries.get(delivery);
        Optional<Delivery> previous = deliveries.published().stream()
                .filter(other -> other.id() != delivery && other.organisation().equals(now.organisation()))
                .reduce((earlier, later) -> later);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<Breach, Long> broken = broken(jdbc, delivery);
        Map<String, Long> read = read(jdbc, delivery);
        OptionalInt before = previous.map(other -> OptionalInt.of(other.id())).orElseGet(OptionalInt::empty);
        Map<Breach, Long> brokenBefore = before.isPresent() ? broken(jdbc, before.getAsInt()) : Map.of();
        Map<String, Long> readBefore = before.isPresent() ? read(jdbc, before.getAsInt()) : Map.of();
        Set<Breach> all = new HashSet<>(broken.keySet());
        all.addAll(brokenBefore.keySet());
        List<QualityRow> rows = new ArrayList<>();
        for (Breach place : all) {
            rows.add(new QualityRow(
                    place.table(),
                    place.column(),
                    place.rule(),
                    broken.getOrDefault(place, 0L),
                    read.getOrDefault(place.table(), 0L),
                    brokenBefore.getOrDefault(place, 0L),
                    readBefore.getOrDefault(place.table(), 0L)));
        }
        rows.sort(ORDER);
        List<Expectation> expectations =
                content.profile().map(SourceProfile::expectations).orElseGet(List::of);
        List<FieldRow> fields = Fields.of(jdbc, delivery, before, read, rows, expectations);
        Map<String, Set<SourceField>> studies = new StudyFields(database).all();
        return new Quality(
                now,
                previous,
                rowsRead(jdbc, delivery),
                before.isPresent() ? rowsRead(jdbc, before.getAsInt()) : RowsRead.NONE,
                rows,
                fields,
                studies.keySet(),
                StudyLack.of(studies, new Given(now.kind(), content.present(), content.profile(), fields)));
    }

    /** Enters how often a delivery breaks each rule, for those that come after it. */
    public static void enter(DataSource database, int delivery, Map<Breach, Long> breaches) {
        List<Object[]> rows = new ArrayList<>();
        breaches.forEach((breach, times) -> rows.add(new Object[] {
            delivery, breach.table(), breach.column(), breach.rule().name(), times
        }));
        ManyRows.insert(
                new JdbcTemplate(database),
                "insert into rules_broken (delivery, table_name, column_name, rule, times) values (?, ?, ?, ?, ?)",
                rows);
    }

    private static Map<Breach, Long> broken(JdbcTemplate jdbc, int delivery) {
        Map<Breach, Long> counted = broken(
                jdbc, "select table_name, column_name, rule, times from rules_broken where delivery = ?", delivery);
        return counted.isEmpty()
                ? broken(
                        jdbc,
                        "select table_name, column_name, rule, count(*) from rejection where delivery = ?"
                                + " group by table_name, column_name, rule",
                        delivery)
                : counted;
    }

    private static Map<Breach, Long> broken(JdbcTemplate jdbc, String query, int delivery) {
        Map<Breach, Long> broken = new HashMap<>();
        jdbc.query(
                query,
                row -> {
                    broken.put(
                            new Breach(row.getString(1), row.getString(2), Rule.valueOf(row.getString(3))),
                            row.getLong(4));
                },
                delivery);
        return broken;
    }

    private static RowsRead rowsRead(JdbcTemplate jdbc, int delivery) {
        return jdbc.query(
                        "select coalesce(sum(rows_read), 0), coalesce(sum(rejected - erased), 0),"
                                + " coalesce(sum(duplicates), 0) from reconciliation where delivery = ?",
                        (row, number) -> new RowsRead(row.getLong(1), row.getLong(2), row.getLong(3)),
                        delivery)
                .get(0);
    }

    /** The studies that do not find all that they read, by name. */
    public List<String> shortened() {
        return lacks.stream().map(StudyLack::study).distinct().toList();
    }

    private static Map<String, Long> read(JdbcTemplate jdbc, int delivery) {
        Map<String, Long> read = new HashMap<>();
        jdbc.query(
                "select table_name, rows_read from reconciliation where delivery = ?",
                row -> {
                    read.put(row.getString(1), row.getLong(2));
                },
                delivery);
        return read;
    }

    List<QualityRow> with(Weight weight, QualityRow.Status... statuses) {
        Set<QualityRow.Status> wanted = Set.of(statuses);
        return rows.stream()
                .filter(row -> Weight.of(row.rule()) == weight && wanted.contains(row.status()))
                .toList();
    }
}
