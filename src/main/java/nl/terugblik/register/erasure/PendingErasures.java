package nl.terugblik.register.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.erasure.FamilyErasure.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The erasures that left the register and have not reached every run yet. Each is entered in the transaction that deletes,
 * with its figures, so that a second start can finish it and tell of the whole; of the family it holds the tombstone alone.
 */
public final class PendingErasures {

    /** Ends the name of an erasure of many families. */
    private static final String OF_MANY = "-many";

    /** Goes before the number of a family in an erasure of many. */
    private static final String PART = ".";

    private final JdbcClient jdbc;
    private final MasterKey key;

    /** Those of one register. */
    public PendingErasures(DataSource database, MasterKey key) {
        this.jdbc = JdbcClient.create(database);
        this.key = key;
    }

    /**
     * An erasure that is not finished.
     *
     * @param erasure its name, which its proof bears
     * @param at when the family left the register
     * @param erased what left the register
     */
    public record Pending(String erasure, Instant at, Erased erased) {}

    /** Enters what was erased, within the transaction that erased it. */
    public Pending enter(String erasure, Pseudonym family, Erased erased, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into pending_erasure (erasure, tombstone, erased_at, versions, appearances, refused_rows)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        erasure,
                        key.tombstones().of(family),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        erased.versions(),
                        erased.appearances(),
                        erased.refusedRows())
                .update();
        return new Pending(erasure, at, erased);
    }

    /** The erasure of a family that was begun and not finished. */
    public Optional<Pending> of(Pseudonym family) {
        byte[] tombstone = key.tombstones().of(family);
        return jdbc.sql("select * from pending_erasure where tombstone = ? order by erased_at limit 1")
                .param(tombstone)
                .query((row, number) -> pending(row))
                .optional();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getString("erasure"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                new Erased(
                        row.getInt("versions"),
                        row.getInt("appearances"),
                        row.getInt("refused_rows"),
                        HexFormat.of().formatHex(row.getBytes("tombstone"), 0, Erased.TOMBSTONE_BYTES_SHOWN)));
    }

    /** The names of the erasures of single families, the first begun first. */
    public static List<String> names(DataSource database) {
        return all(database).stream().filter(name -> !isOfMany(name)).toList();
    }

    /** The name of the erasure of many families that was cut off; there is at most one, since the next finishes it. */
    public static Optional<String> ofMany(DataSource database) {
        return JdbcClient.create(database)
                .sql("select distinct erasure from pending_erasure_run order by erasure")
                .query(String.class)
                .list()
                .stream()
                .filter(PendingErasures::isOfMany)
                .findFirst()
                .or(() -> all(database).stream()
                        .filter(PendingErasures::isOfMany)
                        .map(name -> name.substring(0, name.lastIndexOf(PART)))
                        .findFirst());
    }

    /** The name of an erasure of many, of which each family's ends on its number. */
    public static String ofMany(String name) {
        return name + OF_MANY;
    }

    /** Enters what was erased of one family of many, within the transaction that erased it. */
    public void enter(String many, int number, Pseudonym family, Erased erased, Instant now) {
        enter(many + PART + number, family, erased, now);
    }

    /** The erasures of families that one of many has come to, in order. */
    public List<Pending> parts(String many) {
        return jdbc.sql("select * from pending_erasure where erasure like ? order by erased_at, erasure")
                .param(many + PART + "%")
                .query((row, number) -> pending(row))
                .list();
    }

    private static boolean isOfMany(String name) {
        return name.contains(OF_MANY);
    }

    private static List<String> all(DataSource database) {
        return JdbcClient.create(database)
                .sql("select erasure from pending_erasure order by erased_at, erasure")
                .query(String.class)
                .list();
    }

    /** Enters a run that the family was found in, before anything of it is removed. */
    public void found(Pending pending, String run) {
        found(pending.erasure(), run);
    }

    /** Enters a run that families of an erasure of many were found in, before anything of it is removed. */
    public void found(String erasure, String run) {
        jdbc.sql("insert into pending_erasure_run (erasure, run_id) values (?, ?)")
                .params(erasure, run)
                .update();
    }

    /** The runs that the family was found in, in order of name. */
    public List<String> runs(Pending pending) {
        return runs(pending.erasure());
    }

    /** The runs that families of an erasure of many were found in, likewise. */
    public List<String> runs(String erasure) {
        return jdbc.sql("select run_id from pending_erasure_run where erasure = ? order by run_id")
                .param(erasure)
                .query(String.class)
                .list();
    }

    /** Takes an erasure of many off the list, within the caller's transaction: its proof is written. */
    public void finish(String many) {
        jdbc.sql("delete from pending_erasure_run where erasure = ?")
                .param(many)
                .update();
        jdbc.sql("delete from pending_erasure where erasure like ?")
                .param(many + PART + "%")
                .update();
    }

    /** Takes an erasure off the list, within the caller's transaction: its proof is written. */
    public void finish(Pending pending) {
        jdbc.sql("delete from pending_erasure_run where erasure = ?")
                .param(pending.erasure())
                .update();
        jdbc.sql("delete from pending_erasure where erasure = ?")
                .param(pending.erasure())
                .update();
    }
}
