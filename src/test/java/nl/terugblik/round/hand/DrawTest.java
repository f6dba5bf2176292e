package nl.terugblik.round.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.terugblik.files.Sha256;
import nl.terugblik.protocol.analysis.DoubleCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which families of a run are drawn to be coded by hand. */
class DrawTest {

    private static final DoubleCoding USUAL = DoubleCoding.USUAL;

    @ParameterizedTest(name = "of {0} families, a share of {1} and at least {2}: {3}")
    @CsvSource({
        "70, 0.2, 15, 15",
        "76, 0.2, 15, 16",
        "75, 0.2, 15, 15",
        "1000, 0.2, 15, 200",
        "9, 0.2, 15, 9",
        "0, 0.2, 15, 0",
        "30, 0.1, 1, 3",
        "31, 0.1, 1, 4",
        "70, 1, 1, 70"
    })
    void isAShareOfEachGroupButNotTooFew(int families, BigDecimal share, int minimum, int drawn) {
        assertThat(new DoubleCoding(share, minimum, 2016, 1, USUAL.tolerance(), 0.05).of(families))
                .isEqualTo(drawn);
    }

    @Test
    void areTheSmallestKeysOfEachGroupWhateverTheOrderOfRows() {
        Map<String, String> groups = groups(List.of(40, 100, 5));
        List<String> drawn = List.copyOf(Draw.of(USUAL, groups));
        assertThat(drawn).hasSize(15 + 20 + 5);
        List<String> names = new ArrayList<>(groups.keySet());
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(names, new Random(i));
            Map<String, String> shuffled = new LinkedHashMap<>();
            names.forEach(name -> shuffled.put(name, groups.get(name)));
            assertThat(Draw.of(USUAL, shuffled)).containsExactlyElementsOf(drawn);
        }
        String largestIn = drawn.stream()
                .filter(name -> "g1".equals(groups.get(name)))
                .map(DrawTest::key)
                .max(String::compareTo)
                .orElseThrow();
        assertThat(names.stream().filter(name -> "g1".equals(groups.get(name)) && !drawn.contains(name)))
                .hasSize(80)
                .allMatch(name -> key(name).compareTo(largestIn) > 0);
    }

    @Test
    void areOthersByAnotherSeed() {
        Map<String, String> groups = groups(List.of(100));
        DoubleCoding other = new DoubleCoding(USUAL.share(), 15, 7, 1, USUAL.tolerance(), 0.05);
        assertThat(Draw.of(other, groups)).isNotEqualTo(Draw.of(USUAL, groups));
    }

    @Test
    void standInNobodysWayWhoIsInAnotherGroup() {
        Map<String, String> groups = groups(List.of(40, 100));
        List<String> drawn = List.copyOf(Draw.of(USUAL, groups));
        groups.values().removeIf("g1"::equals);
        assertThat(drawn).containsAll(Draw.of(USUAL, groups));
    }

    private static String key(String name) {
        return Sha256.of("2016\n" + name);
    }

    private static Map<String, String> groups(List<Integer> sizes) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (int group = 0; group < sizes.size(); group++) {
            for (int i = 0; i < sizes.get(group); i++) {
                groups.put(Sha256.of(group + " " + i).substring(0, 32), "g" + group);
            }
        }
        return groups;
    }
}
