package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.matching.balance.ScoreHistogram;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The order of rows in a table, which may not show in the last bit of what is said about it. */
class OrderOfRowsTest {

    @RepeatedTest(20)
    void changesNoFigure(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            lines.add(String.join(
                    " ",
                    Integer.toString(row),
                    random.nextInt(3) == 0 ? "1" : "0",
                    random.nextInt(3) == 0 ? "0" : Double.toString(random.nextDouble() * 2),
                    Double.toString(random.nextDouble()),
                    random.nextInt(9) == 0 ? "." : Double.toString(Math.rint(random.nextGaussian() * 20) / 10),
                    random.nextInt(9) == 0
                            ? "."
                            : "abc".substring(random.nextInt(3)).substring(0, 1),
                    Integer.toString(random.nextInt(2))));
        }
        JudgedTable one = judged(lines);
        Collections.shuffle(lines, random);
        JudgedTable other = judged(lines);
        assertThat(other.balance()).isEqualTo(one.balance());
        assertThat(SampleSizes.of(other.table(), other.matching()))
                .isEqualTo(SampleSizes.of(one.table(), one.matching()));
        assertThat(ScoreHistogram.of(other.table(), other.matching(), 25))
                .isEqualTo(ScoreHistogram.of(one.table(), one.matching(), 25))
                .isPresent();
    }

    @RepeatedTest(20)
    void byKeyIsThatOfTheKeysWithTheirTiesAsAdded(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RowKeys keys = new RowKeys(repetition.getCurrentRepetition());
        int rows = random.nextInt(2000);
        for (int row = 0; row < rows; row++) {
            keys.add(Integer.toString(random.nextInt(1 + rows / 2)));
        }
        assertThat(keys.order())
                .containsExactly(IntStream.range(0, rows)
                        .boxed()
                        .sorted(keys::compare)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static JudgedTable judged(List<String> lines) {
        return JudgedTable.of(
                Stream.concat(Stream.of("id treated weight score age side flag"), lines.stream())
                        .toList(),
                MissingPolicy.CATEGORY);
    }
}
