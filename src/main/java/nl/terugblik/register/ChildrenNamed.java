package nl.terugblik.register;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The children that every version of every case file names, by keyed hashes. They narrow the files to open down to a
 * few; what counts is what stands in those.
 */
final class ChildrenNamed {

    private static final int PAGE_FILES = 1000;

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final MasterKey key;
    private final ContentHash hash;

    ChildrenNamed(DataSource database, MasterKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.database = database;
        this.key = key;
        this.hash = key.movedChildHash();
    }

    /** Enters versions of files. */
    static void enter(JdbcTemplate jdbc, List<Object[]> rows) {
        ManyRows.insert(jdbc, "insert into children_named (family, delivery, child_hashes) values (?, ?, ?)", rows);
    }

    /** The row that a version of a file is entered by. */
    static Object[] row(ContentHash hash, UUID family, int delivery, List<Child> children) {
        ByteBuffer hashes = ByteBuffer.allocate(Long.BYTES * children.size());
        children.forEach(child -> hashes.putLong(shortHash(hash, child.id())));
        return new Object[] {family, delivery, hashes.array()};
    }

    /**
     * Families whose files, in some version, name a child that files of other families name too: those among the ones
     * asked about and those they share a child with, in order of pseudonym. Hashes may deceive; what counts is what
     * stands in the files.
     */
    List<Pseudonym> sharing(Set<Pseudonym> asked) {
        enterOlderFiles();
        Map<Long, Set<Pseudonym>> own = new HashMap<>();
        for (SqlArrayValue page : CaseFileReader.pages(asked)) {
            each(
                    "where family = any (?)",
                    (family, child) ->
                            own.computeIfAbsent(child, any -> new HashSet<>()).add(family),
                    page);
        }
        Set<Pseudonym> sharing = new TreeSet<>();
        each("", (family, child) -> {
            Set<Pseudonym> others = own.get(child);
            if (others != null && !others.contains(family)) {
                sharing.add(family);
                sharing.addAll(others);
            }
        });
        return List.copyOf(sharing);
    }

    /** The families that some version of their file gives one of these children; hashes may deceive here too. */
    Set<Pseudonym> naming(Set<Pseudonym> children) {
        enterOlderFiles();
        Set<Long> wanted = new HashSet<>();
        children.forEach(child -> wanted.add(shortHash(hash, child)));
        Set<Pseudonym> families = new TreeSet<>();
        each("", (family, child) -> {
            if (wanted.contains(child)) {
                families.add(family);
            }
        });
        return families;
    }

    private void each(String which, ObjLongConsumer<Pseudonym> taker, Object... parameters) {
        jdbc.query(
                "select family, child_hashes from children_named " + which,
                row -> {
                    Pseudonym family = new Pseudonym(row.getObject(1, UUID.class));
                    ByteBuffer hashes = ByteBuffer.wrap(row.getBytes(2));
                    while (hashes.hasRemaining()) {
                        taker.accept(family, hashes.getLong());
                    }
                },
                parameters);
    }

    /** Enters the files that a program wrote which did not do so yet. */
    private void enterOlderFiles() {
        Seal storage = RegisterSeals.storage(database, key);
        for (List<Object[]> page = unnamed(storage); !page.isEmpty(); page = unnamed(storage)) {
            enter(jdbc, page);
            jdbc.batchUpdate(
                    "delete from children_unnamed where family = ? and delivery = ?",
                    page.stream().map(row -> new Object[] {row[0], row[1]}).toList());
        }
    }

    private List<Object[]> unnamed(Seal storage) {
        return jdbc.query(
                "select c.family, c.delivery, c.document, c.provenance, f.wrapped_key from children_unnamed u"
                        + " join case_file c on c.family = u.family and c.delivery = u.delivery"
                        + " join family f on f.id = c.family order by u.family, u.delivery limit " + PAGE_FILES,
                (row, number) -> {
                    UUID family = row.getObject(1, UUID.class);
                    byte[] content =
                            storage.under(storage.open(row.getBytes(5))).open(row.getBytes(3));
                    List<Child> children = new CaseFileDocument(content, row.getBytes(4))
                            .open(new Pseudonym(family))
                            .children();
                    return row(hash, family, row.getInt(2), children);
                });
    }

    private static long shortHash(ContentHash hash, Pseudonym child) {
        return ByteBuffer.wrap(MovedChildren.hash(hash, child)).getLong();
    }
}
