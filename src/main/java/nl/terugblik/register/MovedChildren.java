package nl.terugblik.register;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.register.rows.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Children that a delivery of changes gave to another family while their old one was left as it was. A full delivery of
 * that day would hold them once, so they left the old family's file.
 */
public final class MovedChildren {

    private MovedChildren() {}

    /**
     * Finds the children that a delivery of changes moved, within the transaction that published it.
     *
     * @return where the rows of those children stand, in the new family
     */
    public static List<Source> find(DataSource database, RegisterKeys key, Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.FULL) {
            return List.of();
        }
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Set<Pseudonym> present = Present.in(database, key, delivery);
        List<StoredCaseFile> sharing = new CaseFileReader(database, key, AsOf.now(new Deliveries(database)))
                .of(new ChildrenNamed(database, key).sharing(delivery));
        Map<Pseudonym, Child> claimed = new HashMap<>();
        for (StoredCaseFile stored : sharing) {
            if (present.contains(stored.file().family())) {
                stored.file().children().forEach(child -> claimed.put(child.id(), child));
            }
        }
        ContentHash hash = key.movedChildHash();
        List<Object[]> moves = new ArrayList<>();
        List<Source> moved = new ArrayList<>();
        for (StoredCaseFile stored : sharing) {
            Pseudonym family = stored.file().family();
            if (!stored.withdrawn() && !present.contains(family)) {
                for (Child left : stored.file().children()) {
                    Child child = claimed.get(left.id());
                    if (child != null) {
                        moves.add(new Object[] {family.bits(), hash(hash, child.id()), delivery.id()});
                        moved.add(child.source());
                    }
                }
            }
        }
        ManyRows.insert(jdbc, "insert into moved_child (family, child_hash, delivery) values (?, ?, ?)", moves);
        return moved;
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
