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

/** Workbooks as programs write them, a line each: what is in it, and what is to come of it. Serial 41334 is 1 March 2013. */
class WorkbookFilesTest {

    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String NO_HEADER = "says: lirik.xlsx has no header with the columns";

    @TempDir
    private Path place = Path.of("");

    static Stream<Arguments> workbooks() {
        return Stream.of(
                        days(),
                        formulas(),
                        otherDays(),
                        numbers(),
                        errors(),
                        texts(),
                        headers(),
                        merged(),
                        sheets(),
                        parts())
                .flatMap(List::stream);
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

    private static Arguments format(String code) {
        return file("a day under the format " + code, sheet().format(code).day(" s='1'><v>41334</v>"), "2013-03-01");
    }

    private static Arguments noDay(String code) {
        return file(
                "a number under the format " + code + ", no day",
                sheet().format(code).day(" s='1'><v>41334</v>"),
                "row 2 assessed_on impossible_date");
    }

    private static List<Arguments> days() {
        return List.of(
                format("yyyy-mm-dd"),
                format("DD/MM/YYYY"),
                format("YYYY\\-MM\\-DD"),
                format("d/m/y"),
                format("D-M-YY"),
                format("d mmm"),
                format("mmm yyyy"),
                format("m/d;@"),
                format("[$-413]d mmmm yyyy"),
                format("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"),
                format("[Red]dd-mm-yyyy"),
                format("[=0]\"\";dd-mm-yyyy"),
                format("dd\"e van de\" mm"),
                format("dd-mm-yyyy hh:mm"),
                format("yyyy-mm-ddThh:mm:ss.000"),
                format("MMMM"),
                format("14"),
                format("15"),
                format("16"),
                format("17"),
                format("22"),
                format("30"),
                noDay("57"),
                noDay("d-m-jjjj"),
                noDay("[h]:mm"),
                noDay("h:mm"),
                noDay("mm:ss.0"),
                noDay("h:mm AM/PM"),
                noDay("20"),
                noDay("45"),
                noDay("47"),
                noDay("49"),
                noDay("General"),
                noDay("0.00"),
                noDay("0\" dagen\""),
                noDay("[$€-413] #,##0.00"),
                noDay("0.00E+00"),
                noDay("@"));
    }

    private static List<Arguments> formulas() {
        Xlsx computed = sheet().format("yyyy-mm-dd")
                .days(" s='1'><f>B2+1</f><v>41334</v>", " s='1'><f t='shared' si='0'/><v>41337</v>")
                .days(" t='str'><f>TEXT(1,2)</f><v>2013-03-07</v>");
        return List.of(
                file("days that formulas computed", computed, "2013-03-01 2013-03-04 2013-03-07"),
                file(
                        "a formula without its result where a day must stand",
                        sheet().format("14").day(" s='1'><f>B2</f>"),
                        "row 2 assessed_on required"),
                file(
                        "a formula that gave no text",
                        sheet().row(Map.of("arij_risk", " t='str'><f>IF(1,\"\",\"\")</f><v></v>")),
                        "2013-02-02"),
                file(
                        "a formula without its result where nothing need stand",
                        sheet().row(Map.of("arij_risk", "><f>B2</f><v></v>")),
                        "row 2 arij_risk formula_without_result"),
                file(
                        "a formula that its program left to Excel to compute",
                        sheet().row(Map.of("arij_risk", "><f>1+2</f><v>0</v>"))
                                .everywhere("</sheets>", "</sheets><calcPr fullCalcOnLoad='1'/>"),
                        "row 2 arij_risk formula_without_result"));
    }

    private static List<Arguments> otherDays() {
        return List.of(
                file(
                        "days written as ISO 8601, with a time and without",
                        sheet().days(" t='d'><v>2013-03-01</v>", " t='d'><v>2013-03-04T00:00:00</v>")
                                .day(" t='d'><v>2013-03-07T23:59:59.999Z</v>"),
                        "2013-03-01 2013-03-04 2013-03-07"),
                file(
                        "days counted from 1904",
                        sheet().format("14")
                                .everywhere("<workbookPr/>", "<workbookPr date1904='true'/>")
                                .day(" s='1'><v>39872</v>"),
                        "2013-03-01"),
                file(
                        "days with a time, and a hair before midnight",
                        sheet().format("22").days(" s='1'><v>41334.99</v>", " s='1'><v>41336.999999999993</v>"),
                        "2013-03-01 2013-03-04"),
                file(
                        "nought under a format of days, as a formula makes of an empty cell",
                        sheet().format("14").day(" s='1'><v>0</v>"),
                        "row 2 assessed_on impossible_date"),
                file(
                        "a day before 1900, and one that never was",
                        sheet().format("14").days(" s='1'><v>-3</v>", " s='1'><v>60</v>"),
                        "row 2 assessed_on impossible_date row 3 assessed_on impossible_date"),
                file("a day as a text", sheet().day(text("2013-03-01")), "2013-03-01"));
    }

    private static List<Arguments> numbers() {
        return List.of(
                file("a number with digits too many", family("><v>1.1000000000000001</v>"), "2013-02-02"),
                file("the same by a formula", family("><f>1+0.1</f><v>1.1000000000000001</v>"), "2013-02-02"),
                file("a number with an exponent", family("><v>2.5E-1</v>"), "2013-02-02"),
                file("a long number", family("><v>12345678901234</v>"), "2013-02-02"),
                file("a long number with an exponent", family("><v>1.2345678901234E+13</v>"), "2013-02-02"),
                file("a number longer than Excel keeps", family("><v>12345678901234567</v>"), "2013-02-02"),
                file("a whole number with a point", sheet().row(Map.of("arij_risk", "><v>3.0</v>")), "2013-02-02"),
                file(
                        "a number that no memory holds",
                        sheet().row(Map.of("arij_risk", "><v>1E+999999999</v>")),
                        "row 2 arij_risk error_cell"),
                file("a truth", family(" t='b'><v>1</v>"), "2013-02-02"));
    }

    private static Xlsx family(String cell) {
        return sheet().row(Map.of("family_id", cell));
    }

    private static List<Arguments> errors() {
        return List.of(
                file("an error for a number", family(" t='e'><v>#REF!</v>"), "row 2 family_id error_cell"),
                file(
                        "an error that a formula gave",
                        sheet().row(Map.of("arij_risk", " t='e'><f>VLOOKUP(1,A1:B2,2)</f><v>#N/A</v>")),
                        "row 2 arij_risk error_cell"),
                file("an error for a day", sheet().day(" t='e'><v>#DIV/0!</v>"), "row 2 assessed_on error_cell"),
                file("an error pasted as a text", family(text("#VERW!")), "row 2 family_id error_cell"),
                file(
                        "an error in a column that nobody reads",
                        sheet().row(Map.of())
                                .everywhere("</row><row r='2'>", "<c r='L1' t='str'><v>nota</v></c></row><row r='2'>")
                                .everywhere(
                                        "</row></sheetData>", "<c r='L2' t='e'><v>#NAME?</v></c></row></sheetData>"),
                        "2013-02-02"));
    }

    private static List<Arguments> texts() {
        return List.of(
                file(
                        "a shared text in runs, with how it is pronounced",
                        sheet().shared("<r><rPr/><t>f</t></r><r><t>1</t></r><rPh sb='0' eb='1'><t>no</t></rPh>")
                                .row(Map.of("family_id", " t='s'><v>0</v>")),
                        "2013-02-02"),
                file(
                        "a text in its cell, in runs, with how it is pronounced",
                        family(
                                " t='inlineStr'><is><r><t>f</t></r><r><t>1</t></r><rPh sb='0' eb='1'><t>no</t></rPh></is>"),
                        "2013-02-02"),
                file("a text with blanks and a line end about it", family(text("&#10; f1 _x000D_&#10;")), "2013-02-02"),
                file(
                        "a text that is not shared",
                        family(" t='s'><v>7</v>"),
                        "says: is a workbook that cannot be read"));
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

    private static String prefixed() {
        StringBuilder row = new StringBuilder("<x:row>");
        Xlsx.COLUMNS.forEach(name ->
                row.append("<x:c t='inlineStr'><x:is><x:t>").append(name).append("</x:t></x:is></x:c>"));
        row.append("</x:row><x:row>");
        List.of("a1", "f1", "", "2013-03-01", "no", "no", "no", "no", "no", "no", "3")
                .forEach(cell -> row.append("<x:c t='str'><x:v>").append(cell).append("</x:v></x:c>"));
        return "<x:worksheet xmlns:x='M'><x:sheetData>" + row + "</x:row></x:sheetData></x:worksheet>";
    }
}
