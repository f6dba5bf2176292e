package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another user of the machine may have laid where we write. */
class PlantedTest {

    @TempDir
    private Path folder = Path.of("");

    private Path target = Path.of("");
    private Path link = Path.of("");

    @BeforeEach
    void plantALink() throws IOException {
        target = Files.writeString(folder.resolve("theirs"), "as it was");
        link = Files.createSymbolicLink(folder.resolve("planted"), target);
    }

    @Test
    void aLinkIsReplacedAndItsTargetKept() throws IOException {
        PrivateFiles.write(link, "ours");
        assertThat(link).isRegularFile().content().isEqualTo("ours");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(target).content().isEqualTo("as it was");
    }

    @Test
    void aLinkUnderTheNameOfWhatIsNotWholeYetIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("table.csv.partial"), target);
        Files.createSymbolicLink(folder.resolve("table.csv.0123456789abcdef.partial"), target);
        try (CsvFile out = CsvFile.create(folder.resolve("table.csv"), List.of("a"))) {
            out.row(1);
        }
        assertThat(target).content().isEqualTo("as it was");
        assertThat(folder.resolve("table.csv")).content().isEqualTo("a\n1\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("theirs", "planted", "table.csv");
    }

    @Test
    void aLinkIsNeitherMadeNorOpenedForWriting() throws IOException {
        assertThatThrownBy(() -> PrivateFiles.create(link)).isInstanceOf(CannotWrite.class);
        assertThatThrownBy(() -> PrivateFiles.reopen(link)).isInstanceOf(CannotWrite.class);
        assertThatThrownBy(() -> PrivateFiles.force(link)).isInstanceOf(CannotWrite.class);
        Files.delete(target);
        assertThatThrownBy(() -> PrivateFiles.reopen(link)).isInstanceOf(CannotWrite.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void aNameForWhatIsNotWholeYetCannotBeGuessed() {
        Path first = PrivateFiles.temporary(folder.resolve("a"));
        assertThat(first.getFileName().toString()).matches("a\\.[0-9a-f]{16}\\.partial");
        assertThat(PrivateFiles.temporary(folder.resolve("a"))).isNotEqualTo(first);
    }

    @Test
    void aFileIsPrivateBeforeItsFirstByte() throws IOException {
        Path file = folder.resolve("new");
        try (OutputStream out = PrivateFiles.stream(file)) {
            assertThat(permissions(file)).isEqualTo("rw-------");
            out.write(1);
        }
        Path other = folder.resolve("other");
        try (FileChannel channel = PrivateFiles.reopen(other)) {
            assertThat(channel.size()).isZero();
            assertThat(permissions(other)).isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatIsThereAlreadyIsNoNewOne() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        assertThatThrownBy(() -> PrivateFiles.newFolder(there)).isInstanceOf(CannotWrite.class);
        Path made = PrivateFiles.newFolder(folder.resolve("a").resolve("b"));
        assertThat(permissions(made)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource({"rwx------, true", "rwxr-xr-x, true", "rwxrwxr-x, false", "rwxr-xrwx, false", "rwxrwxrwx, false"})
    void aFolderMustNotBeWritableByOthers(String permissions, boolean isTaken) throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString(permissions));
        if (isTaken) {
            assertThat(PrivateFiles.folder(shared)).isEqualTo(shared);
        } else {
            assertThatThrownBy(() -> PrivateFiles.folder(shared))
                    .isInstanceOf(OpenToOthers.class)
                    .hasMessageContaining("chmod go-w");
        }
    }

    @Test
    void aFolderOfAllWithTheStickyBitTakesFilesButIsNoFolderOfOurs() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(shared, "unix:mode", 01777);
        assertThat(PrivateFiles.folder(shared)).isEqualTo(shared);
        assertThatThrownBy(() -> Access.mustBeOurs(shared)).isInstanceOf(OpenToOthers.class);
        Path own = PrivateFiles.folder(shared.resolve("own"));
        Access.mustBeOurs(own);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, rwxr-xr-x, false",
        "rw-r-----, rwxr-xr-x, false",
        "rw-r--r--, rwxr-xr-x, true",
        "rw-r--r--, rwxr-x---, false",
        "rw-r--r--, rwx------, false",
        "rw-rw----, rwxr-x---, true",
        "rw-rw----, rwx------, false"
    })
    void aFileIsOpenToOthersWhereTheyCanReachIt(String file, String around, boolean isOpen) throws IOException {
        Path outer = Files.createDirectory(Path.of("/tmp")
                .resolve("terugblik-open-" + ProcessHandle.current().pid()));
        try {
            Files.setPosixFilePermissions(outer, PosixFilePermissions.fromString(around));
            Path key = Files.createFile(outer.resolve("key"));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(file));
            assertThat(Access.isOpenToOthers(key)).isEqualTo(isOpen);
        } finally {
            PrivateFiles.delete(outer);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
