package nl.terugblik.intake;

import static nl.terugblik.intake.Xlsx.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that other programs wrote, and files that are called workbooks and are none: a line each. */
class GivenWorkbookFilesTest {

    private static final Path REAL = Path.of("src", "test", "resources", "nl", "terugblik", "intake", "files");
    private static final String DAYS = "2013-03-01 2013-03-04 2013-03-07";
    private static final String NAME = "lirik.xlsx";

    @TempDir
    private Path place = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "openpyxl.xlsx                | " + DAYS,
                "openpyxl-iso-dates.xlsx      | " + DAYS,
                "openpyxl-title.xlsx          | " + DAYS,
                "openpyxl-capitals.xlsx       | " + DAYS,
                "openpyxl-formula.xlsx        | row 2 assessed_on required row 3 assessed_on required row 4 assessed_on required",
                "xlsxwriter.xlsx              | " + DAYS,
                "xlsxwriter-1904.xlsx         | " + DAYS,
                "xlsxwriter-inline.xlsx       | " + DAYS,
                "xlsxwriter-hidden-first.xlsx | " + DAYS,
                "xlsxwriter-formula.xlsx      | row 2 assessed_on required row 3 assessed_on required row 4 assessed_on required",
                "xlsxwriter-merged.xlsx       | 2013-03-01 row 3 family_id merged_cell row 4 family_id merged_cell",
                "libreoffice.xlsx             | " + DAYS,
                "libreoffice-open-xml.xlsx    | " + DAYS,
                "libreoffice-formula.xlsx     | " + DAYS,
                "libreoffice.xls              | says: lirik.xlsx is a workbook of the old kind (.xls)",
                "libreoffice.ods              | says: lirik.xlsx is an OpenDocument spreadsheet (.ods)",
                "libreoffice-password.ods     | says: lirik.xlsx is an OpenDocument spreadsheet (.ods)",
                "libreoffice.html             | says: lirik.xlsx is a web page (HTML) under the name of a workbook"
            })
    void readsWhatOtherProgramsWrote(String name, String expected) throws IOException {
        tryOut(name, NAME, Files.readAllBytes(REAL.resolve(name)), expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void saysWhatAFileIs(String what, String name, byte[] bytes, String expected) throws IOException {
        tryOut(what, name, bytes, expected);
    }

    static Stream<Arguments> others() {
        byte[] good = new Xlsx().header().day(text("2013-03-01")).bytes();
        byte[] encrypted = latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(70_000)
                + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        return Stream.of(
                arguments("a workbook with macros", "lirik.xlsm", good, "2013-03-01"),
                arguments("a workbook whose name is in capitals", "LIRIK.XLSX", good, "2013-03-01"),
                arguments("a workbook of the new kind called .xls", "lirik.xls", good, "2013-03-01"),
                arguments(
                        "a workbook called .csv",
                        "lirik.csv",
                        good,
                        "says: lirik.csv is a workbook or a zip archive and no text, whatever its name says"),
                arguments(
                        "a workbook of the old kind called .csv",
                        "lirik.csv",
                        encrypted,
                        "says: lirik.csv is a file of an old Office program and no text"),
                arguments("a gzip file called .csv", "lirik.csv", gzip("a,b\n"), "says: lirik.csv is a gzip file"),
                arguments(
                        "a workbook under a password", NAME, encrypted, "says: lirik.xlsx is protected by a password"),
                arguments(
                        "a binary workbook",
                        NAME,
                        new Packed().file("xl/workbook.bin", "x").bytes(),
                        "says: lirik.xlsx is a binary workbook (.xlsb)"),
                arguments(
                        "a document of Numbers",
                        NAME,
                        new Packed().file("Index/Document.iwa", "x").bytes(),
                        "says: lirik.xlsx is a document of Apple's Numbers"),
                arguments(
                        "a document of Word",
                        NAME,
                        new Packed().file("word/document.xml", "<x/>").bytes(),
                        "says: lirik.xlsx is a zip archive that holds no workbook"),
                arguments(
                        "a workbook of Excel 2003 in XML",
                        NAME,
                        utf8("<?xml version='1.0'?><Workbook/>"),
                        "says: lirik.xlsx is an XML file, such as Excel 2003 wrote"),
                arguments(
                        "a table of a web page",
                        NAME,
                        utf8("\ufeff<table><tr><td>x</td></tr></table>"),
                        "says: lirik.xlsx is a web page (HTML) under the name of a workbook"),
                arguments(
                        "CSV under the name of a workbook",
                        NAME,
                        utf8("assessment_id;family_id\na1;f1\n"),
                        "says: lirik.xlsx is a text file (such as CSV) under the name of a workbook"),
                arguments(
                        "CSV in UTF-16 under the name of a workbook",
                        NAME,
                        "\ufeffa\tb\n".getBytes(StandardCharsets.UTF_16LE),
                        "says: lirik.xlsx is a text file (such as CSV) under the name of a workbook"),
                arguments(
                        "a PDF under the name of a workbook",
                        NAME,
                        utf8("%PDF-1.7"),
                        "says: lirik.xlsx is a PDF document"),
                arguments("an empty file", NAME, new byte[0], "says: lirik.xlsx is empty; export it again"),
                arguments(
                        "a file of noughts",
                        NAME,
                        new byte[4000],
                        "says: lirik.xlsx is of no kind that this program knows"));
    }

    private void tryOut(String what, String name, byte[] bytes, String expected) throws IOException {
        Path folder = new GivenDelivery().without("lirik.csv").write(place.resolve("delivery"));
        Files.write(folder.resolve(name), bytes);
        Files.writeString(folder.resolve("~$" + name), "left over");
        new TriedFiles(place).expect(what, folder, TriedFiles.profile("lirik.csv", "\"*" + name + "\""), expected);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
