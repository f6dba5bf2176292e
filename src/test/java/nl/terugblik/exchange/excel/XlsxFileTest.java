package nl.terugblik.exchange.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // what is not there fails the test
class XlsxFileTest {

    @TempDir
    Path folder;

    @Test
    void holdsTextsNumbersAndDatesAsWhatTheyAre() throws IOException {
        GivenTable given = given().with("text", Kind.TEXT)
                .with("t1", Kind.DATE)
                .with("x", Kind.CONTINUOUS)
                .rows("\"=1+1 <&>\",2013-06-01,0.1", ",,", "é,1900-02-28,-2");

        assertThat(rows(given)).isEqualTo("""
                <row r="1"><c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">text</t></is></c>\
                <c r="B1" s="2" t="inlineStr"><is><t xml:space="preserve">t1</t></is></c>\
                <c r="C1" s="2" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>\
                <row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;&amp;&gt;</t></is></c>\
                <c r="B2" s="1"><v>41426</v></c><c r="C2"><v>0.1</v></c></row>\
                <row r="3"></row>\
                <row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve">é</t></is></c>\
                <c r="B4" t="inlineStr"><is><t xml:space="preserve">1900-02-28</t></is></c><c r="C4"><v>-2</v></c></row>""");
    }

    @Test
    void saysWhyCellsAreEmptyInASheetOfTheSameShape() throws IOException {
        GivenTable given = given().with("id", Kind.PSEUDONYM)
                .with("group", Kind.CODE)
                .reasoned("x", Kind.COUNT)
                .rows("a,g,1", "b,g,")
                .reasons("b,x,not_recorded");

        assertThat(parts(given).get("xl/worksheets/sheet2.xml"))
                .contains("preserve\">id<")
                .doesNotContain(">group<")
                .contains("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a</t></is></c></row>")
                .contains("<c r=\"B3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">not_recorded</t></is></c></row>");
    }

    @Test
    void bringsItsCodebook() throws IOException {
        Map<String, String> parts =
                parts(given().with("x", Kind.BINARY, "0", "1").rows("1"));

        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains(">Xé<", ">waarde 1<", ">value 1<");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"given\"", "name=\"codebook\"");
    }

    @Test
    void isMadeOfWellFormedPartsThatBearTheDayOfExtraction() throws Exception {
        Map<String, String> parts = parts(given().with("x", Kind.TEXT).rows("\"\u0001\""));

        assertThat(parts)
                .containsKeys("[Content_Types].xml", "_rels/.rels", "xl/styles.xml", "xl/_rels/workbook.xml.rels");
        assertThat(parts.get("docProps/core.xml")).contains("2014-09-01T00:00:00Z");
        for (String part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        try (ZipFile zip = new ZipFile(folder.resolve("given.xlsx").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal))
                    .allMatch(time -> time.toString().equals("2014-09-01T00:00"));
        }
    }

    @Test
    void lettersColumnsAsExcelDoes() throws IOException {
        GivenTable given = given();
        for (int i = 0; i < 703; i++) {
            given.with("x" + i, Kind.BINARY);
        }

        assertThat(rows(given.rows(String.join(",", Collections.nCopies(703, "1")))))
                .contains("<c r=\"Z2\">", "<c r=\"AA2\">", "<c r=\"AZ2\">", "<c r=\"ZZ2\">", "<c r=\"AAA2\">");
    }

    @Test
    void cannotHoldMoreThanASheet() {
        List<Extent.Column> one = List.of(new Extent.Column(1, 0, 0, true, 1));

        assertThat(XlsxFile.holds(new Extent(1_048_575, one))).isTrue();
        assertThat(XlsxFile.holds(new Extent(1_048_576, one))).isFalse();
        assertThat(XlsxFile.holds(new Extent(1_000_000, Collections.nCopies(50, one.get(0)))))
                .isFalse();
        assertThat(XlsxFile.holds(new Extent(1, Collections.nCopies(16_385, one.get(0)))))
                .isFalse();
        assertThat(XlsxFile.holds(new Extent(1, List.of(new Extent.Column(1, 0, 0, false, 32_768)))))
                .isFalse();
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        GivenTable given = given().with("x", Kind.BINARY, "0", "1").rows("1", "0", "");
        parts(given);
        byte[] once = Files.readAllBytes(folder.resolve("given.xlsx"));
        parts(given);

        assertThat(Files.readAllBytes(folder.resolve("given.xlsx"))).isEqualTo(once);
    }

    private GivenTable given() {
        return GivenTable.in(folder);
    }

    private String rows(GivenTable given) throws IOException {
        String sheet = Objects.requireNonNull(parts(given).get("xl/worksheets/sheet1.xml"));
        return sheet.substring(sheet.indexOf("<sheetData>") + 11, sheet.indexOf("</sheetData>"));
    }

    /** The parts as one reader finds them from front to back; {@link ZipFile} finds them by the directory. */
    private Map<String, String> parts(GivenTable given) throws IOException {
        given.to((table, extent) -> XlsxFile.create(folder, given.codebook(), table));
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("given.xlsx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
