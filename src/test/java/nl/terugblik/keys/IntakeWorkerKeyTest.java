package nl.terugblik.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.Pseudonymiser.Entity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of a worker on intakes makes what an intake makes, and no more. */
class IntakeWorkerKeyTest {

    private static final MasterKey MASTER = TestKeys.key(4);
    private static final byte[] CONTENT = "what is sealed".getBytes(StandardCharsets.UTF_8);
    private static final Pseudonym FAMILY = new Pseudonym(4, 7);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("intake-worker.key");
        MASTER.forIntakes("5a17", "").write(file);
    }

    @Test
    void makesWhatAnIntakeMakes() {
        IntakeWorkerKey key = IntakeWorkerKey.read(file);
        assertThat(LentKey.read(file)).isInstanceOf(IntakeWorkerKey.class);
        assertThat(key.fingerprint()).isEqualTo(MASTER.fingerprint());
        assertThat(key.pseudonymiser("agency").of(Entity.CHILD, "c7"))
                .isEqualTo(MASTER.pseudonymiser("agency").of(Entity.CHILD, "c7"));
        assertThat(key.storageSeal("5a17").open(MASTER.storageSeal("5a17").seal(CONTENT)))
                .isEqualTo(CONTENT);
        assertThat(key.quarantineSeal("").open(MASTER.quarantineSeal("").seal(CONTENT)))
                .isEqualTo(CONTENT);
        assertThat(key.spoolSeal().open(MASTER.spoolSeal().seal(CONTENT))).isEqualTo(CONTENT);
        assertThat(key.contentHash().of(CONTENT)).isEqualTo(MASTER.contentHash().of(CONTENT));
        assertThat(key.refusedRowHash().of(CONTENT))
                .isEqualTo(MASTER.refusedRowHash().of(CONTENT));
        assertThat(key.movedChildHash().of(CONTENT))
                .isEqualTo(MASTER.movedChildHash().of(CONTENT));
        assertThat(key.tombstones().of(FAMILY)).isEqualTo(MASTER.tombstones().of(FAMILY));
    }

    @Test
    void opensNothingOfAStudyAndTellsNoDeliveryByItsFiles() throws IOException {
        List<byte[]> keys = Files.readAllLines(file).stream()
                .skip(4)
                .map(line -> Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1)))
                .toList();
        assertThat(keys).hasSize(8);
        for (byte[] key : keys) {
            assertThatThrownBy(
                            () -> new Seal(key).open(MASTER.studySeal("study").seal(CONTENT)))
                    .isInstanceOf(BrokenSeal.class);
            assertThat(new StudyPseudonyms(key).of(FAMILY))
                    .isNotEqualTo(MASTER.studyPseudonyms("study").of(FAMILY));
            assertThat(new Fingerprints(key).of("hash"))
                    .isNotEqualTo(MASTER.fingerprints().of("hash"));
        }
    }

    @Test
    void opensNothingAfterTheKeysWereRotated() {
        IntakeWorkerKey key = IntakeWorkerKey.read(file);
        assertThatThrownBy(() -> key.storageSeal("another"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("make another: ./terugblik worker-key --intake --to FILE");
        assertThatThrownBy(() -> key.quarantineSeal("another")).isInstanceOf(UnusableKey.class);
    }

    @Test
    void isToldFromTheKeyOfAStudy() {
        Path ofStudy = folder.resolve("worker.key");
        MASTER.forWorker("study-a", "").write(ofStudy);
        assertThat(LentKey.read(ofStudy)).isInstanceOf(WorkerKey.class);
        assertThat(LentKey.read(ofStudy).work()).isEqualTo("the study study-a");
        assertThat(LentKey.read(file).work()).isEqualTo("intakes");
        assertThatThrownBy(() -> IntakeWorkerKey.read(ofStudy))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(
                        "is no worker key; whoever has the register's key makes one: ./terugblik worker-key --intake");
        assertThatThrownBy(() -> LentKey.read(folder.resolve("nowhere"))).isInstanceOf(UnusableKey.class);
    }
}
