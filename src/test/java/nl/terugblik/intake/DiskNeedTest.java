package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskNeedTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void growsWithTheTables() throws IOException {
        Path given = new GivenDelivery().write(folder.resolve("delivery"));
        DiskNeed small = DiskNeed.of(DeliveryFolder.look(given), folder);
        Files.writeString(given.resolve("journal.csv"), "entry_id,family_id,written_on,text\n" + "\n".repeat(1000));
        DiskNeed larger = DiskNeed.of(DeliveryFolder.look(given), folder);

        assertThat(larger.bytes() - small.bytes()).isEqualTo(3000);
        assertThat(small.free()).isPositive();
    }

    @Test
    void isSaidBeforeAnythingBegins() {
        assertThat(new DiskNeed(181_000_001, 5_000_000_000L).sentence())
                .isEqualTo("The intake needs up to 182 MB of disk; 5,000 MB are free.");
        assertThat(new DiskNeed(10, 10).sentence()).isNotEmpty();
    }

    @Test
    void refusesWhereTheDiskHasLess() {
        assertThatThrownBy(() -> new DiskNeed(181_000_000, 180_000_000).sentence())
                .isInstanceOf(NotEnoughDisk.class)
                .hasMessage(
                        "The intake needs up to 181 MB of disk; 180 MB are free. Make room, or name a work folder on"
                                + " another disk with --work.");
    }
}
