package nl.terugblik.exchange.excel;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.ZipFile;
import nl.terugblik.exchange.table.Codebook;

/** The parts of a workbook that are not sheets. */
final class Workbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-";

    private Workbook() {}

    static String sheetPart(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    static void write(ZipFile zip, Codebook codebook, List<String> sheets) {
        write(zip, codebook.title().both(), codebook.extractedOn(), sheets);
    }

    static void write(ZipFile zip, String title, LocalDate day, List<String> sheets) {
        part(zip, "[Content_Types].xml", types(sheets));
        part(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, DOCUMENT + "/officeDocument", "xl/workbook.xml")
                        + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + "</Relationships>");
        part(zip, "docProps/core.xml", properties(title, day));
        part(zip, "xl/workbook.xml", workbook(sheets));
        part(zip, "xl/_rels/workbook.xml.rels", relations(sheets));
        part(zip, "xl/styles.xml", styles());
    }

    private static String types(List<String> sheets) {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"" + TYPE + "package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main+xml")
                + type("xl/styles.xml", "officedocument.spreadsheetml.styles+xml")
                + type("docProps/core.xml", "package.core-properties+xml"));
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(type(sheetPart(i), "officedocument.spreadsheetml.worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    /** The day of extraction, in place of the moment of writing: the same dataset gives the same bytes. */
    private static String properties(String title, LocalDate day) {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + escaped(title) + "</dc:title><dc:creator>Terugblik</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
                + "T00:00:00Z</dcterms:created></cp:coreProperties>";
    }

    private static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"" + sheets.get(i - 1) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String relations(List<String> sheets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(relation(i, DOCUMENT + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        xml.append(relation(sheets.size() + 1, DOCUMENT + "/styles", "styles.xml"));
        return xml.append("</Relationships>").toString();
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Three styles: cells, dates, and headers in bold. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static void part(ZipFile zip, String name, String xml) {
        zip.begin(name);
        zip.write(new LittleEndian().putText(HEAD).putText(xml));
        zip.end();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
