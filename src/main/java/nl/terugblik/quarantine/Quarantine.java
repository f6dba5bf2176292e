package nl.terugblik.quarantine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.keys.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that were refused, sealed in the register until a later delivery settles them. */
public final class Quarantine {

    private final DataSource database;
    private final MasterKey key;
    private final JdbcClient jdbc;

    public Quarantine(DataSource database, MasterKey key) {
        this.database = database;
        this.key = key;
        this.jdbc = JdbcClient.create(database);
    }

    /** The rows that wait, counted by delivery, table and rule; never with what they say. */
    public List<Waiting> waiting() {
        return jdbc.sql(
                        "select a.name, w.label, w.table_name, w.column_name, w.rule, w.amount, s.label as since_label, s.extracted_on,"
                                + " (select max(l.extracted_on) from delivery l"
                                + "  where l.agency = s.agency and l.published_no is not null) as latest,"
                                + " (select count(*) from delivery l"
                                + "  where l.agency = s.agency and l.published_no > s.published_no) as later"
                                + " from (select d.label, d.published_no, r.table_name, j.column_name, j.rule,"
                                + "   count(distinct r.line) as amount, min(r.since) as since"
                                + "   from refused_row r join delivery d on d.id = r.delivery"
                                + "   join rejection j on j.delivery = r.delivery and j.table_name = r.table_name"
                                + "    and j.line = r.line and j.severity = 'REFUSED'"
                                + "   where r.settled_by is null and d.published_no is not null"
                                + "   group by d.label, d.published_no, r.table_name, j.column_name, j.rule) w"
                                + " join delivery s on s.id = w.since join agency a on a.id = s.agency"
                                + " order by a.name, w.table_name, w.rule, w.column_name, s.published_no, w.published_no")
                .query((row, number) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Rule.valueOf(row.getString(5)),
                        row.getLong(6),
                        row.getString(7),
                        Waiting.days(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)),
                        row.getLong(10)))
                .list();
    }

    /** How many rows wait. */
    public long size() {
        return size(database);
    }

    /** How many rows wait in a register, whose key that does not need. */
    public static long size(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from refused_row r join delivery d on d.id = r.delivery"
                        + " where r.settled_by is null and d.published_no is not null")
                .query(Long.class)
                .single();
    }

    /** The rows that later deliveries settled, counted by delivery, table and how. */
    public List<Settled> settled() {
        return jdbc.sql("select d.label, r.table_name, r.settlement, b.label, count(*) from refused_row r"
                        + " join delivery d on d.id = r.delivery join delivery b on b.id = r.settled_by"
                        + " group by d.label, d.published_no, r.table_name, r.settlement, b.label, b.published_no"
                        + " order by d.published_no, r.table_name, r.settlement, b.published_no")
                .query((row, number) -> new Settled(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                .list();
    }

    /**
     * One row as it stands.
     *
     * @param table the table's name, with or without {@code .csv}
     * @param delivery a start of the delivery's id; empty for the latest that has a row refused there
     * @throws NotInQuarantine when no row waits there
     */
    public ShownRow show(String table, int line, Optional<String> delivery) {
        List<ShownRow> found = new ArrayList<>();
        new WaitingRows(database, key, DigestWords.EN).onLine(name(table), line, found::add);
        return found.stream()
                .filter(row -> row.delivery().startsWith(delivery.orElse("")))
                .findFirst()
                .orElseThrow(() -> new NotInQuarantine("No refused row waits on line " + line + " of " + name(table)
                        + ".csv; ./terugblik quarantine list and rejections.csv say which do."));
    }

    /**
     * Writes the rows that wait, a table a file, for the agency to mend at the source.
     *
     * @param organisation the agency; may be empty where the rows of only one wait
     * @param words the language of the reasons
     * @throws NotInQuarantine when none wait, or those of several agencies do
     */
    public List<Path> export(Path folder, Optional<String> organisation, DigestWords words) {
        List<String> agencies = jdbc.sql("select distinct a.name from refused_row r"
                        + " join delivery d on d.id = r.delivery join agency a on a.id = d.agency"
                        + " where r.settled_by is null and d.published_no is not null order by 1")
                .query(String.class)
                .list();
        List<String> asked = agencies.stream()
                .filter(name -> organisation.map(name::equals).orElse(true))
                .toList();
        if (asked.isEmpty()) {
            throw new NotInQuarantine("No refused rows wait" + (organisation.isPresent() ? " of this organisation" : "")
                    + "; there is nothing to export.");
        }
        if (asked.size() > 1) {
            throw new NotInQuarantine("Rows of several organisations wait; name one with --organisation, so that none"
                    + " sees another's.");
        }
        return new SourceTables(database, key, asked.get(0), words).write(folder);
    }

    private static String name(String table) {
        return table.endsWith(".csv") ? table.substring(0, table.length() - 4) : table;
    }
}
