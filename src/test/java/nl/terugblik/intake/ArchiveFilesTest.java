package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives as programs pack them, a line each: what is in it, and what is to come of it. */
class ArchiveFilesTest {

    private static final Path REAL = Path.of("src", "test", "resources", "nl", "terugblik", "intake", "files");
    private static final String READ = "2013-03-01";

    @TempDir
    private Path place = Path.of("");

    static Stream<Arguments> archives() {
        return Stream.of(layouts(), names(), leftovers(), refused(), real()).flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void readsArchives(String what, byte[] archive, String expected) throws IOException {
        Path file = Files.write(place.resolve("levering.zip"), archive);
        new TriedFiles(place).expect(what, file, TriedFiles.profile("", ""), expected);
    }

    private static Arguments read(String what, Packed archive) {
        return arguments(what, archive.bytes(), READ);
    }

    private static Arguments not(String what, Packed archive, String sentence) {
        return arguments(what, archive.bytes(), "says: " + sentence);
    }

    private static Packed delivery() {
        return new Packed().delivery("");
    }

    private static Stream<Arguments> layouts() {
        return Stream.of(
                read("files at the top", delivery()),
                read("a folder inside", new Packed().delivery("levering/")),
                read("a folder in a folder", new Packed().delivery("export/2015/levering/")),
                read(
                        "folders with entries of their own",
                        new Packed().file("a/", "").file("a/b/", "").delivery("a/b/")),
                read("a folder beside the files", delivery().file("bijlagen/toelichting.txt", "x")),
                read("backslashes between folder and file", new Packed().delivery("levering\\")),
                read("sizes of 64 bits (zip64)", delivery().zip64()),
                not(
                        "two folders beside each other",
                        new Packed().delivery("a/").file("b/x.csv", "x"),
                        "the archive holds 2 folders beside each other"),
                not("no files at all", new Packed(), "the archive holds no files"),
                not(
                        "an archive in an archive",
                        new Packed().file("levering.zip", delivery().bytes()),
                        "the archive holds no tables but another archive; unpack it"),
                not(
                        "the files in a folder beside a note",
                        new Packed().delivery("levering/").file("lees mij.txt", "x"),
                        "it holds no file families.csv, which the source profile names, but one in a folder inside"));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                read(
                        "a name in code page 437",
                        delivery().file("toelichting café.txt", "x").names("IBM437")),
                read(
                        "a name in code page 850",
                        delivery().file("toelichting café.txt", "x").names("IBM850")),
                read(
                        "a name in windows-1252",
                        delivery().file("toelichting café.txt", "x").names("windows-1252")),
                read(
                        "a name in UTF-8, marked so",
                        delivery().file("toelichting café.txt", "x").namesMarked()),
                read(
                        "a name in UTF-8, not marked",
                        delivery().file("toelichting café.txt", "x").names("UTF-8")),
                read(
                        "a folder with an accent in code page 437",
                        new Packed().delivery("cliënten/").names("IBM437")),
                read(
                        "names given twice (Info-ZIP)",
                        new Packed().delivery("cliënten/").namesTwice()));
    }

    private static Stream<Arguments> leftovers() {
        return Stream.of(
                read(
                        "what the Mac's Finder leaves",
                        new Packed()
                                .delivery("levering/")
                                .file("__MACOSX/levering/._families.csv", "x")
                                .file("levering/.DS_Store", "x")
                                .file(".DS_Store", "x")),
                read(
                        "what Windows leaves",
                        new Packed()
                                .delivery("levering/")
                                .file("Thumbs.db", "x")
                                .file("levering/desktop.ini", "x")),
                read(
                        "what Office leaves while a file is open",
                        delivery().file("~$families.csv", "x").file(".~lock.families.csv#", "x")));
    }

    private static Stream<Arguments> refused() {
        byte[] whole = delivery().bytes();
        byte[] flipped = whole.clone();
        flipped[60] ^= 1;
        return Stream.of(
                not("two files of one name", delivery().twice("families.csv"), "holds two files of one name"),
                not(
                        "two files of one name, by their separators",
                        new Packed().delivery("a/").file("a\\families.csv", "x"),
                        "holds two files of one name"),
                not("a link", delivery().without("plans.csv").link("plans.csv"), "holds a link in place of a file"),
                not("a name that leads out", delivery().file("../x.csv", "x"), "leads out of it"),
                not("a name that leads out by backslashes", delivery().file("..\\..\\x.csv", "x"), "leads out of it"),
                not("a name that begins at the root", delivery().file("/etc/x.csv", "x"), "leads out of it"),
                not("a name with a drive", delivery().file("C:\\x.csv", "x"), "leads out of it"),
                not("a bomb", delivery().file("x.csv", new byte[40 << 20]), "more than 100 times its size"),
                arguments("an archive cut short", Arrays.copyOf(whole, whole.length - 200), "says: damaged, cut short"),
                arguments("an archive with a byte changed", flipped, "says: damaged, cut short"),
                arguments("an empty file", new byte[0], "says: the archive is empty"),
                arguments(
                        "a text called .zip",
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                        "says: the archive is a text file (such as CSV) and not a zip archive"),
                arguments(
                        "a RAR archive called .zip",
                        "Rar!\u001a\u0007\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1),
                        "says: the archive is a RAR archive and not a zip archive"),
                arguments(
                        "a web page called .zip",
                        "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8),
                        "says: the archive is a web page and not a zip archive"),
                arguments(
                        "a workbook called .zip",
                        new Xlsx().header().bytes(),
                        "says: the archive is a single workbook or document"));
    }

    private static Stream<Arguments> real() {
        return Stream.of(
                real("info-zip.zip", READ),
                real("info-zip-folder-in-folder.zip", READ),
                real("info-zip-zip64.zip", READ),
                real("info-zip-accents.zip", READ),
                real("info-zip-password.zip", "says: the archive is protected by a password"),
                real("7zip-deflate64.zip", READ),
                real("7zip-bzip2.zip", READ),
                real("7zip-lzma.zip", "says: packed by a method that this program does not read (LZMA)"),
                real("7zip-password.zip", "says: the archive is protected by a password"),
                real("7zip-password-aes.zip", "says: the archive is protected by a password"),
                real("7zip.7z", "says: the archive is a 7-Zip archive and not a zip archive"),
                real("gnu-tar.tar.gz", "says: the archive is a gzip file and not a zip archive"),
                real("gnu-tar.tar", "says: the archive is a tar archive and not a zip archive"));
    }

    private static Arguments real(String name, String expected) {
        try {
            return arguments(name, Files.readAllBytes(REAL.resolve(name)), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsTheDayOfExtractionInTheNameOfTheFolderInside() throws IOException {
        Path file = Files.write(
                place.resolve("download.zip"),
                new Packed().delivery("levering_20150630/").bytes());
        String profile = TriedFiles.profile("", "")
                .replace("extracted_on: {from: extracted_on}", "extracted_on: {file_name: 'levering_([0-9]{8})'}")
                .replace("source: canonical", "source: canonical\ndates: {formats: [yyyyMMdd]}");
        Path yaml = Files.writeString(place.resolve("p.yaml"), profile);
        assertThat(DeliveryFolder.look(file, ProfileFile.read(yaml)).extractedOn())
                .isEqualTo(LocalDate.of(2015, 6, 30));
    }

    @Test
    void asksForAProfileWhereAnArchiveIsNamedWithoutOne() throws IOException {
        Path file = Files.write(place.resolve("levering.zip"), delivery().bytes());
        assertThatThrownBy(() -> DeliveryFolder.look(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("--source canonical");
    }

    @ParameterizedTest
    @MethodSource("namesOfLeftovers")
    void passesOverLeftoversInAFolderToo(String name) throws IOException {
        Path folder = new GivenDelivery().write(place.resolve("delivery"));
        Files.delete(folder.resolve("plans.csv"));
        Files.writeString(folder.resolve("plans-1.csv"), GivenDelivery.header(CanonicalTable.PLANS) + "\n");
        Files.writeString(folder.resolve(name), "left over");
        Path yaml = Files.writeString(place.resolve("p.yaml"), TriedFiles.profile("plans.csv", "\"*plans*\""));
        assertThat(DeliveryFolder.look(folder, ProfileFile.read(yaml)).hashes())
                .containsKey("plans-1.csv")
                .doesNotContainKey(name);
    }

    static Stream<String> namesOfLeftovers() {
        return Stream.of("._plans-1.csv", "~$plans-1.csv", ".~lock.plans-1.csv#", ".plans-1.csv.swp");
    }
}
