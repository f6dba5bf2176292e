package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void csvIsQuotedWhereNeededAndTakesItsNameWhenClosed() throws IOException {
        Path file = folder.resolve("table.csv");
        CsvFile csv = CsvFile.create(file, List.of("a", "b"));
        csv.row("plain", 1);
        csv.row("a, b", "say \"no\"");
        csv.row("", "two\nlines");
        assertThat(file).doesNotExist();
        csv.close();
        assertThat(Files.readString(file)).isEqualTo("""
                a,b
                plain,1
                "a, b","say ""no""\"
                "","two
                lines"
                """);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("table.csv");
    }

    @Test
    void textIsThereWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("text");
        PrivateFiles.write(file, "old");
        PrivateFiles.write(file, "n\u00e9w\n");
        assertThat(Files.readString(file)).isEqualTo("n\u00e9w\n");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("text");
    }

    @Test
    void foldersAreTheOwnersAndGoWithAllThatIsInThem() throws IOException {
        Path deep = PrivateFiles.folder(folder.resolve("a").resolve("b"));
        assertThat(permissions(deep)).isEqualTo("rwx------");
        assertThat(PrivateFiles.folder(deep)).isEqualTo(deep);
        PrivateFiles.write(deep.resolve("file"), "");
        Path outside = Files.createFile(folder.resolve("outside"));
        Files.createSymbolicLink(deep.resolve("link"), outside);
        PrivateFiles.delete(folder.resolve("a"));
        PrivateFiles.delete(folder.resolve("a"));
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(outside).exists();
    }

    @Test
    void whatCannotBeWrittenIsNamedWithAWayOut() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> PrivateFiles.write(file.resolve("below"), "x"))
                .isInstanceOf(CannotWrite.class)
                .hasMessageStartingWith("Cannot write " + file.resolve("below"));
        assertThat(new CannotWrite(file, new IOException("No space left on device")))
                .hasMessage("Cannot write " + file
                        + ": the disk is full; make room and start again, the work goes on where it stopped.");
        assertThat(new CannotWrite(file, new AccessDeniedException("file"))).hasMessageContaining("permission denied");
    }

    @Test
    void everyRowIsPrintedAsCommonsCsvPrintsIt() throws IOException {
        Random random = new Random(4);
        String letters = "aZ09 .-_:,;'\"#\n\r\té";
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            List<Object> row = new ArrayList<>();
            for (int cell = 0; cell < 3; cell++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(4); length > 0; length--) {
                    text.append(letters.charAt(random.nextInt(random.nextInt(4) > 0 ? 4 : letters.length())));
                }
                row.add(random.nextInt(9) == 0 ? null : random.nextInt(9) == 0 ? random.nextInt(200) - 100 : text);
            }
            rows.add(row);
        }
        Path file = folder.resolve("rows.csv");
        try (CsvFile csv = CsvFile.create(file, List.of("a", "b", "c"))) {
            rows.forEach(row -> csv.row(row.toArray()));
        }
        Path inTwo = folder.resolve("in two.csv");
        try (CsvFile csv = CsvFile.create(inTwo, List.of("a", "b", "c"))) {
            rows.forEach(row -> {
                ByteSink printed = new ByteSink();
                byte[] text = (CsvFile.beginning(row.get(0)) + CsvFile.ending(row.get(1), row.get(2)) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                printed.putBytes(text, text.length);
                csv.printed(printed);
            });
        }
        StringBuilder expected = new StringBuilder();
        CsvFile.print(expected, List.of("a", "b", "c"), rows);
        assertThat(Files.readString(file)).isEqualTo(expected.toString());
        assertThat(Files.readString(inTwo)).isEqualTo(expected.toString());
    }

    @Test
    void aHashIsThatOfTheBytes() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc")).isEqualTo(abc);
        assertThat(Sha256.of(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(abc);
        Path large = Files.write(folder.resolve("large"), new byte[200_000]);
        assertThat(Sha256.of(large)).isEqualTo(Sha256.of("\0".repeat(200_000)));
    }

    @Test
    void aFileIsReadOnceHoweverManyAskForItsHash() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc\n");
        Sha256.Once hashes = new Sha256.Once();
        assertThat(hashes.of(file)).isEqualTo(Sha256.summed(file));
        Files.delete(file);
        assertThat(hashes.of(file)).isEqualTo(new Sha256.Summed(Sha256.of("abc\n"), 1));
    }

    /** In the texts r is a carriage return, n a line feed. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "n", "a", "anb", "anbn", "arnbrn", "arbr", "nrnrrn", "anrb"})
    void oneReadingGivesTheHashAndTheLinesThatJavaCounts(String text) throws IOException {
        for (int before :
                new int[] {0, 65_535, 65_536}) { // so that a line's end falls on either side of what is read at once
            Path file = Files.writeString(
                    folder.resolve("lines"),
                    "x".repeat(before) + text.replace('r', '\r').replace('n', '\n'));
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(Sha256.summed(file)).isEqualTo(new Sha256.Summed(Sha256.of(file), lines.count()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 16_383, 16_384, 2_097_151, 2_097_152, Integer.MAX_VALUE})
    void countsAreReadAsTheyWereWritten(int count) {
        ByteSink sink = new ByteSink();
        sink.putCount(count);
        assertThat(ByteSink.readCount(ByteBuffer.wrap(sink.toByteArray()))).isEqualTo(count);
        assertThat(sink.length()).isEqualTo(Math.max(1, (38 - Integer.numberOfLeadingZeros(count)) / 7));
    }

    @Test
    void aSinkGrowsAndStartsAnew() {
        ByteSink sink = new ByteSink();
        for (int i = 0; i < 1000; i++) {
            sink.putInt(i);
            sink.putLong(-i);
            sink.putByte(i);
        }
        sink.putText("\u00e9".repeat(1000));
        ByteBuffer in = ByteBuffer.wrap(sink.array(), 0, sink.length());
        for (int i = 0; i < 1000; i++) {
            assertThat(in.getInt()).isEqualTo(i);
            assertThat(in.getLong()).isEqualTo(-i);
            assertThat(in.get()).isEqualTo((byte) i);
        }
        assertThat(ByteSink.readText(in)).isEqualTo("\u00e9".repeat(1000));
        assertThat(in.hasRemaining()).isFalse();
        sink.clear();
        assertThat(sink.length()).isZero();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
