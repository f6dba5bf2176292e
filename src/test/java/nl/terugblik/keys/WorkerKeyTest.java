package nl.terugblik.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker key opens, and what it does not. */
class WorkerKeyTest {

    private static final MasterKey MASTER = TestKeys.key(3);
    private static final byte[] CONTENT = "a case file".getBytes(StandardCharsets.UTF_8);
    private static final Pseudonym FAMILY = new Pseudonym(11, 12);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("worker.key");
        MASTER.forWorker("study-a", "5a17").write(file);
    }

    @Test
    void opensCaseFilesAndMakesThePseudonymsOfItsStudy() {
        WorkerKey key = WorkerKey.read(file);
        assertThat(key.fingerprint()).isEqualTo(MASTER.fingerprint());
        assertThat(key.study()).isEqualTo("study-a");
        assertThat(key.storageSeal("5a17").open(MASTER.storageSeal("5a17").seal(CONTENT)))
                .isEqualTo(CONTENT);
        assertThat(key.studySeal("study-a").open(MASTER.studySeal("study-a").seal(CONTENT)))
                .isEqualTo(CONTENT);
        assertThat(key.studyPseudonyms("study-a").of(FAMILY))
                .isEqualTo(MASTER.studyPseudonyms("study-a").of(FAMILY));
        assertThat(key.movedChildHash().of(CONTENT))
                .isEqualTo(MASTER.movedChildHash().of(CONTENT));
    }

    @Test
    void opensNoQuarantineNoDeliveryAndNoOtherStudy() throws IOException {
        List<byte[]> sealed = List.of(
                MASTER.quarantineSeal("").seal(CONTENT),
                MASTER.quarantineSeal("5a17").seal(CONTENT),
                MASTER.spoolSeal().seal(CONTENT),
                MASTER.studySeal("study-b").seal(CONTENT));
        List<byte[]> keys = Files.readAllLines(file).stream()
                .skip(4)
                .map(line -> Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1)))
                .toList();
        assertThat(keys).hasSize(4);
        for (byte[] key : keys) {
            for (byte[] content : sealed) {
                assertThatThrownBy(() -> new Seal(key).open(content)).isInstanceOf(BrokenSeal.class);
            }
            assertThat(new StudyPseudonyms(key).of(FAMILY))
                    .isNotEqualTo(MASTER.studyPseudonyms("study-b").of(FAMILY));
        }
        WorkerKey key = WorkerKey.read(file);
        assertThatThrownBy(() -> key.studyPseudonyms("study-b"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("opens nothing of another");
        assertThatThrownBy(() -> key.studySeal("study-b")).isInstanceOf(UnusableKey.class);
    }

    @Test
    void opensNothingAfterTheKeysWereRotated() {
        assertThatThrownBy(() -> WorkerKey.read(file).storageSeal("another"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("make another: ./terugblik worker-key study-a --to FILE");
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));
        assertThatThrownBy(() -> readBelowOpenFolders()).isInstanceOf(UnusableKey.class);
    }

    /** Where nobody else can enter the folders around it, nobody else can read it; tests may run in such a place. */
    private void readBelowOpenFolders() throws IOException {
        if (!Access.isOpenToOthers(file)) {
            throw new UnusableKey("the folders around it are closed");
        }
        WorkerKey.read(file);
    }

    @Test
    void isNoOtherFile() throws IOException {
        Path master = folder.resolve("master");
        MasterKey.create(master);
        Path cut = folder.resolve("cut");
        MASTER.forWorker("study-a", "").write(cut);
        Files.writeString(cut, Files.readString(cut).replaceFirst("(?s)spool .{9}", "spool "));
        Path noText = folder.resolve("no-text");
        Files.write(noText, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.setPosixFilePermissions(noText, Files.getPosixFilePermissions(cut));
        for (Path other : List.of(master, cut, noText)) {
            assertThatThrownBy(() -> WorkerKey.read(other))
                    .isInstanceOf(UnusableKey.class)
                    .hasMessageContaining("is no worker key");
        }
        assertThatThrownBy(() -> WorkerKey.read(folder.resolve("nowhere")))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("There is no worker key");
    }
}
