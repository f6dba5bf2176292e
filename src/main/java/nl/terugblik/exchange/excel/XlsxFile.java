package nl.terugblik.exchange.excel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.ZipFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;
import nl.terugblik.exchange.table.Variable;
import nl.terugblik.exchange.table.Words;

/**
 * A table as an Excel workbook: {@code coded.xlsx}. Its first sheet holds the rows; a sheet {@code reasons}, of the same
 * shape, says why cells are empty; a sheet {@code codebook} says what variables and codes mean, in both languages.
 */
public final class XlsxFile implements RowFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_TEXT = 32_767;
    private static final long LARGEST_PART = (1L << 32) - (1 << 20);

    /** What a cell takes beside its text or number, at most, and a number at most. */
    private static final int BYTES_A_CELL = 90;

    private static final int DRAIN_BYTES = 1 << 16;

    private final Codebook codebook;
    private final Table table;
    private final ZipFile zip;
    private final LittleEndian out = new LittleEndian();
    private final Sheet rows;

    private XlsxFile(Codebook codebook, Table table, ZipFile zip) {
        this.codebook = codebook;
        this.table = table;
        this.zip = zip;
        zip.begin(Workbook.sheetPart(1));
        rows = new Sheet(out);
        rows.header(table.variables().stream().map(Variable::name).toList());
    }

    /** Whether a sheet can hold the table, and an archive the sheet. */
    public static boolean holds(Extent extent) {
        long bytes = extent.columns().stream()
                .mapToLong(column -> column.width() + BYTES_A_CELL)
                .sum();
        return extent.rows() < MOST_ROWS
                && extent.columns().size() <= MOST_COLUMNS
                && extent.columns().stream().allMatch(column -> column.width() <= LONGEST_TEXT)
                && extent.rows() * bytes < LARGEST_PART;
    }

    /** Starts the workbook of a table in a folder. */
    public static XlsxFile create(Path folder, Codebook codebook, Table table) {
        ZipFile zip = ZipFile.create(folder.resolve(table.name() + ".xlsx"), codebook.extractedOn());
        return new XlsxFile(codebook, table, zip);
    }

    @Override
    public void add(TableRows row) {
        rows.startRow();
        for (int i = 0; i < table.variables().size(); i++) {
            cell(row, i);
        }
        rows.endRow();
        drain();
    }

    private void cell(TableRows row, int variable) {
        Kind kind = table.variables().get(variable).kind();
        if (row.isEmpty(variable)) {
            rows.empty();
        } else if (kind.isText()) {
            rows.text(row, variable);
        } else if (kind == Kind.DATE) {
            rows.date(row, variable);
        } else {
            rows.number(row, variable);
        }
    }

    @Override
    public void finish() {
        rows.end();
        endSheet();
        List<String> sheets = new ArrayList<>(List.of(table.name()));
        if (table.reasons().isPresent()) {
            sheets.add("reasons");
            zip.begin(Workbook.sheetPart(sheets.size()));
            writeReasons();
        }
        sheets.add("codebook");
        zip.begin(Workbook.sheetPart(sheets.size()));
        writeCodebook();
        Workbook.write(zip, codebook, sheets);
        zip.finish();
    }

    /** A second reading of the table, since the parts of an archive come one after the other. */
    private void writeReasons() {
        Sheet reasons = new Sheet(out);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < table.variables().size(); i++) {
            Variable variable = table.variables().get(i);
            if (variable.reasoned() || table.key().contains(variable.name())) {
                shown.add(i);
            }
        }
        reasons.header(shown.stream().map(i -> table.variables().get(i).name()).toList());
        try (TableRows row = TableRows.open(table)) {
            while (row.next()) {
                reasons.startRow();
                for (int i : shown) {
                    Optional<Reason> reason = row.reason(i);
                    if (!table.variables().get(i).reasoned()) {
                        reasons.text(row, i);
                    } else if (reason.isPresent()) {
                        reasons.text(reason.orElseThrow().code());
                    } else {
                        reasons.empty();
                    }
                }
                reasons.endRow();
                drain();
            }
        }
        reasons.end();
        endSheet();
    }

    private void writeCodebook() {
        Sheet sheet = new Sheet(out);
        sheet.header(List.of("variable", "kind", "label nl", "label en", "code", "meaning nl", "meaning en"));
        for (Variable variable : table.variables()) {
            String kind = variable.kind().name().toLowerCase(Locale.ROOT);
            texts(sheet, variable.name(), kind, variable.label(), "", new Words("", ""));
            for (Variable.Meaning value : variable.values()) {
                texts(sheet, variable.name(), "", new Words("", ""), value.code(), value.label());
            }
        }
        if (table.reasons().isPresent()) {
            for (Reason reason : Reason.values()) {
                texts(sheet, "reasons", "", new Words("", ""), reason.code(), table.label(reason));
            }
        }
        sheet.end();
        endSheet();
    }

    private static void texts(Sheet sheet, String variable, String kind, Words label, String code, Words meaning) {
        sheet.startRow();
        for (String text : List.of(variable, kind, label.nl(), label.en(), code, meaning.nl(), meaning.en())) {
            if (text.isEmpty()) {
                sheet.empty();
            } else {
                sheet.text(text);
            }
        }
        sheet.endRow();
    }

    private void drain() {
        if (out.length() >= DRAIN_BYTES) {
            zip.write(out);
        }
    }

    private void endSheet() {
        zip.write(out);
        zip.end();
    }

    @Override
    public void close() {
        zip.close();
    }
}
