package nl.terugblik.register.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.terugblik.casefile.Pseudonym;
import org.junit.jupiter.api.Test;

class ChildrenClaimedTest {

    @Test
    void knowsEveryFamilyOfEveryChildAsAMapOfSetsDoes() {
        Random random = new Random(4);
        Map<Long, Set<Pseudonym>> expected = new HashMap<>();
        ChildrenClaimed claimed = new ChildrenClaimed();
        for (int number = 0; number < 5000; number++) {
            Pseudonym family = new Pseudonym(number, random.nextLong());
            for (int i = random.nextInt(4); i > 0; i--) {
                long child = child(random);
                claimed.add(child, family);
                expected.computeIfAbsent(child, any -> new LinkedHashSet<>()).add(family);
            }
        }
        expected.forEach(
                (child, families) -> assertThat(claimed.families(child)).containsExactlyInAnyOrderElementsOf(families));
        for (int i = 0; i < 5000; i++) {
            long child = random.nextLong();
            assertThat(claimed.families(child)).hasSameElementsAs(expected.getOrDefault(child, Set.of()));
        }
    }

    /** Some children are named by several families, and the first and last of all numbers are among them. */
    private static long child(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2, 3, 4 -> random.nextInt(50) * 0x0123456789ABCDEFL;
            default -> random.nextLong();
        };
    }
}
