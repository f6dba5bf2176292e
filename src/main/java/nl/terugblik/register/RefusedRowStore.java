package nl.terugblik.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.refused.RefusedRow;
import nl.terugblik.register.refused.SealedRow;
import nl.terugblik.register.seals.RegisterSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The quarantine as an intake sees it: takes the rows that a delivery had refused, and settles those of earlier
 * deliveries by what came of them. Not for use by several threads at once.
 */
public final class RefusedRowStore {

    /** Of the same agency, published, and not settled yet; in an order that does not change while an intake goes on. */
    private static final String OPEN = " from refused_row r join delivery d on d.id = r.delivery"
            + " where d.agency = (select agency from delivery where id = ?) and d.published_no is not null"
            + " and r.settled_by is null order by r.delivery, r.table_name, r.line";

    private final DataSource database;
    private final IntakeKeys key;
    private final JdbcTemplate jdbc;
    private final int delivery;
    private final Seal seal;
    private final ContentHash hash;

    /** The quarantine while a delivery is taken in. */
    public RefusedRowStore(DataSource database, IntakeKeys key, int delivery) {
        this.database = database;
        this.key = key;
        this.jdbc = new JdbcTemplate(database);
        this.delivery = delivery;
        this.seal = RegisterSeals.quarantine(database, key);
        this.hash = key.refusedRowHash();
    }

    /**
     * A refused row of an earlier delivery that is not settled yet.
     *
     * @param table its table's name
     * @param hasKey whether its primary key could be read
     * @param first the first half of the key's fingerprint
     * @param second the second half
     */
    public record Awaited(String table, boolean hasKey, long first, long second) {}

    /** Keeps refused rows, sealed, within the caller's transaction. */
    public void keep(List<RefusedRow> rows) {
        List<Object[]> kept = new ArrayList<>();
        for (RefusedRow row : rows) {
            kept.add(new Object[] {
                delivery,
                row.table(),
                row.line(),
                row.family().map(family -> (Object) family.bits()).orElse(null),
                row.key().map(key -> keyed(row.table(), key.number())).orElse(null),
                keyed(row.table(), row.text()),
                delivery,
                seal.seal(SealedRow.of(row))
            });
        }
        if (!kept.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into refused_row (delivery, table_name, line, family, key_hash, row_hash, since, sealed)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    kept);
        }
    }

    /** The lines of a table's rows that this delivery had refused. */
    public List<Integer> lines(String table) {
        return jdbc.queryForList(
                "select line from refused_row where delivery = ? and table_name = ? order by line",
                Integer.class,
                delivery,
                table);
    }

    /** Gives rows that are kept already their keys and texts. */
    public void complete(List<RefusedRow> rows) {
        List<Object[]> completed = new ArrayList<>();
        for (RefusedRow row : rows) {
            completed.add(new Object[] {
                row.key().map(key -> keyed(row.table(), key.number())).orElse(null),
                keyed(row.table(), row.text()),
                seal.seal(SealedRow.of(row)),
                delivery,
                row.table(),
                row.line()
            });
        }
        if (!completed.isEmpty()) {
            jdbc.batchUpdate(
                    "update refused_row set key_hash = ?, row_hash = ?, sealed = ?"
                            + " where delivery = ? and table_name = ? and line = ?",
                    completed);
        }
    }

    /** Keeps the header that a table's refused rows stand under. */
    public void keepHeader(String table, byte[] header) {
        jdbc.update(
                "insert into refused_header (delivery, table_name, sealed) values (?, ?, ?)",
                delivery,
                table,
                seal.seal(header));
    }

    /** The tables of which this delivery had rows refused. */
    public List<String> tables() {
        return jdbc.queryForList(
                "select distinct table_name from refused_row where delivery = ? order by 1", String.class, delivery);
    }

    /** The refused rows of earlier deliveries that are not settled, each at its place. */
    public List<Awaited> awaited() {
        return jdbc.query(
                "select r.table_name, r.sealed" + OPEN,
                (row, number) -> {
                    SealedRow opened = SealedRow.read(seal.open(row.getBytes(2)));
                    return new Awaited(row.getString(1), opened.hasKey(), opened.first(), opened.second());
                },
                delivery);
    }

    /**
     * Settles the refused rows of earlier deliveries by this one, and destroys what they say: a row that is refused again
     * passes the day since when on to the new one; a row whose key came again otherwise came right; a row that no longer
     * stands where it would have to is gone. What a delivery of changes does not speak of stays open.
     *
     * @param returned the places, in the order of {@link #awaited}, of rows whose keys came again
     */
    public void settle(Delivery.Kind kind, Set<Integer> returned) {
        List<Open> open = open();
        if (open.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> byHash = new HashMap<>();
        for (int place = 0; place < open.size(); place++) {
            for (String known : open.get(place).hashes()) {
                byHash.computeIfAbsent(known, any -> new ArrayList<>()).add(place);
            }
        }
        Set<Integer> repeated = repeated(open, byHash);
        Set<Integer> spokenOf = kind == Delivery.Kind.FULL ? Set.of() : ofFamiliesPresent(open);
        List<Object[]> settled = new ArrayList<>();
        for (int place = 0; place < open.size(); place++) {
            Optional<String> settlement = repeated.contains(place)
                    ? Optional.of("repeated")
                    : returned.contains(place)
                            ? Optional.of("resolved")
                            : kind == Delivery.Kind.FULL || spokenOf.contains(place)
                                    ? Optional.of("gone")
                                    : Optional.empty();
            Open row = open.get(place);
            settlement.ifPresent(
                    how -> settled.add(new Object[] {delivery, how, row.delivery(), row.table(), row.line()}));
        }
        jdbc.batchUpdate(
                "update refused_row set sealed = null, settled_by = ?, settlement = ?"
                        + " where delivery = ? and table_name = ? and line = ?",
                settled);
    }

    /** The places of rows that this delivery had refused again; its own rows take over their day. */
    private Set<Integer> repeated(List<Open> open, Map<String, List<Integer>> byHash) {
        Set<Integer> repeated = new HashSet<>();
        List<Object[]> since = new ArrayList<>();
        jdbc.query(
                "select table_name, line, key_hash, row_hash from refused_row where delivery = ?",
                row -> {
                    Set<Integer> places = new HashSet<>(byHash.getOrDefault(hex(row.getBytes(4)), List.of()));
                    byte[] keyHash = row.getBytes(3);
                    if (keyHash != null) {
                        places.addAll(byHash.getOrDefault(hex(keyHash), List.of()));
                    }
                    if (!places.isEmpty()) {
                        repeated.addAll(places);
                        int first = places.stream()
                                .mapToInt(place -> open.get(place).since())
                                .min()
                                .orElseThrow();
                        since.add(new Object[] {first, delivery, row.getString(1), row.getInt(2)});
                    }
                },
                delivery);
        jdbc.batchUpdate("update refused_row set since = ? where delivery = ? and table_name = ? and line = ?", since);
        return repeated;
    }

    private List<Open> open() {
        return jdbc.query(
                "select r.delivery, r.table_name, r.line, r.since, r.key_hash, r.row_hash, r.family" + OPEN,
                (row, number) -> new Open(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        hashes(row.getBytes(5), row.getBytes(6)),
                        Optional.ofNullable(row.getObject(7, UUID.class)).map(Pseudonym::new)),
                delivery);
    }

    /** The places of rows of families that this delivery holds. */
    private Set<Integer> ofFamiliesPresent(List<Open> open) {
        Set<Pseudonym> asked =
                open.stream().flatMap(row -> row.family().stream()).collect(Collectors.toSet());
        Set<Pseudonym> present = Present.among(asked, database, key, delivery);
        jdbc.query(
                "select family from kept_previous where delivery = ?",
                row -> {
                    present.add(new Pseudonym(row.getObject(1, UUID.class)));
                },
                delivery);
        return IntStream.range(0, open.size())
                .filter(place ->
                        open.get(place).family().filter(present::contains).isPresent())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<String> hashes(byte @Nullable [] key, byte[] row) {
        return key == null ? List.of(hex(row)) : List.of(hex(row), hex(key));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private byte[] keyed(String table, String number) {
        return keyed("key of " + table, number.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] keyed(String what, byte[] text) {
        ByteSink message = new ByteSink();
        message.putText(what);
        message.putBytes(text, text.length);
        return hash.of(message.toByteArray());
    }

    private record Open(
            int delivery, String table, int line, int since, List<String> hashes, Optional<Pseudonym> family) {}
}
