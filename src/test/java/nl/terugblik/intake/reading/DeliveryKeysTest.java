package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.spool.KeyEntry.Kind;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.CanonicalFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys of a delivery are looked at again, and what is found then. */
class DeliveryKeysTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final String HEADER = "order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id\n";
    private static final String DAYS = "2013-01-01,2014-01-01,";

    @TempDir
    private Path folder = Path.of("");

    /** Decisions as number, child and the decision that they extend; and those entries that are looked at, by line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o1 a; o2 a o1; o3 b; o4 b o3          | ''
            o2 a o1; o1 a                         | ''
            o1 a; o1 b                            | row 2; row 3
            o1 a; o2 b o1                         | row 2; reference 3
            o1 a; o2 b o9                         | ''
            o1 a; o3 b; o2 a o1                   | row 2; reference 4
            o1 a; o1 b; o2 b o1                   | row 2; row 3; reference 4
            o1                                    | ''
            """)
    void areLookedAtAgainWhereTheyOccurTwiceOrAreNamedFromElsewhere(String orders, String entries) throws IOException {
        Files.writeString(folder.resolve("supervision_orders.csv"), HEADER + rows(orders));
        DeliveryKeys keys = keys();
        CanonicalTable table = CanonicalTable.SUPERVISION_ORDERS;
        long[] suspect = keys.suspect(table, table.tableName(), new long[0]);
        assertThat(keys.entries(table, suspect).stream()
                        .map(DeliveryKeysTest::words)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(entries);
    }

    @Test
    void areLookedAtAgainWhereAnEarlierDeliveryHadARowRefused() throws IOException {
        Files.writeString(folder.resolve("supervision_orders.csv"), HEADER + rows("o1 a; o2 a"));
        RowHash hash = new RowHash();
        hash.start();
        hash.cell("o2");
        long[] suspect = keys().suspect(CanonicalTable.SUPERVISION_ORDERS, "orders", new long[] {hash.first()});
        assertThat(keys().entries(CanonicalTable.SUPERVISION_ORDERS, suspect))
                .extracting(DeliveryKeysTest::words)
                .containsExactly("row 3");
    }

    @Test
    void passOverAHeaderThatStandsThereAgain() throws IOException {
        Files.writeString(folder.resolve("supervision_orders.csv"), HEADER + rows("o1 a") + HEADER + HEADER);
        assertThat(keys().suspect(CanonicalTable.SUPERVISION_ORDERS, "orders", new long[0]))
                .isEmpty();
        RowHash hash = new RowHash();
        hash.start();
        hash.cell("order_id");
        assertThat(keys().entries(CanonicalTable.SUPERVISION_ORDERS, new long[] {hash.first()}))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "100000000"})
    void areTheSameInMemoryAndSealedOnDisk(long heldByOthers) {
        AtomicLong held = new AtomicLong(heldByOthers);
        TableKeys keys = new TableKeys(new KeyHashes(held, folder.resolve("plans.keys"), KEY), false);
        long[] once = new Random(1).longs(350_000).toArray();
        long[] twice = Arrays.stream(once).limit(9000).sorted().toArray();
        for (long key : once) {
            keys.take(Kind.ROW, key, 0, 0);
        }
        for (long key : twice) {
            keys.take(Kind.ROW, key, 0, 0);
        }
        assertThat(keys.suspect(new long[] {})).isEqualTo(twice);
        assertThat(Files.exists(folder.resolve("plans.keys"))).isEqualTo(heldByOthers > 0);
    }

    private DeliveryKeys keys() {
        return new DeliveryKeys(
                new CanonicalFiles(folder, Set.of(CanonicalTable.SUPERVISION_ORDERS)),
                LocalDate.parse("2015-06-30"),
                "agency",
                KEY,
                new PseudonymsOfDelivery(0),
                folder,
                2);
    }

    private static String rows(String orders) {
        return Arrays.stream(orders.split(";"))
                .map(order -> List.of(order.strip().split(" ")))
                .map(order -> order.get(0) + "," + (order.size() > 1 ? order.get(1) : "") + ","
                        + (order.size() > 2 ? "extension," : "order,") + DAYS + ","
                        + (order.size() > 2 ? order.get(2) : "") + "\n")
                .collect(Collectors.joining());
    }

    private static String words(KeyEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.line();
    }
}
