package nl.terugblik.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {

    @ParameterizedTest
    @CsvSource({
        // bytes, buckets of families
        "0,          8",
        "940_000,    8",
        "8_400_000,  8",
        "16_777_215, 8",
        "16_777_216, 16",
        "92_000_000, 64",
        "90_000_000_000, 256",
    })
    void areAsManyAsTheSizeOfTheDeliveryAsksFor(String bytes, int families) {
        assertThat(Buckets.of(Long.parseLong(bytes.replace("_", "")))).isEqualTo(new Buckets(families));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 256})
    void keepFamiliesInOrderOfPseudonymAndUseEveryBucket(int families) {
        Buckets buckets = new Buckets(families);
        Random random = new Random(1);
        assertThat(Stream.generate(() -> new Pseudonym(random.nextLong(), random.nextLong()))
                        .limit(100_000)
                        .sorted()
                        .map(buckets::of))
                .isSorted()
                .contains(0, families - 1)
                .doesNotContain(families);
    }

    @Test
    void putRowsOfNoFamilyBehindAllOthers() {
        assertThat(new Buckets(16).of(null)).isEqualTo(16);
        assertThat(new Buckets(16).nowhere()).isEqualTo(16);
    }

    @Test
    void areToldApartByBits() {
        assertThatThrownBy(() -> new Buckets(12)).isInstanceOf(IllegalArgumentException.class);
    }
}
