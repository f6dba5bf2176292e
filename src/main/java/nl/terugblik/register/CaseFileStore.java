package nl.terugblik.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes a delivery's case files: sealed, each under its family's own key, and only where the content changed. Not for
 * use by several threads at once.
 */
public final class CaseFileStore {

    private final JdbcTemplate jdbc;
    private final Delivery delivery;
    private final int agency;
    private final Seal storage;
    private final ContentHash hash;
    private final ContentHash childHash;
    private final boolean first;
    private final boolean keepPrevious;

    /** A store for one delivery that is being taken in. */
    public CaseFileStore(DataSource database, MasterKey key, Delivery delivery) {
        this(database, key, delivery, false);
    }

    /**
     * A store for one delivery that is being taken in.
     *
     * @param keepPrevious whether a file that lacks refused rows leaves an earlier one of its family in place
     */
    public CaseFileStore(DataSource database, MasterKey key, Delivery delivery, boolean keepPrevious) {
        this.keepPrevious = keepPrevious;
        this.jdbc = new JdbcTemplate(database);
        this.delivery = delivery;
        this.storage = RegisterSeals.storage(database, key);
        this.hash = key.contentHash();
        this.childHash = key.movedChildHash();
        this.agency = one("select agency from delivery where id = ?");
        this.first = one("select count(*) from delivery where agency = " + agency + " and id <> ?") == 0;
    }

    private int one(String query) {
        Integer number = jdbc.queryForObject(query, Integer.class, delivery.id());
        return number == null ? 0 : number;
    }

    /** Writes case files, ordered by pseudonym, within the caller's transaction. */
    public void write(List<CaseFile> files) {
        Map<UUID, Known> known = first ? Map.of() : known(files);
        List<Object[]> families = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> unchanged = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        List<Object[]> children = new ArrayList<>();
        for (CaseFile file : files) {
            UUID id = file.family().bits();
            if (keepPrevious && !file.refused().isEmpty() && known.containsKey(id)) {
                kept.add(new Object[] {id, delivery.id()});
                continue;
            }
            CaseFileDocument document = CaseFileDocument.of(file);
            byte[] contentHash = hash.of(document.content());
            Known before = known.get(id);
            if (before != null && Arrays.equals(before.latestHash(), contentHash)) {
                unchanged.add(new Object[] {id, delivery.id(), document.provenance()});
            } else {
                byte[] dataKey = before == null ? storage.newKey() : storage.open(before.wrappedKey());
                if (before == null) {
                    families.add(new Object[] {id, agency, delivery.id(), storage.seal(dataKey)});
                }
                byte[] sealed = storage.under(dataKey).seal(document.content());
                changed.add(new Object[] {id, delivery.id(), contentHash, sealed, document.provenance()});
                children.add(ChildrenNamed.row(childHash, id, delivery.id(), file.children()));
            }
        }
        ManyRows.insert(
                jdbc, "insert into family (id, agency, first_delivery, wrapped_key) values (?, ?, ?, ?)", families);
        ManyRows.insert(
                jdbc,
                "insert into case_file (family, delivery, content_hash, document, provenance) values (?, ?, ?, ?, ?)",
                changed);
        ChildrenNamed.enter(jdbc, children);
        ManyRows.insert(jdbc, "insert into kept_previous (family, delivery) values (?, ?)", kept);
        ManyRows.insert(jdbc, "insert into appearance (family, delivery, provenance) values (?, ?, ?)", unchanged);
    }

    /** Enters families that object to research. */
    public void object(List<Pseudonym> objecting) {
        ManyRows.insert(
                jdbc,
                "insert into objection (family, delivery) values (?, ?)",
                objecting.stream()
                        .map(family -> new Object[] {family.bits(), delivery.id()})
                        .toList());
    }

    private Map<UUID, Known> known(List<CaseFile> files) {
        Map<UUID, Known> known = new HashMap<>();
        List<Pseudonym> families = files.stream().map(CaseFile::family).toList();
        for (SqlArrayValue page : CaseFileReader.pages(families)) {
            jdbc.query(
                    "select f.id, f.wrapped_key, c.content_hash from family f join case_file c on c.family = f.id"
                            + " join delivery d on d.id = c.delivery where f.id = any (?) order by d.published_no",
                    row -> {
                        known.put(row.getObject(1, UUID.class), new Known(row.getBytes(2), row.getBytes(3)));
                    },
                    page);
        }
        return known;
    }

    /** A family that the register holds: later rows of the query overwrite earlier ones, so the hash is the latest. */
    private record Known(byte[] wrappedKey, byte[] latestHash) {}
}
