package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import nl.terugblik.matching.balance.ScoreHistogram;
import nl.terugblik.matching.balance.ScoreHistogram.Bars;
import org.junit.jupiter.api.Test;

class ScoreHistogramTest {

    @Test
    void putsRowsIntoBinsFromTheLowestScoreToTheHighest() {
        assertThat(histogram(4, """
                treated weight score age
                1       1      0.25  1
                1       1      1     1
                1       0      .     1
                0       1.5    0     1
                0       0.25   0.2   1
                0       0.25   0.5   1
                0       0      0.49  1
                0       0      0.75  1
                """))
                .contains(new ScoreHistogram(
                        List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                        new Bars(List.of(0.0, 1.0, 0.0, 1.0), List.of(2.0, 1.0, 1.0, 1.0)),
                        new Bars(List.of(0.0, 1.0, 0.0, 1.0), List.of(1.75, 0.0, 0.25, 0.0))));
    }

    @Test
    void putsAScoreThatIsAnEdgeIntoTheBinThatBeginsThere() {
        StringBuilder table = new StringBuilder("treated weight score age\n1 1 0 1\n");
        for (int edge = 0; edge <= 25; edge++) {
            table.append("0 1 ").append(0.7 * edge / 25).append(" 1\n");
        }
        ScoreHistogram histogram = histogram(25, table.toString()).orElseThrow();
        assertThat(histogram.all().control().subList(0, 24)).containsOnly(1.0);
        assertThat(histogram.all().control().get(24)).isEqualTo(2);
    }

    @Test
    void givesEqualScoresRoomAtBothSides() {
        assertThat(histogram(3, """
                treated weight score age
                1       1      0.5   1
                0       1      0.5   1
                """))
                .map(ScoreHistogram::all)
                .contains(new Bars(List.of(0.0, 1.0, 0.0), List.of(0.0, 1.0, 0.0)));
    }

    @Test
    void isNotThereWithoutScores() {
        assertThat(histogram(3, """
                treated weight age
                1       1      1
                0       1      1
                """)).isEmpty();
    }

    @Test
    void refusesToHaveNoBins() {
        assertThatIllegalArgumentException().isThrownBy(() -> histogram(0, "treated weight age\n1 1 1"));
    }

    private static Optional<ScoreHistogram> histogram(int bins, String text) {
        JudgedTable judged = JudgedTable.of(text, MissingPolicy.DROP);
        return ScoreHistogram.of(judged.table(), judged.matching(), bins);
    }
}
