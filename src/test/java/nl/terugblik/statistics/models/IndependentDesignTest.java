package nl.terugblik.statistics.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are kept are, to the last bit, those that are computed anew; of very many none are kept. */
class IndependentDesignTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 5000, 400_000})
    void keptRowsAreThoseThatAreComputed(int rows) {
        Random random = new Random(rows);
        double[] months = random.doubles(rows).toArray();
        double[] ages = random.doubles(rows, 0, 18).toArray();
        Design given = Design.of(Term.number("months", months), Term.number("ages", ages));
        Result<IndependentDesign> found = new StandardDesign(given, Weighting.none(rows)).independent();
        IndependentDesign computed = ((Result.Found<IndependentDesign>) found).value();
        IndependentDesign kept = computed.kept();

        assertThat(kept == computed).isEqualTo(rows * 3L > 1L << 20);
        double[] one = new double[3];
        double[] other = new double[3];
        for (int row = 0; row < rows; row += 1 + rows / 1000) {
            computed.row(row, one);
            kept.row(row, other);
            assertThat(other).containsExactly(one);
        }
    }
}
