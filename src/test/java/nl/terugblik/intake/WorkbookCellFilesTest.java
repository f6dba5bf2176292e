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

/** Cells as programs write them, a line each: what stands in the XML, and what is to come of it. Serial 41334 is 1 March 2013. */
class WorkbookCellFilesTest {

    @TempDir
    private Path place = Path.of("");

    static Stream<Arguments> workbooks() {
        return Stream.of(days(), formulas(), otherDays(), numbers(), errors(), texts())
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

    private static Xlsx family(String cell) {
        return sheet().row(Map.of("family_id", cell));
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
}
