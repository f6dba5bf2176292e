package nl.terugblik.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    @ParameterizedTest
    @CsvSource({
        // bytes, buckets of families, of keys
        "0,          8,   4",
        "940_000,    8,   4",
        "8_400_000,  8,   8",
        "16_777_215, 8,   8",
        "16_777_216, 16, 16",
        "92_000_000, 64, 32",
        "90_000_000_000, 256, 32",
    })
    void areAsManyAsTheSizeOfTheDeliveryAsksFor(String bytes, int families, int keys) {
        assertThat(Buckets.of(Long.parseLong(bytes.replace("_", "")))).isEqualTo(new Buckets(families, keys));
    }

    @ParameterizedTest
    @CsvSource({"8, 4", "64, 8", "256, 32"})
    void keepFamiliesInOrderOfPseudonymAndUseEveryBucket(int families, int keys) {
        Buckets buckets = new Buckets(families, keys);
        Random random = new Random(1);
        assertThat(Stream.generate(() -> new Pseudonym(random.nextLong(), random.nextLong()))
                        .limit(100_000)
                        .sorted()
                        .map(family -> buckets.of(Optional.of(family))))
                .isSorted()
                .contains(0, families - 1)
                .doesNotContain(families);
        assertThat(random.longs(100_000).mapToInt(buckets::ofKey).distinct().sorted())
                .hasSize(keys)
                .startsWith(0)
                .endsWith(keys - 1);
    }

    @Test
    void putRowsOfNoFamilyBehindAllOthers() {
        assertThat(new Buckets(16, 4).of(Optional.empty())).isEqualTo(16);
        assertThat(new Buckets(16, 4).nowhere()).isEqualTo(16);
    }

    @Test
    void areToldApartByBits() {
        assertThatThrownBy(() -> new Buckets(12, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
