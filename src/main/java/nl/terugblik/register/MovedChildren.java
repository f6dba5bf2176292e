package nl.terugblik.register;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Children that a delivery of changes gave to another family while their old one was left as it was. A full delivery of
 * that day would hold them once, so they left the old family's file.
 */
public final class MovedChildren {

    private static final int PAGE_FAMILIES = 1000;

    private MovedChildren() {}

    /**
     * Finds the children that a delivery of changes moved, within the transaction that published it.
     *
     * @return where the rows of those children stand, in the new family
     */
    public static List<Source> find(DataSource database, MasterKey key, Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.FULL) {
            return List.of();
        }
        JdbcTemplate jdbc = new JdbcTemplate(database);
        AsOf now = AsOf.now(new Deliveries(database));
        CaseFileReader reader = new CaseFileReader(database, key, now);
        Map<Pseudonym, Child> claimed = new HashMap<>();
        Map<Pseudonym, Pseudonym> families = new HashMap<>();
        List<Pseudonym> present = jdbc.query(
                "select family from case_file where delivery = ? union select family from appearance where delivery = ?",
                (row, number) -> new Pseudonym(row.getObject(1, UUID.class)),
                delivery.id(),
                delivery.id());
        for (List<Pseudonym> page : pages(present)) {
            reader.of(page)
                    .forEach(stored -> stored.file().children().forEach(child -> {
                        claimed.put(child.id(), child);
                        families.put(child.id(), stored.file().family());
                    }));
        }
        if (claimed.isEmpty()) {
            return List.of();
        }
        ContentHash hash = key.movedChildHash();
        List<Object[]> moves = new ArrayList<>();
        List<Source> moved = new ArrayList<>();
        List<Pseudonym> candidates = new ChildrenNamed(database, key).familiesOf(claimed.keySet());
        for (List<Pseudonym> page : pages(candidates)) {
            for (StoredCaseFile stored : reader.of(page)) {
                for (Child child : stored.file().children()) {
                    Pseudonym family = stored.file().family();
                    if (!stored.withdrawn()
                            && !families.getOrDefault(child.id(), family).equals(family)) {
                        moves.add(new Object[] {family.bits(), hash(hash, child.id()), delivery.id()});
                        moved.add(claimed.getOrDefault(child.id(), child).source());
                    }
                }
            }
        }
        jdbc.batchUpdate("insert into moved_child (family, child_hash, delivery) values (?, ?, ?)", moves);
        return moved;
    }

    private static List<List<Pseudonym>> pages(List<Pseudonym> families) {
        List<List<Pseudonym>> pages = new ArrayList<>();
        for (int from = 0; from < families.size(); from += PAGE_FAMILIES) {
            pages.add(families.subList(from, Math.min(families.size(), from + PAGE_FAMILIES)));
        }
        return pages;
    }

    static byte[] hash(ContentHash hash, Pseudonym child) {
        return hash.of(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(child.high())
                .putLong(child.low())
                .array());
    }

    static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
