package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without planted faults nothing in a delivery breaks a rule of the export. */
class SoundDeliveryTest {

    @TempDir
    private static Path directory;

    private static ReadDelivery delivery = new ReadDelivery(Path.of(""));

    @BeforeAll
    static void write() {
        delivery = ReadDelivery.written(new SampleDelivery(3000, 11, 0), directory);
    }

    @Test
    void datesNothingAfterTheExtraction() {
        for (String table : ReadDelivery.TABLES) {
            for (String column : delivery.header(table)) {
                boolean observed = column.equals("birth_date") || column.endsWith("_on");
                if (observed && !column.equals("expires_on")) {
                    assertThat(delivery.table(table))
                            .allMatch(row -> row.get(column).compareTo("2015-06-30") <= 0);
                }
            }
        }
    }

    @Test
    void writesNoRowTwice() {
        for (String table : ReadDelivery.TABLES) {
            assertThat(delivery.lines(table + ".csv").values()).as(table).doesNotHaveDuplicates();
        }
    }

    @Test
    void givesEveryRowItsFamilyOrChild() {
        Set<String> families = delivery.byKey("families", "family_id").keySet();
        Set<String> children = delivery.byKey("children", "child_id").keySet();
        for (String table : ReadDelivery.TABLES) {
            List<String> header = delivery.header(table);
            if (header.contains("family_id")) {
                assertThat(delivery.table(table)).allMatch(row -> families.contains(row.get("family_id")));
            }
            if (header.contains("child_id")) {
                assertThat(delivery.where(table, row -> !row.get("child_id").isEmpty()))
                        .allMatch(row -> children.contains(row.get("child_id")));
            }
        }
    }

    @Test
    void endsNothingBeforeItStarts() {
        assertThat(delivery.table("supervision_orders")).allMatch(row -> inOrder(row, "pronounced_on", "expires_on"));
        assertThat(delivery.table("supervision_orders")).allMatch(row -> inOrder(row, "pronounced_on", "lifted_on"));
        assertThat(delivery.table("placements")).allMatch(row -> inOrder(row, "started_on", "ended_on"));
        assertThat(delivery.table("care_episodes")).allMatch(row -> inOrder(row, "started_on", "ended_on"));
    }

    @Test
    void continuesATermAtMostOnceForTheSameChildAndNeverBeforeIt() {
        Map<String, CSVRecord> orders = delivery.byKey("supervision_orders", "order_id");
        List<CSVRecord> extensions = delivery.where(
                        "supervision_orders", row -> orders.containsKey(row.get("extends_order_id")))
                .toList();
        assertThat(extensions).extracting(row -> row.get("extends_order_id")).doesNotHaveDuplicates();
        assertThat(extensions).allSatisfy(row -> {
            CSVRecord predecessor = Objects.requireNonNull(orders.get(row.get("extends_order_id")));
            assertThat(row.get("child_id")).isEqualTo(predecessor.get("child_id"));
            assertThat(row.get("pronounced_on")).isGreaterThanOrEqualTo(predecessor.get("pronounced_on"));
        });
    }

    @Test
    void placesNoChildInTwoPlacesAtOnce() {
        for (List<CSVRecord> ofChild : delivery.by("placements", "child_id").values()) {
            List<CSVRecord> inOrder = ofChild.stream()
                    .sorted(Comparator.comparing(row -> row.get("started_on")))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                String end = inOrder.get(i - 1).get("ended_on");
                assertThat(end).isNotEmpty().isLessThanOrEqualTo(inOrder.get(i).get("started_on"));
            }
        }
    }

    @Test
    void supervisesNoChildLongBeforeItsBirth() {
        Map<String, CSVRecord> children = delivery.byKey("children", "child_id");
        assertThat(delivery.table("supervision_orders")).allSatisfy(row -> {
            String birth =
                    Objects.requireNonNull(children.get(row.get("child_id"))).get("birth_date");
            assertThat(birth.isEmpty()
                            || !LocalDate.parse(birth)
                                    .isAfter(LocalDate.parse(row.get("pronounced_on"))
                                            .plusDays(120)))
                    .isTrue();
        });
    }

    private static boolean inOrder(CSVRecord row, String start, String end) {
        return row.get(start).isEmpty()
                || row.get(end).isEmpty()
                || row.get(start).compareTo(row.get(end)) <= 0;
    }
}
