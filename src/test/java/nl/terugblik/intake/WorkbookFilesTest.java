package nl.terugblik.intake;

import static nl.terugblik.intake.Xlsx.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as programs write them, a line each: how their sheets and parts hang together, and what is to come of it. */
class WorkbookFilesTest {

    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String NO_HEADER = "says: lirik.xlsx has no header with the columns";

    @TempDir
    private Path place = Path.of("");

    static Stream<Arguments> workbooks() {
        return Stream.of(headers(), merged(), sheets(), parts()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void readsWorkbooks(String what, Xlsx workbook, String expected) throws IOException {
        Path folder = new GivenDelivery()
                .without("lirik.csv")
                .file("families.csv", """
                        family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                        f1,dutch,yes,1,none,
                        f2,other,no,2,mother,2014-05-01
                        1.1,,,,,
                        0.25,,,,,
                        12345678901234,,,,,
                        12345678901234567,,,,,
                        true,,,,,
                        """)
                .write(place.resolve("delivery"));
        Files.write(folder.resolve("lirik.xlsx"), workbook.bytes());
        new TriedFiles(place).expect(what, folder, TriedFiles.profile("lirik.csv", "lirik.xlsx"), expected);
    }

    private static Arguments file(String what, Xlsx workbook, String expected) {
        return arguments(what, workbook, expected);
    }

    private static Xlsx sheet() {
        return new Xlsx().header();
    }

    private static String prefixed() {
        StringBuilder row = new StringBuilder("<x:row>");
        Xlsx.COLUMNS.forEach(name ->
                row.append("<x:c t='inlineStr'><x:is><x:t>").append(name).append("</x:t></x:is></x:c>"));
        row.append("</x:row><x:row>");
        List.of("a1", "f1", "", "2013-03-01", "no", "no", "no", "no", "no", "no", "3")
                .forEach(cell -> row.append("<x:c t='str'><x:v>").append(cell).append("</x:v></x:c>"));
        return "<x:worksheet xmlns:x='M'><x:sheetData>" + row + "</x:row></x:sheetData></x:worksheet>";
    }

    private static List<Arguments> headers() {
        return List.of(
                file(
                        "a title above the header",
                        new Xlsx()
                                .raw(List.of(text("Levering van maart")))
                                .gap(1)
                                .header()
                                .day(text("2013-03-01")),
                        "2013-03-01"),
                file(
                        "a title over merged cells, and a note",
                        new Xlsx()
                                .raw(List.of(text("Levering")))
                                .merge("A1:K1")
                                .raw(List.of("", text("let op")))
                                .header()
                                .day(text("2013-03-01")),
                        "2013-03-01"),
                file(
                        "empty rows between and behind the rows",
                        sheet().gap(3)
                                .day(text("2013-03-01"))
                                .gap(2)
                                .day(text("2013-03-04"))
                                .raw(List.of("", text(""))),
                        "2013-03-01 2013-03-04"),
                file(
                        "no header, but a title",
                        new Xlsx().raw(List.of(text("Levering"))).day(text("2013-03-01")),
                        "says: the first row looks like a title"),
                file("no header at all", new Xlsx().day(text("2013-03-01")), NO_HEADER),
                file(
                        "a header without a column",
                        sheet().everywhere("<t>arij_risk</t>", "<t>risico</t>").day(text("2013-03-01")),
                        "says: lirik.xlsx has no column arij_risk, which the source profile names; the header seems to"
                                + " stand in row 1"),
                file("no rows at all", new Xlsx(), "says: lirik.xlsx holds no rows"),
                file("a header alone", sheet(), ""));
    }

    private static List<Arguments> merged() {
        return List.of(
                file(
                        "a number merged over two rows",
                        sheet().day(text("2013-03-01"))
                                .row(Map.of("family_id", ""))
                                .day(text("2013-03-07"))
                                .merge("B2:B3"),
                        "2013-03-01 2013-03-07 row 3 family_id merged_cell"),
                file(
                        "merged cells that hold nothing",
                        sheet().row(Map.of("arij_risk", ""))
                                .row(Map.of("arij_risk", ""))
                                .merge("K2:K3"),
                        "2013-02-02 2013-02-03"));
    }

    private static List<Arguments> sheets() {
        String hidden = """
                <workbook xmlns='M' xmlns:r='R'><sheets><sheet name='hulp' sheetId='2' state='%s' r:id='z'/>\
                <sheet name='Blad1' sheetId='1' r:id='b'/></sheets></workbook>""";
        return List.of(
                file(
                        "a hidden sheet before it",
                        sheet().day(text("2013-03-01"))
                                .part("xl/workbook.xml", hidden.formatted("hidden"))
                                .everywhere(
                                        "<Relationship Id='b'",
                                        "<Relationship Id='z' Type='R/worksheet' Target='none.xml'/><Relationship Id='b'"),
                        "2013-03-01"),
                file(
                        "a sheet before it that only programs see",
                        sheet().day(text("2013-03-01"))
                                .part("xl/workbook.xml", hidden.formatted("veryHidden"))
                                .everywhere(
                                        "<Relationship Id='b'",
                                        "<Relationship Id='z' Type='R/worksheet' Target='none.xml'/><Relationship Id='b'"),
                        "2013-03-01"),
                file(
                        "a chart on a sheet before it",
                        sheet().day(text("2013-03-01"))
                                .part("xl/workbook.xml", hidden.formatted("visible"))
                                .everywhere(
                                        "<Relationship Id='b'",
                                        "<Relationship Id='z' Type='R/chartsheet' Target='none.xml'/><Relationship Id='b'"),
                        "2013-03-01"),
                file(
                        "no sheet that is visible",
                        sheet().everywhere("sheetId='1'", "sheetId='1' state='hidden'"),
                        "says: has no sheet that is visible"),
                file(
                        "another sheet before it",
                        sheet().day(text("2013-03-01"))
                                .part("xl/workbook.xml", hidden.formatted("visible"))
                                .part("xl/none.xml", "<worksheet><sheetData/></worksheet>")
                                .everywhere(
                                        "<Relationship Id='b'",
                                        "<Relationship Id='z' Type='R/worksheet' Target='none.xml'/><Relationship Id='b'"),
                        "says: on the first sheet that is visible, as the source profile names none"));
    }

    private static List<Arguments> parts() {
        return List.of(
                file(
                        "Strict Open XML",
                        sheet().format("d-m-yyyy")
                                .days(" s='1'><v>41334</v>", " t='d' s='1'><v>2013-03-04</v>")
                                .everywhere("http://schemas.openxmlformats.org/spreadsheetml/2006/main", STRICT_MAIN)
                                .everywhere(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        STRICT_RELATIONS),
                        "2013-03-01 2013-03-04"),
                file(
                        "rows and cells that do not say where they stand",
                        sheet().day(text("2013-03-01"))
                                .everywhere("<row r='2'>", "<row>")
                                .everywhere(" r='B2'", ""),
                        "2013-03-01"),
                file("elements with a prefix", new Xlsx().part("xl/worksheets/sheet1.xml", prefixed()), "2013-03-01"),
                file(
                        "a workbook without styles and shared texts",
                        sheet().day(text("2013-03-01"))
                                .everywhere("R/styles", "R/x")
                                .everywhere("R/sharedStrings", "R/y"),
                        "2013-03-01"),
                file(
                        "rows out of turn",
                        sheet().day("><v>1</v>").everywhere("<row r='2'>", "<row r='1'>"),
                        "says: is a workbook that cannot be read"),
                file(
                        "a cell beyond every sheet",
                        sheet().day(text("2013-03-01")).everywhere(" r='B2'", " r='ZZZZZ2'"),
                        "says: is a workbook that cannot be read"),
                file(
                        "XML that ends too early",
                        sheet().everywhere("</sheetData></worksheet>", ""),
                        "says: is a workbook that cannot be read"),
                file(
                        "a document type declaration",
                        sheet().everywhere(
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"),
                        "says: holds a document type declaration"));
    }
}
