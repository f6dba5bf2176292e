package nl.terugblik.register;

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
import nl.terugblik.register.FamilyErasure.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The erasures that left the register and have not reached every run yet. Each is entered in the transaction that deletes,
 * with its figures, so that a second start can finish it and tell of the whole; of the family it holds the tombstone alone.
 */
public final class PendingErasures {

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
                .query((row, number) -> new Pending(
                        row.getString("erasure"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        new Erased(
                                row.getInt("versions"),
                                row.getInt("appearances"),
                                row.getInt("refused_rows"),
                                HexFormat.of().formatHex(tombstone, 0, Erased.TOMBSTONE_BYTES_SHOWN))))
                .optional();
    }

    /** The names of all of them, the first begun first. */
    public static List<String> names(DataSource database) {
        return JdbcClient.create(database)
                .sql("select erasure from pending_erasure order by erased_at, erasure")
                .query(String.class)
                .list();
    }

    /** Enters a run that the family was found in, before anything of it is removed. */
    public void found(Pending pending, String run) {
        jdbc.sql("insert into pending_erasure_run (erasure, run_id) values (?, ?)")
                .params(pending.erasure(), run)
                .update();
    }

    /** The runs that the family was found in, in order of name. */
    public List<String> runs(Pending pending) {
        return jdbc.sql("select run_id from pending_erasure_run where erasure = ? order by run_id")
                .param(pending.erasure())
                .query(String.class)
                .list();
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
