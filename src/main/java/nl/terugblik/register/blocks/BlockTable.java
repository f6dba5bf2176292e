package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.FamilyEntry.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The tables that blocks lie in: directories in one, bodies in the other, so that to search the first reads none of these. */
final class BlockTable {

    private static final String SELECT = "select delivery, first_family, wrapped_key, directory from case_block where ";

    private static final int PAGE_BLOCKS = 64;

    private final JdbcTemplate jdbc;
    private final Seal storage;

    BlockTable(DataSource database, Seal storage) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = storage;
    }

    /**
     * A block that is about to be written.
     *
     * @param directory its families
     * @param children the children that they name
     * @param body their documents and lines
     */
    record Written(Directory directory, ChildNumbers children, byte[] body) {}

    /** Inserts blocks of a delivery. */
    void insert(int delivery, List<Written> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        List<Object[]> heads = new ArrayList<>(blocks.size());
        List<Object[]> bodies = new ArrayList<>(blocks.size());
        for (Written block : blocks) {
            byte[] key = storage.newKey();
            Seal own = storage.under(key);
            Directory directory = block.directory;
            UUID first = directory.first().bits();
            heads.add(new Object[] {
                delivery,
                first,
                directory.count(Kind.ADDED),
                directory.count(Kind.CHANGED),
                directory.count(Kind.UNCHANGED),
                storage.seal(key),
                own.seal(directory.toBytes()),
                own.seal(block.children.toBytes())
            });
            bodies.add(new Object[] {delivery, first, block.body});
        }
        jdbc.batchUpdate(
                "insert into case_block (delivery, first_family, added, changed, unchanged, wrapped_key, directory,"
                        + " children) values (?, ?, ?, ?, ?, ?, ?, ?)",
                heads);
        jdbc.batchUpdate("insert into case_block_body (delivery, first_family, body) values (?, ?, ?)", bodies);
    }

    void delete(Block block) {
        for (String table : List.of("case_block", "case_block_body")) {
            jdbc.update(
                    "delete from " + table + " where delivery = ? and first_family = ?",
                    block.delivery(),
                    block.first().bits());
        }
    }

    /** The deliveries that have any. */
    List<Integer> deliveries() {
        return jdbc.queryForList("select distinct delivery from case_block order by delivery", Integer.class);
    }

    /** The first families of a delivery's blocks, in order. */
    List<Pseudonym> firsts(int delivery) {
        return jdbc.query(
                "select first_family from case_block where delivery = ? order by first_family",
                (row, number) -> new Pseudonym(row.getObject(1, UUID.class)),
                delivery);
    }

    Block get(int delivery, Pseudonym first) {
        return jdbc.query(SELECT + "delivery = ? and first_family = ?", opened(), delivery, first.bits())
                .get(0);
    }

    /** The next blocks of a delivery, in order; from the beginning where none was before. */
    List<Block> after(int delivery, Optional<Pseudonym> first, int limit) {
        String page = " order by first_family limit " + limit;
        return first.map(last -> jdbc.query(
                        SELECT + "delivery = ? and first_family > ?" + page, opened(), delivery, last.bits()))
                .orElseGet(() -> jdbc.query(SELECT + "delivery = ?" + page, opened(), delivery));
    }

    ChildNumbers children(int delivery, Pseudonym first) {
        return jdbc.query(
                        "select wrapped_key, children from case_block where delivery = ? and first_family = ?",
                        (row, number) -> children(row.getBytes(1), row.getBytes(2)),
                        delivery,
                        first.bits())
                .get(0);
    }

    /** Takes the children of a block. */
    interface Children {
        void take(Pseudonym first, ChildNumbers children);
    }

    /** Passes on the children of every block of a delivery. */
    void eachChildren(int delivery, Children taker) {
        List<Pseudonym> firsts = firsts(delivery);
        for (int from = 0; from < firsts.size(); from += PAGE_BLOCKS) {
            jdbc.query(
                    "select first_family, wrapped_key, children from case_block"
                            + " where delivery = ? and first_family between ? and ?",
                    row -> {
                        taker.take(
                                new Pseudonym(row.getObject(1, UUID.class)),
                                children(row.getBytes(2), row.getBytes(3)));
                    },
                    delivery,
                    firsts.get(from).bits(),
                    firsts.get(Math.min(firsts.size(), from + PAGE_BLOCKS) - 1).bits());
        }
    }

    private ChildNumbers children(byte[] wrappedKey, byte[] sealed) {
        return ChildNumbers.read(new SealedBytes(wrappedKey, sealed).open(storage));
    }

    byte[] body(int delivery, Pseudonym first) {
        return jdbc.query(
                        "select body from case_block_body where delivery = ? and first_family = ?",
                        (row, number) -> row.getBytes(1),
                        delivery,
                        first.bits())
                .get(0);
    }

    private RowMapper<Block> opened() {
        return (row, number) -> new Block(
                row.getInt(1),
                new Pseudonym(row.getObject(2, UUID.class)),
                Directory.read(new SealedBytes(row.getBytes(3), row.getBytes(4)).open(storage)),
                this);
    }
}
