package nl.terugblik.register.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.Seal;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.register.blocks.BlockErasure.Taken;
import nl.terugblik.register.blocks.FamilyEntry.Kind;
import nl.terugblik.register.seals.RegisterSeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is left of a family that was taken out of its block, between two others that stay. */
@UsesRegister
class BlockErasureTest {

    private static final Pseudonym A = new Pseudonym(1, 11);
    private static final Pseudonym B = new Pseudonym(2, 12);
    private static final Pseudonym C = new Pseudonym(3, 13);

    private final DataSource database = TestDatabase.migrated().source();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Seal storage = RegisterSeals.storage(database, TestKeys.key(1));
    private final BlockErasure erasure = new BlockErasure(database, storage);

    @BeforeEach
    void write() {
        BlockWriter writer = new BlockWriter(database, storage);
        writer.write(1, List.of(file(A), file(B), file(C)));
        writer.write(2, List.of(FamilyBytes.unchanged(B, new long[] {7}, new byte[] {9})));
    }

    @Test
    void isNothing() {
        assertThat(erasure.take(B)).isEqualTo(new Taken(1, 1));

        assertThat(held()).extracting(Held::family).containsExactly(A, C);
        assertThat(held())
                .allSatisfy(family ->
                        assertThat(family.versions().get(0).content(storage)).isEqualTo(content(family.family())));
        assertThat(jdbc.queryForList("select delivery, added, changed, unchanged from case_block"))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(1, 2, 0, 0));
        assertThat(erasure.take(B)).isEqualTo(new Taken(0, 0));
    }

    @Test
    void isNothingThoughTheBlockBeganWithIt() {
        erasure.take(A);

        assertThat(TestDatabase.contents(database)).doesNotContain(A.bits().toString());
        assertThat(held()).extracting(Held::family).containsExactly(B, C);
    }

    @Test
    void cannotBeOpenedByTheNewKeyWhereTheOldRowIsPutBackBesideIt() {
        Map<String, Object> directory = jdbc.queryForMap("select * from case_block where delivery = 1");
        Map<String, Object> body = jdbc.queryForMap("select * from case_block_body where delivery = 1");
        assertThat(held()).extracting(Held::family).contains(B);

        erasure.take(B);
        jdbc.update("update case_block set directory = ? where delivery = 1", directory.get("directory"));
        jdbc.update("update case_block_body set body = ? where delivery = 1", body.get("body"));

        assertThatThrownBy(this::held).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void hasNoKeyInTheNewDirectory() {
        byte[] own = held().stream()
                .filter(family -> family.family().equals(B))
                .flatMap(family -> family.versions().stream())
                .map(Version::entry)
                .filter(FamilyEntry::hasDocument)
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(own).hasSize(32);
        byte[] before = jdbc.queryForObject("select wrapped_key from case_block where delivery = 1", byte[].class);

        erasure.take(B);

        assertThat(held())
                .allSatisfy(family ->
                        assertThat(family.versions().get(0).entry().key()).isNotEqualTo(own));
        assertThat(jdbc.queryForObject("select wrapped_key from case_block where delivery = 1", byte[].class))
                .isNotEqualTo(before);
    }

    private List<Held> held() {
        return BlockShelf.all(database, storage).after(new Pseudonym(0, 0), new Pseudonym(-1, -1), 100);
    }

    private FamilyBytes file(Pseudonym family) {
        byte[] own = storage.newKey();
        byte[] document = storage.under(own).seal(content(family));
        return new FamilyBytes(
                family, Kind.ADDED, new byte[16], own, LongStream.of(5, 6).toArray(), document, new byte[] {1, 2});
    }

    private static byte[] content(Pseudonym family) {
        return family.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
