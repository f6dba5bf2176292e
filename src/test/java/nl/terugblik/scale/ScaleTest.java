package nl.terugblik.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.scale.Scale.Bounds;
import nl.terugblik.scale.Scale.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scale of the items a, b, c and d, answered from 1 to 5; a dash stands for an item that was not answered. */
class ScaleTest {

    private static final List<String> ITEMS = List.of("a", "b", "c", "d");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                // score | reverse | least | prorate | range     | a b c d | is
                "SUM     |         | 4     | false   | -99..99   | 1 2 3 4 | 10",
                "SUM     |         | 4     | false   | -99..99   | 1 2 3 - | none",
                "SUM     |         | 3     | false   | -99..99   | 1 2 3 - | 6",
                "SUM     |         | 3     | true    | -99..99   | 1 2 3 - | 8",
                "SUM     |         | 1     | true    | -99..99   | - - 5 - | 20",
                "SUM     |         | 1     | true    | -99..99   | - - - - | none",
                "SUM     | b       | 4     | false   | -99..99   | 1 2 3 4 | 12",
                "SUM     | a d     | 4     | false   | -99..99   | 1 2 3 4 | 12",
                "SUM     | a b c d | 4     | false   | -99..99   | 5 5 5 5 | 4",
                "SUM     | b       | 3     | true    | -99..99   | 1 5 3 - | 6.666666666666667",
                "MEAN    |         | 4     | false   | -99..99   | 1 2 3 4 | 2.5",
                "MEAN    |         | 2     | false   | -99..99   | 1 - - 4 | 2.5",
                "MEAN    | a       | 2     | false   | -99..99   | 1 - - 4 | 4.5",
                "MEAN    |         | 3     | false   | -99..99   | 1 - - 4 | none",
                "COUNT   |         | 4     | false   | -99..99   | 1 2 3 4 | 4",
                "COUNT   |         | 2     | false   | -99..99   | 1 - - 4 | 2",
                "SUM     |         | 4     | false   | 10..20    | 1 2 3 4 | 10",
                "SUM     |         | 4     | false   | 4..10     | 1 2 3 4 | 10",
                "SUM     |         | 4     | false   | 11..20    | 1 2 3 4 | none",
                "SUM     |         | 4     | false   | 4..9      | 1 2 3 4 | none",
                "SUM     |         | 1     | true    | 4..19     | - - 5 - | none"
            })
    void scores(
            Scoring scoring, String reverse, int least, boolean prorate, String range, String answers, Double score) {
        String[] bounds = range.split("\\.\\.");
        Scale scale = new Scale(
                "s",
                ITEMS,
                reverse == null ? Set.of() : Set.of(reverse.split(" ")),
                scoring,
                least,
                prorate,
                new Bounds(1, 5),
                new Bounds(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1])));
        assertThat(scale.score(answers(answers)).stream().boxed())
                .isEqualTo(score == null ? List.of() : List.of(score));
    }

    @Test
    void countsAnswersOfOneOrMoreAfterReversing() {
        Scale scale = new Scale("s", ITEMS, Set.of("a"), Scoring.COUNT, 4, false, new Bounds(0, 1), new Bounds(0, 4));
        assertThat(scale.score(answers("1 1 0 0"))).hasValue(1);
        assertThat(scale.score(answers("0 1 0 0"))).hasValue(2);
    }

    @Test
    void ignoresAnswersToOtherItems() {
        Map<String, Integer> answers = new HashMap<>(answers("1 2 3 4"));
        answers.put("e", 5);
        Scale scale = new Scale("s", ITEMS, Set.of(), Scoring.SUM, 4, false, new Bounds(1, 5), Bounds.NONE);
        assertThat(scale.score(answers)).hasValue(10);
    }

    @Test
    void cannotBeWrong() {
        Bounds answers = new Bounds(1, 5);
        assertThatThrownBy(() -> new Scale("s", ITEMS, Set.of("e"), Scoring.SUM, 4, false, answers, Bounds.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale("s", ITEMS, Set.of(), Scoring.SUM, 5, false, answers, Bounds.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale("s", ITEMS, Set.of(), Scoring.MEAN, 4, true, answers, Bounds.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> answers(String text) {
        String[] cells = text.split(" ");
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals("-")) {
                answers.put(ITEMS.get(i), Integer.valueOf(cells[i]));
            }
        }
        return answers;
    }
}
