package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.terugblik.spread.Standing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @Test
    void tellsWhatIsDoneAndWhoIsAtWork() {
        Standing standing = Standing.of(List.of(
                new Parts(true, Optional.of("node-2/4711"), 2),
                new Parts(true, Optional.of("node-3/22"), 1),
                new Parts(false, Optional.empty(), 12),
                new Parts(true, Optional.empty(), 17)));

        assertThat(standing.words()).isEqualTo("12 of 32 parts done; at work: node-2/4711 on 2, node-3/22 on 1");
        assertThat(standing.running()).isEqualTo(20);
        assertThat(Standing.of(List.of(new Parts(false, Optional.empty(), 8))).words())
                .isEqualTo("8 of 8 parts done");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4",
        "3000, 4",
        "63999, 4",
        "64000, 8",
        "127999, 8",
        "128000, 16",
        "300000, 32",
        "1000000, 64",
        "10000000, 64"
    })
    void aSmallRegisterIsCutIntoFewParts(long families, int parts) {
        assertThat(OnWorkers.fitting(families)).isEqualTo(parts);
    }
}
