package nl.terugblik.exchange.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;
import nl.terugblik.exchange.table.Words;
import nl.terugblik.files.PrivateFiles;

/**
 * {@code ddi.xml}: the dataset as a codebook of the Data Documentation Initiative, DDI-Codebook 2.5, for archives. It
 * describes the study, each CSV file with its rows, and each variable with its labels in both languages, its values, its
 * reasons for being empty, its rule and its number of filled cells.
 */
public final class DdiCodebook {

    private static final String NAMESPACE = "ddi:codebook:2_5";
    private static final String SCHEMA =
            NAMESPACE + " https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd";

    private static final Words INTERNAL =
            new Words("Intern: pseudoniem, niet anoniem.", "Internal: pseudonymous, not anonymous.");

    private final Codebook codebook;
    private final Map<Table, Extent> extents;
    private final XmlText xml = new XmlText();

    private DdiCodebook(Codebook codebook, Map<Table, Extent> extents) {
        this.codebook = codebook;
        this.extents = extents;
    }

    /** Writes the file to the folder of the dataset. */
    public static void write(Path dataset, Codebook codebook, Map<Table, Extent> extents) {
        PrivateFiles.write(dataset.resolve("ddi.xml"), new DdiCodebook(codebook, extents).text());
    }

    private String text() {
        xml.open(
                "codeBook",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                SCHEMA,
                "version",
                "2.5");
        document();
        study();
        List<Table> tables = codebook.tables();
        for (int i = 0; i < tables.size(); i++) {
            file("F" + (i + 1), tables.get(i));
        }
        xml.open("dataDscr");
        for (int i = 0; i < tables.size(); i++) {
            variables("F" + (i + 1), tables.get(i));
        }
        xml.close();
        xml.close();
        return xml.toString();
    }

    private void document() {
        xml.open("docDscr").open("citation").open("titlStmt");
        xml.leaf("titl", "Codebook " + codebook.study());
        xml.close().open("prodStmt");
        xml.leaf(
                "prodDate",
                codebook.extractedOn().toString(),
                "date",
                codebook.extractedOn().toString());
        xml.leaf("software", "Terugblik");
        xml.close().close().close();
    }

    private void study() {
        xml.open("stdyDscr").open("citation").open("titlStmt");
        xml.leaf("titl", codebook.title().nl(), "xml:lang", "nl");
        xml.leaf("parTitl", codebook.title().en(), "xml:lang", "en");
        xml.leaf("IDNo", codebook.study());
        xml.close().close();
        xml.open("dataAccs").open("useStmt");
        xml.leaf("restrctn", INTERNAL.both());
        xml.close().close().close();
    }

    private void file(String id, Table table) {
        xml.open("fileDscr", "ID", id, "URI", table.fileName()).open("fileTxt");
        xml.leaf("fileName", table.fileName());
        xml.leaf("fileCont", table.label().both());
        xml.open("dimensns");
        xml.leaf("caseQnty", Long.toString(extent(table).rows()));
        xml.leaf("varQnty", Integer.toString(table.variables().size()));
        xml.close();
        xml.leaf("fileType", "text/csv", "charset", "UTF-8");
        xml.close().close();
    }

    private void variables(String file, Table table) {
        for (int i = 0; i < table.variables().size(); i++) {
            Variable variable = table.variables().get(i);
            String interval = variable.kind().isMeasured() ? "contin" : "discrete";
            xml.open("var", "ID", file + "V" + (i + 1), "name", variable.name(), "files", file, "intrvl", interval);
            both("labl", variable.label());
            long filled = extent(table).columns().get(i).filled();
            xml.leaf("sumStat", Long.toString(filled), "type", "vald");
            xml.leaf("sumStat", Long.toString(extent(table).rows() - filled), "type", "invd");
            variable.values().forEach(value -> category(value.code(), value.label()));
            if (variable.reasoned()) {
                for (Reason reason : Reason.values()) {
                    category(reason.code(), table.label(reason), "missing", "Y");
                }
            }
            variable.rule().ifPresent(rule -> both("codInstr", rule));
            format(variable.kind());
            xml.close();
        }
    }

    private void category(String code, Words label, String... attributes) {
        xml.open("catgry", attributes);
        xml.leaf("catValu", code);
        both("labl", label);
        xml.close();
    }

    private void format(Kind kind) {
        if (kind == Kind.DATE) {
            xml.leaf("varFormat", "YYYY-MM-DD", "type", "character", "schema", "ISO", "category", "date");
        } else {
            xml.leaf("varFormat", "", "type", kind.isText() ? "character" : "numeric");
        }
    }

    private void both(String element, Words words) {
        xml.leaf(element, words.nl(), "xml:lang", "nl");
        xml.leaf(element, words.en(), "xml:lang", "en");
    }

    private Extent extent(Table table) {
        Extent extent = extents.get(table);
        if (extent == null) {
            throw new IllegalArgumentException("every table of the codebook is described");
        }
        return extent;
    }
}
