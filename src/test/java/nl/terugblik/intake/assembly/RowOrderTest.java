package nl.terugblik.intake.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.terugblik.intake.family.RowOrder;
import org.junit.jupiter.api.Test;

/** Places of rows that are put in order, of which many are alike. */
class RowOrderTest {

    @Test
    void sortsAsAListIsSortedAndKeepsTheOrderOfWhatIsAlike() {
        Random random = new Random(15);
        for (int size = 0; size < 300; size++) {
            int[] keys = random.ints(size + 2, 0, 1 + size / 3).toArray();
            int[] places = new int[size + 2];
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                places[i] = i;
                expected.add(i);
            }
            expected.subList(1, size + 1).sort(Comparator.comparingInt(place -> keys[place]));
            RowOrder order = (a, b) -> Integer.compare(keys[a], keys[b]);
            order.sort(places, 1, size + 1);
            assertThat(places)
                    .containsExactly(expected.stream().mapToInt(i -> i).toArray());
        }
    }
}
