package nl.terugblik.register.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.Seal;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.register.blocks.FamilyEntry.Kind;
import nl.terugblik.register.seals.RegisterSeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The blocks of a hundred deliveries, large and small, beside a plain map of who was brought by whom. */
@UsesRegister
class BlockShelfTest {

    private static final int DELIVERIES = 100;

    private final DataSource database = TestDatabase.migrated().source();
    private final Seal storage = RegisterSeals.storage(database, TestKeys.key(1));
    private final SortedMap<Pseudonym, List<Integer>> brought = new TreeMap<>();

    @BeforeEach
    void write() {
        Random random = new Random(4);
        List<Pseudonym> families = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            families.add(new Pseudonym(random.nextLong(), random.nextLong()));
        }
        BlockWriter writer = new BlockWriter(database, storage);
        for (int delivery = 1; delivery <= DELIVERIES; delivery++) {
            List<FamilyBytes> written = new ArrayList<>();
            for (Pseudonym family : families) {
                if (delivery == 1 || random.nextInt(40) == 0) {
                    brought.computeIfAbsent(family, any -> new ArrayList<>()).add(delivery);
                    written.add(file(family, delivery));
                }
            }
            writer.write(delivery, written);
        }
    }

    @Test
    void holdAllFamiliesInOrderByThePage() {
        SortedMap<Pseudonym, List<Integer>> read = new TreeMap<>();
        BlockShelf shelf = BlockShelf.all(database, storage);
        Pseudonym last = new Pseudonym(0, 0);
        for (List<Held> page = shelf.after(last, new Pseudonym(-1, -1), 7);
                !page.isEmpty();
                page = shelf.after(last, new Pseudonym(-1, -1), 7)) {
            page.forEach(family -> read.put(family.family(), deliveries(family)));
            last = page.get(page.size() - 1).family();
        }
        assertThat(read).isEqualTo(brought);
    }

    @Test
    void holdTheFamiliesOfSomeDeliveriesAndOfARange() {
        Pseudonym after = new Pseudonym(1L << 62, 0);
        Pseudonym upTo = new Pseudonym(3L << 62, 0);
        List<Integer> some = List.of(3, 50, 99);

        List<Held> held = new BlockShelf(database, storage, some).after(after, upTo, 1000);

        SortedMap<Pseudonym, List<Integer>> expected = new TreeMap<>();
        brought.subMap(after, upTo).forEach((family, deliveries) -> {
            List<Integer> seen = deliveries.stream().filter(some::contains).toList();
            if (!seen.isEmpty()) {
                expected.put(family, seen);
            }
        });
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(held).extracting(Held::family).containsExactlyElementsOf(expected.keySet());
        assertThat(held).allSatisfy(family -> assertThat(deliveries(family)).isEqualTo(expected.get(family.family())));
    }

    @Test
    void giveSingleFamiliesWithTheirContentAndLines() {
        Pseudonym stranger = new Pseudonym(77, 77);
        List<Pseudonym> wanted = new ArrayList<>(List.of(stranger));
        brought.keySet().stream().limit(400).forEach(wanted::add);

        List<Held> held = BlockShelf.all(database, storage).of(wanted);

        assertThat(held)
                .extracting(Held::family)
                .containsExactlyElementsOf(wanted.stream().skip(1).sorted().toList());
        assertThat(held).allSatisfy(family -> {
            assertThat(deliveries(family)).isEqualTo(brought.get(family.family()));
            family.versions().forEach(version -> {
                assertThat(version.lines()).containsExactly(version.delivery());
                assertThat(version.content(storage)).isEqualTo(content(family.family(), version.delivery()));
            });
        });
    }

    @Test
    void areSplitWhereTheyWouldGrowTooLarge() {
        byte[] large = new byte[100_000];
        List<FamilyBytes> written = brought.keySet().stream()
                .limit(10)
                .map(family -> new FamilyBytes(
                        family, Kind.CHANGED, new byte[16], new byte[32], new long[0], large, new byte[0]))
                .toList();
        new BlockWriter(database, storage).write(DELIVERIES + 1, written);

        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select changed from case_block where delivery = ? order by first_family",
                                Integer.class,
                                DELIVERIES + 1))
                .containsExactly(2, 2, 2, 2, 2);
    }

    private static List<Integer> deliveries(Held family) {
        return family.versions().stream().map(Version::delivery).sorted().toList();
    }

    private FamilyBytes file(Pseudonym family, int delivery) {
        byte[] own = storage.newKey();
        byte[] document = storage.under(own).seal(content(family, delivery));
        Kind kind = delivery == 1 ? Kind.ADDED : Kind.CHANGED;
        return new FamilyBytes(
                family, kind, new byte[16], own, new long[] {delivery}, document, new byte[] {(byte) delivery});
    }

    private static byte[] content(Pseudonym family, int delivery) {
        return Set.of(family + " " + delivery).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
