package nl.terugblik.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nl.terugblik.casefile.Pseudonym;
import org.junit.jupiter.api.Test;

/** Pseudonyms that are numbered as they come, few and many, one batch after the other. */
class NumberedTest {

    private final Random random = new Random(15);
    private final Numbered numbered = new Numbered();

    @Test
    void givesEachItsOwnNumberInTheOrderInWhichTheyCame() {
        for (int many : new int[] {0, 1, 3, 16, 17, 5000, 2}) {
            numbered.clear();
            Map<Pseudonym, Integer> expected = new HashMap<>();
            for (int i = 0; i < 3 * many; i++) {
                Pseudonym pseudonym = new Pseudonym(random.nextInt(3), random.nextInt(Math.max(1, many)));
                int number = expected.computeIfAbsent(pseudonym, any -> expected.size());
                assertThat(numbered.of(pseudonym.high(), pseudonym.low())).isEqualTo(number);
            }
            assertThat(numbered.size()).isEqualTo(expected.size());
            expected.forEach(
                    (pseudonym, number) -> assertThat(numbered.get(number)).isEqualTo(pseudonym));
        }
    }

    @Test
    void comparesAsThePseudonymsCompareAndPutsNoneFirst() {
        for (int i = 0; i < 100; i++) {
            numbered.of(random.nextInt(3) - 1, random.nextLong());
        }
        for (int a = 0; a < 100; a++) {
            assertThat(numbered.compare(-1, a)).isNegative();
            assertThat(numbered.compare(a, -1)).isPositive();
            for (int b = 0; b < 100; b++) {
                assertThat(Integer.signum(numbered.compare(a, b)))
                        .isEqualTo(Integer.signum(numbered.get(a).compareTo(numbered.get(b))));
            }
        }
        assertThat(numbered.compare(-1, -1)).isZero();
    }
}
