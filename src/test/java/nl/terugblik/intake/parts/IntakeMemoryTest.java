package nl.terugblik.intake.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.terugblik.intake.NotEnoughMemory;
import nl.terugblik.intake.reading.DeliveryKeys;
import nl.terugblik.intake.reading.FamilyIndex;
import nl.terugblik.intake.reading.PseudonymsOfDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeMemoryTest {

    private static final long MB = 1L << 20;
    private static final long USUAL = 112 * MB;

    @ParameterizedTest(name = "{0} MB of memory, {1} MB of delivery, {2} children: {3} MB of rows")
    @CsvSource({
        "448,    5,      3000, 112",
        "448,   92,    277000, 112",
        "448,  271,    830000, 112",
        "448,  903,   2767000,  97",
        "498,  903,   2767000, 112",
        "673, 2709,   8300000, 100",
        "498, 2709,   8300000,   8",
        "250,   92,    277000,  38",
        " 96,    5,      3000,   8"
    })
    void rowsHaveWhatTheRestLeaves(long heap, long delivery, long children, long rows) {
        long families = FamilyIndex.bytes(children);
        long numbers = new PseudonymsOfDelivery(delivery * MB).mostBytes();

        long given = new IntakeMemory(heap * MB, numbers).rows(USUAL, families);

        assertThat(given / MB).isEqualTo(rows);
    }

    @Test
    void allTogetherNeverTakeMoreThanThereIs() {
        long numbers = new PseudonymsOfDelivery(Long.MAX_VALUE / 2).mostBytes();
        for (long heap = 300; heap < 2000; heap += 7) {
            IntakeMemory memory = new IntakeMemory(heap * MB, numbers);
            for (long children = 0; children < 30_000_000; children += 1_000_000) {
                long families = FamilyIndex.bytes(children);
                long rows = memory.rows(USUAL, families);
                assertThat(rows == 8 * MB
                                || rows + families + numbers + DeliveryKeys.MOST_BYTES + 144 * MB <= heap * MB)
                        .as("%d MB, %d children", heap, children)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0} MB of delivery, {1} children: at least {2} MB")
    @CsvSource({"5, 3000, 57", "92, 277000, 122", "903, 2767000, 308", "2709, 8300000, 604"})
    void tooLittleIsSaidBeforeItIsTried(long delivery, long children, long least) {
        long families = FamilyIndex.bytes(children);
        long numbers = new PseudonymsOfDelivery(delivery * MB).mostBytes();

        assertThatNoException().isThrownBy(() -> new IntakeMemory(least * MB, numbers).check(families));
        assertThatThrownBy(() -> new IntakeMemory((least - 1) * MB, numbers).check(families))
                .isInstanceOf(NotEnoughMemory.class)
                .hasMessage(
                        "The intake needs at least %d MB of memory and may use %d; allow more, for instance with"
                                + " TERUGBLIK_JAVA_OPTS=-Xmx%dm, and start again: the work goes on where it stopped.",
                        least, least - 1, 3 * least / 2);
    }
}
