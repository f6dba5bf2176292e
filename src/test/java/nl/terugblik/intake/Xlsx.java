package nl.terugblik.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook put together part by part, as some program writes it: a sheet of safety assessments of the family f1, of which a
 * test writes the cells that it is about as they stand in the XML.
 */
final class Xlsx {

    static final List<String> COLUMNS = List.of(
            "assessment_id",
            "family_id",
            "child_id",
            "assessed_on",
            "severe_maltreatment",
            "violence_signs",
            "insufficient_protection",
            "insufficient_basic_care",
            "caregiver_unavailable",
            "neglect_signs",
            "arij_risk");

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DAY_OF_THE_ROW = " t='str'><v>2013-02-%02d</v>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder();
    private String behindRows = "";
    private int line;

    Xlsx() {
        parts.put(
                "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put("_rels/.rels", relations("<Relationship Id='a' Type='R/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put("xl/workbook.xml", """
                <workbook xmlns='M' xmlns:r='R'><workbookPr/><sheets><sheet name='Blad1' sheetId='1' r:id='b'/></sheets>\
                </workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", relations("""
                <Relationship Id='b' Type='R/worksheet' Target='worksheets/sheet1.xml'/>\
                <Relationship Id='c' Type='R/styles' Target='styles.xml'/>\
                <Relationship Id='d' Type='R/sharedStrings' Target='/xl/sharedStrings.xml'/>"""));
    }

    static String relations(String all) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                + "</Relationships>";
    }

    /** Gives the next style, from 1, a format: a code, or the number of one that is built in. */
    Xlsx format(String code) {
        formats.add(code);
        return this;
    }

    /** Adds a text to those that cells share, from 0, as XML. */
    Xlsx shared(String xml) {
        texts.append("<si>").append(xml).append("</si>");
        return this;
    }

    /** The names of the columns in the next row. */
    Xlsx header() {
        return raw(COLUMNS.stream().map(Xlsx::text).toList());
    }

    /** A row with this cell for the day: its attributes, a closing bracket, and what stands in it. */
    Xlsx day(String cell) {
        return row(Map.of("assessed_on", cell));
    }

    /** Many of them. */
    Xlsx days(String... cells) {
        for (String cell : cells) {
            day(cell);
        }
        return this;
    }

    /** A row with these cells, and usual ones beside them. */
    Xlsx row(Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (String column : COLUMNS) {
            row.add(cells.getOrDefault(
                    column,
                    switch (column) {
                        case "assessment_id" -> text("a" + (line + 1));
                        case "family_id" -> text("f1");
                        case "child_id" -> "";
                        case "assessed_on" -> DAY_OF_THE_ROW.formatted(line + 1);
                        case "arij_risk" -> "><v>3</v>";
                        default -> text("no");
                    }));
        }
        return raw(row);
    }

    /** A row of cells, empty ones left out. */
    Xlsx raw(List<String> cells) {
        line++;
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.append("<c r='").append((char) ('A' + i)).append(line).append("'");
                row.append(cells.get(i)).append("</c>");
            }
        }
        rows.add("<row r='" + line + "'>" + row + "</row>");
        return this;
    }

    /** Leaves rows empty. */
    Xlsx gap(int more) {
        line += more;
        return this;
    }

    Xlsx merge(String area) {
        behindRows += "<mergeCell ref='" + area + "'/>";
        return this;
    }

    /** Replaces a part, or adds one. */
    Xlsx part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** Replaces text in every part at the end. */
    Xlsx everywhere(String text, String instead) {
        replaced.put(text, instead);
        return this;
    }

    private final Map<String, String> replaced = new LinkedHashMap<>();

    static String text(String text) {
        return " t='inlineStr'><is><t>" + text + "</t></is>";
    }

    byte[] bytes() {
        parts.putIfAbsent("xl/styles.xml", styles());
        parts.putIfAbsent("xl/sharedStrings.xml", "<sst xmlns='M'>" + texts + "</sst>");
        parts.putIfAbsent(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='M'><sheetData>" + String.join("", rows) + "</sheetData>"
                        + (behindRows.isEmpty() ? "" : "<mergeCells>" + behindRows + "</mergeCells>") + "</worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String xml = part.getValue().replace("'M'", "'" + MAIN + "'").replace("'R", "'" + RELATIONS);
                for (Map.Entry<String, String> change : replaced.entrySet()) {
                    xml = xml.replace(change.getKey(), change.getValue());
                }
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < formats.size(); i++) {
            boolean builtIn = formats.get(i).matches("\\d{1,2}");
            int id = builtIn ? Integer.parseInt(formats.get(i)) : 164 + i;
            styles.append("<xf numFmtId='").append(id).append("'/>");
            if (!builtIn) {
                codes.append("<numFmt numFmtId='").append(id).append("' formatCode='");
                codes.append(formats.get(i)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("'", "&apos;"));
                codes.append("'/>");
            }
        }
        return "<styleSheet xmlns='M'><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                + "<cellXfs>" + styles + "</cellXfs></styleSheet>";
    }
}
