package nl.terugblik.sample;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four hundred families hold every shape of supervision that the coding rules tell apart. */
class SupervisionShapesTest {

    @TempDir
    private static Path directory;

    private static ReadDelivery delivery = new ReadDelivery(Path.of(""));

    @BeforeAll
    static void write() {
        delivery = ReadDelivery.written(new SampleDelivery(400, 1, 0), directory);
    }

    @Test
    void supervisesSiblingsWithinAndBeyondAMonthOfEachOther() {
        Set<String> distances = new TreeSet<>();
        Spell.of(delivery).stream()
                .filter(Spell::startsInWindow)
                .collect(Collectors.groupingBy(Spell::family))
                .values()
                .forEach(siblings -> siblings.forEach(spell -> {
                    long days = Math.abs(DAYS.between(siblings.get(0).start(), spell.start()));
                    distances.add(days == 0 ? "same day" : days <= 31 ? "within" : "beyond");
                }));
        assertThat(distances).contains("within", "beyond");
    }

    @Test
    void extendsOrdersNeverOnceAndSeveralTimes() {
        assertThat(Spell.of(delivery)).extracting(Spell::extensions).contains(0, 1, 2, 3);
    }

    @Test
    void leavesGapsAndOverlapsInChainsAndLiftsTermsEarly() {
        Map<String, CSVRecord> orders = delivery.byKey("supervision_orders", "order_id");
        Set<Integer> order = new HashSet<>();
        Set<String> liftedInside = new HashSet<>();
        for (CSVRecord row : orders.values()) {
            CSVRecord predecessor = orders.get(row.get("extends_order_id"));
            if (predecessor != null) {
                order.add(Integer.signum(row.get("pronounced_on").compareTo(predecessor.get("expires_on"))));
                liftedInside.add(predecessor.get("lifted_on"));
            }
        }
        assertThat(order).containsExactlyInAnyOrder(-1, 0, 1);
        assertThat(liftedInside).hasSizeGreaterThan(1);
        assertThat(orders.values()).anyMatch(row -> row.get("end_reason").equals("lifted"));
    }

    @Test
    void extendsOrdersOfAnotherAgencyWithAndWithoutItsNumber() {
        Set<String> known = delivery.byKey("supervision_orders", "order_id").keySet();
        assertThat(delivery.where("supervision_orders", row -> row.get("kind").equals("extension"))
                        .map(row -> row.get("extends_order_id"))
                        .filter(id -> !known.contains(id))
                        .map(String::isEmpty))
                .contains(true, false);
    }

    @Test
    void supervisesChildrenBeforeTheirBirth() {
        Map<String, CSVRecord> children = delivery.byKey("children", "child_id");
        assertThat(Spell.of(delivery)).anyMatch(spell -> {
            CSVRecord child = children.get(spell.child());
            return child != null
                    && child.get("birth_date").compareTo(spell.start().toString()) > 0;
        });
    }
}
