package nl.terugblik.ledger.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        /** Deliveries that came, and what they settled of earlier ones. */
        LAST_DELIVERY,
        /** Anything. */
        ANYTHING
    }

    private record Part(String table, int part, long rows, String sha256) {

        static String name(String table, int part) {
            return table + " " + part;
        }

        String name() {
            return name(table, part);
        }

        Object[] values() {
            return new Object[] {table, part, rows, sha256};
        }

        String line() {
            return name() + " " + rows + " " + sha256 + "\n";
        }
    }

    /** Hashes what may have changed, within the caller's transaction; gives the hash of all hashes. */
    public String renew(Changed changed) {
        Map<String, Part> before = kept();
        boolean isAll = changed == Changed.ANYTHING || before.isEmpty();
        Set<Integer> touched = touched(before.values(), changed);
        return rowByRow(() -> {
            List<TableParts> tables = TableParts.all(jdbc);
            List<Part> after = new ArrayList<>(ofTablesThatAreGone(before.values(), tables));
            for (TableParts table : tables) {
                for (int part : table.parts(jdbc)) {
                    if (isAll || !table.byDelivery() || touched.contains(part)) {
                        after.add(part(table, part));
                    } else {
                        Optional.ofNullable(before.get(Part.name(table.name(), part)))
                                .ifPresent(after::add);
                    }
                }
            }
            keep(before.values(), after);
            return sha256(after);
        });
    }

    /** A migration that takes a table away is no act, and what it held counts as it did. */
    private static List<Part> ofTablesThatAreGone(Collection<Part> before, List<TableParts> tables) {
        Set<String> names = tables.stream().map(TableParts::name).collect(Collectors.toSet());
        return before.stream().filter(part -> !names.contains(part.table())).toList();
    }

    private Part part(TableParts table, int part) {
        return part(table, part, table.query(part));
    }

    private Part olderPart(TableParts table, int part) {
        return part(table, part, table.olderQuery(part));
    }

    private Part part(TableParts table, int part, String query) {
        PartHash hash = PartHash.of(query, jdbc);
        return new Part(table.name(), part, hash.rows(), hash.sha256());
    }

    private Set<Integer> touched(Collection<Part> known, Changed changed) {
        if (changed == Changed.NO_DELIVERY) {
            return Set.of();
        }
        Set<Integer> seen = known.stream().map(Part::part).collect(Collectors.toSet());
        Set<Integer> come = new TreeSet<>(
                jdbc.queryForList("select id from delivery where published_no is not null", Integer.class));
        come.removeAll(seen);
        if (come.isEmpty()) { // the last one then, which a run before this one had begun
            seen.stream().max(Integer::compare).ifPresent(come::add);
        }
        Set<Integer> touched = new TreeSet<>(come);
        for (int delivery : come) {
            touched.addAll(jdbc.queryForList(
                    "select distinct delivery from refused_row where settled_by = ?", Integer.class, delivery));
        }
        return touched;
    }

    /** Keeps the parts as they are now; most are as they were, and those cost nothing. */
    private void keep(Collection<Part> before, Collection<Part> after) {
        Set<Part> gone = new LinkedHashSet<>(before);
        gone.removeAll(Set.copyOf(after));
        gone.forEach(
                part -> jdbc.update("delete from ledger_table where name = ? and part = ?", part.table(), part.part()));
        Set<Part> come = new LinkedHashSet<>(after);
        come.removeAll(Set.copyOf(before));
        jdbc.batchUpdate(
                "insert into ledger_table (name, part, amount, sha256) values (?, ?, ?, ?)",
                come.stream().map(Part::values).toList());
    }

    /** The hash of the hashes that are kept. */
    public String sha256() {
        return sha256(kept().values());
    }

    private static String sha256(Collection<Part> parts) {
        StringBuilder lines = new StringBuilder();
        parts.stream()
                .sorted(Comparator.comparing(Part::table).thenComparing(Part::part))
                .forEach(part -> lines.append(part.line()));
        return HexFormat.of()
                .formatHex(PartHash.digest().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Part> kept() {
        return jdbc
                .query(
                        "select name, part, amount, sha256 from ledger_table",
                        (row, number) -> new Part(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Part::name, part -> part));
    }

    /** The tables that do not hold what the hashes that are kept were taken of, each with its delivery where it has any. */
    public List<String> changed() {
        return rowByRow(() -> {
            Map<String, Part> kept = kept();
            List<String> changed = new ArrayList<>();
            for (TableParts table : TableParts.all(jdbc)) {
                Set<Integer> parts = new TreeSet<>(table.parts(jdbc));
                kept.values().stream()
                        .filter(part -> part.table().equals(table.name()))
                        .forEach(part -> parts.add(part.part()));
                for (int number : parts) {
                    if (!isKept(kept, part(table, number)) && !isKept(kept, olderPart(table, number))) {
                        changed.add(table.name() + (table.byDelivery() ? ", delivery " + number : ""));
                    }
                }
            }
            return changed;
        });
    }

    private static boolean isKept(Map<String, Part> kept, Part part) {
        return part.equals(kept.get(part.name()));
    }

    /** Whether there is a delivery whose intake has no end yet, of which nothing is hashed. */
    public boolean leavesDeliveriesOut() {
        return !jdbc.queryForList("select id from delivery where published_no is null", Integer.class)
                .isEmpty();
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
