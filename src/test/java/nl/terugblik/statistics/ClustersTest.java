package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are put together by the number of their cluster, whether numbers lie close together or far apart. */
class ClustersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100_000_000})
    void areInOrderOfTheirNumbersAndTheirRowsAsTheyCame(int step) {
        Clusters clusters = Clusters.of(new int[] {7 * step, -2 * step, 7 * step, 5 * step, -2 * step});

        assertThat(clusters.count()).isEqualTo(3);
        assertThat(clusters.rows()).containsExactly(1, 4, 3, 0, 2);
        assertThat(clusters.starts()).containsExactly(0, 2, 3, 5);
    }

    @Test
    void mayBeAnyWholeNumbers() {
        Clusters clusters = Clusters.of(new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});

        assertThat(clusters.rows()).containsExactly(1, 0);
        assertThat(clusters.starts()).containsExactly(0, 1, 2);
    }

    @Test
    void thereAreNoneOfNoRows() {
        assertThat(Clusters.of(new int[0]).count()).isZero();
    }
}
