package nl.terugblik.register;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    private static final int PAGE_FAMILIES = 500;

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
        List<Pseudonym> sharing = new ChildrenNamed(database, key).sharing(delivery);
        Set<Pseudonym> present = Present.among(sharing, database, key, delivery.id());
        CaseFileReader reader = new CaseFileReader(database, key, AsOf.now(new Deliveries(database)));
        Map<Pseudonym, Source> claimed = new HashMap<>();
        each(reader, sharing, stored -> {
            if (present.contains(stored.file().family())) {
                stored.file().children().forEach(child -> claimed.put(child.id(), child.source()));
            }
        });
        ContentHash hash = key.movedChildHash();
        List<Object[]> moves = new ArrayList<>();
        List<Source> moved = new ArrayList<>();
        each(reader, sharing, stored -> {
            Pseudonym family = stored.file().family();
            if (!stored.withdrawn() && !present.contains(family)) {
                for (Child left : stored.file().children()) {
                    Source source = claimed.get(left.id());
                    if (source != null) {
                        moves.add(new Object[] {family.bits(), hash(hash, left.id()), delivery.id()});
                        moved.add(source);
                    }
                }
            }
        });
        ManyRows.insert(
                new JdbcTemplate(database),
                "insert into moved_child (family, child_hash, delivery) values (?, ?, ?)",
                moves);
        return moved;
    }

    /** Files are opened some at a time, twice, since a delivery may move any number of children. */
    private static void each(CaseFileReader reader, List<Pseudonym> families, Consumer<StoredCaseFile> taker) {
        for (int from = 0; from < families.size(); from += PAGE_FAMILIES) {
            reader.of(families.subList(from, Math.min(families.size(), from + PAGE_FAMILIES)))
                    .forEach(taker);
        }
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
