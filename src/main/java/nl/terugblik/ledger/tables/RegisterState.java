package nl.terugblik.ledger.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the tables of a register held when the last act was done. The ledger and its projection have no part in it, since the
 * log itself tells of them; nor has the memory of jobs and migrations.
 */
public final class RegisterState {

    private final JdbcTemplate jdbc;

    /** That of a register. */
    public RegisterState(DataSource register) {
        this.jdbc = new JdbcTemplate(register);
    }

    /** What an act may have changed. */
    public enum Changed {
        /** Nothing of any delivery. */
        NO_DELIVERY,
        /** A delivery that came, and what it settled of earlier ones. */
        LAST_DELIVERY,
        /** Anything. */
        ANYTHING
    }

    private record Part(String table, int part, long rows, String sha256) {

        String line() {
            return table + " " + part + " " + rows + " " + sha256 + "\n";
        }
    }

    /** Hashes what may have changed, within the caller's transaction; gives the hash of all hashes. */
    public String renew(Changed changed) {
        Set<Integer> known = new TreeSet<>(
                jdbc.queryForList("select distinct part from ledger_table where part > 0", Integer.class));
        boolean isAll = changed == Changed.ANYTHING
                || jdbc.queryForList("select name from ledger_table", String.class)
                        .isEmpty();
        Set<Integer> touched = touched(known, changed);
        return rowByRow(() -> {
            for (TableParts table : TableParts.all(jdbc)) {
                List<Integer> parts = table.parts(jdbc);
                for (int part : parts) {
                    if (isAll || !table.byDelivery() || touched.contains(part)) {
                        put(table.name(), part, PartHash.of(table, part, jdbc));
                    }
                }
                forgetOthers(table.name(), parts);
            }
            return sha256();
        });
    }

    private Set<Integer> touched(Set<Integer> known, Changed changed) {
        if (changed == Changed.NO_DELIVERY) {
            return Set.of();
        }
        int last = known.stream().reduce(0, Math::max);
        Set<Integer> touched =
                new TreeSet<>(jdbc.queryForList("select id from delivery where id >= ?", Integer.class, last));
        touched.addAll(jdbc.queryForList(
                "select distinct delivery from refused_row where settled_by >= ?", Integer.class, last));
        return touched;
    }

    private void put(String table, int part, PartHash hash) {
        if (jdbc.update(
                        "update ledger_table set amount = ?, sha256 = ? where name = ? and part = ?",
                        hash.rows(),
                        hash.sha256(),
                        table,
                        part)
                == 0) {
            jdbc.update(
                    "insert into ledger_table (name, part, amount, sha256) values (?, ?, ?, ?)",
                    table,
                    part,
                    hash.rows(),
                    hash.sha256());
        }
    }

    private void forgetOthers(String table, List<Integer> parts) {
        jdbc.queryForList("select part from ledger_table where name = ?", Integer.class, table).stream()
                .filter(part -> !parts.contains(part))
                .forEach(part -> jdbc.update("delete from ledger_table where name = ? and part = ?", table, part));
    }

    /** The hash of the hashes that are kept. */
    public String sha256() {
        return sha256(kept());
    }

    private static String sha256(List<Part> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach(part -> lines.append(part.line()));
        return HexFormat.of()
                .formatHex(PartHash.digest().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Part> kept() {
        List<Part> parts = new ArrayList<>(jdbc.query(
                "select name, part, amount, sha256 from ledger_table",
                (row, number) -> new Part(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4))));
        parts.sort(Comparator.comparing(Part::table).thenComparing(Part::part));
        return parts;
    }

    /** The tables that do not hold what the hashes that are kept were taken of, each with its delivery where it has any. */
    public List<String> changed() {
        return rowByRow(() -> {
            List<Part> kept = kept();
            List<String> changed = new ArrayList<>();
            for (TableParts table : TableParts.all(jdbc)) {
                Set<Integer> parts = new TreeSet<>(table.parts(jdbc));
                kept.stream().filter(part -> part.table().equals(table.name())).forEach(part -> parts.add(part.part()));
                for (int number : parts) {
                    PartHash now = PartHash.of(table, number, jdbc);
                    if (!kept.contains(new Part(table.name(), number, now.rows(), now.sha256()))) {
                        changed.add(table.name() + (table.byDelivery() ? ", delivery " + number : ""));
                    }
                }
            }
            return changed;
        });
    }

    private <T> T rowByRow(Supplier<T> work) {
        set(true);
        try {
            return work.get();
        } finally {
            set(false);
        }
    }

    private void set(boolean on) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            RowByRow.set(connection, on);
            return on;
        });
    }
}
