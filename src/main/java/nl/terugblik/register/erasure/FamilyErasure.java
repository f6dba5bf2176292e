package nl.terugblik.register.erasure;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockErasure;
import nl.terugblik.register.blocks.BlockErasure.Taken;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Erases a family from the register: its data key, every version of its file and its refused rows. What stays is a
 * tombstone, by which a later delivery of the family is known.
 */
public final class FamilyErasure {

    private FamilyErasure() {}

    /**
     * What was erased.
     *
     * @param versions versions of the case file
     * @param appearances deliveries that held it unchanged, or incomplete
     * @param refusedRows rows in quarantine
     * @param tombstone the first 16 hexadecimal digits of its tombstone
     */
    public record Erased(int versions, int appearances, int refusedRows, String tombstone) {

        static final int TOMBSTONE_BYTES_SHOWN = 8;
    }

    /**
     * Erases a family, within the caller's transaction.
     *
     * @return empty where the register neither holds it nor ever erased it
     */
    public static Optional<Erased> erase(DataSource database, MasterKey key, Pseudonym family) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        boolean erasedBefore = new ErasedFamilies(database, key).contains(family);
        Taken taken = new BlockErasure(database, RegisterSeals.storage(database, key)).take(family);
        int appearances = taken.unchanged() + delete(jdbc, "kept_previous", family);
        delete(jdbc, "refused_mark", family);
        int refusedRows = delete(jdbc, "refused_row", family);
        delete(jdbc, "objection", family);
        delete(jdbc, "withdrawn_objection", family);
        delete(jdbc, "moved_child", family);
        jdbc.update(
                "update coding_round set stale = 1, families_left = families_left + 1"
                        + " where round in (select round from coding_family where family = ?)",
                family.bits());
        delete(jdbc, "coding_answer", family);
        delete(jdbc, "coding_document", family);
        delete(jdbc, "coding_family", family);
        if (taken.documents() + refusedRows == 0 && !erasedBefore) {
            return Optional.empty();
        }
        byte[] tombstone = key.tombstones().of(family);
        if (!erasedBefore) {
            jdbc.update(
                    "insert into erased_family (tombstone, after_published)"
                            + " select ?, coalesce(max(published_no), 0) from delivery",
                    (Object) tombstone);
        }
        return Optional.of(new Erased(
                taken.documents(),
                appearances,
                refusedRows,
                HexFormat.of().formatHex(tombstone, 0, Erased.TOMBSTONE_BYTES_SHOWN)));
    }

    /**
     * Erases the families that a register was filled with once more, though they had been erased from it, within the
     * caller's transaction.
     *
     * @param tombstones those of the register before
     * @return how many families they are
     */
    public static int eraseAgain(DataSource database, MasterKey key, List<byte[]> tombstones) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Set<String> known = new HashSet<>(jdbc.query(
                "select tombstone from erased_family",
                (row, number) -> HexFormat.of().formatHex(row.getBytes(1))));
        for (byte[] tombstone : tombstones) {
            if (known.add(HexFormat.of().formatHex(tombstone))) {
                jdbc.update(
                        "insert into erased_family (tombstone, after_published)"
                                + " select ?, coalesce(max(published_no), 0) from delivery",
                        (Object) tombstone);
            }
        }
        ErasedFamilies erased = new ErasedFamilies(database, key);
        Set<Pseudonym> back = new HashSet<>();
        if (!tombstones.isEmpty()) {
            BlockShelf.all(database, RegisterSeals.storage(database, key)).each(entry -> {
                if (erased.contains(entry.family())) {
                    back.add(entry.family());
                }
            });
            // one whose file was refused may stand in a round all the same
            jdbc
                    .query(
                            "select distinct family from coding_family",
                            (row, number) -> new Pseudonym(row.getObject(1, UUID.class)))
                    .stream()
                    .filter(erased::contains)
                    .forEach(back::add);
        }
        back.forEach(family -> erase(database, key, family));
        return back.size();
    }

    private static int delete(JdbcTemplate jdbc, String table, Pseudonym family) {
        return jdbc.update("delete from " + table + " where family = ?", family.bits());
    }
}
