package nl.terugblik.intake.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.CanonicalLine;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.register.refused.RefusedRow;

/** The refused rows of a translated delivery: in canonical columns and words. */
record TranslatedTexts(DeliveryFolder source, RefusedRowStore quarantine) {

    private static final int BATCH = 1000;

    static byte[] header(CanonicalTable table) {
        return CanonicalLine.of(table.columns().stream().map(Column::name).toList());
    }

    void complete() {
        for (String name : quarantine.tables()) {
            complete(CanonicalTable.valueOf(name.toUpperCase(Locale.ROOT)), quarantine.lines(name));
        }
    }

    private void complete(CanonicalTable table, List<Integer> lines) {
        Set<Integer> wanted = new HashSet<>(lines);
        List<RefusedRow> found = new ArrayList<>();
        try (PageSource pages = source.content().open(table)) {
            for (Optional<Page> page = pages.next(TableReader.PAGE_ROWS);
                    page.isPresent();
                    page = pages.next(TableReader.PAGE_ROWS)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    if (wanted.contains(page.get().line(row))) {
                        found.add(row(table, page.get(), row));
                    }
                }
                if (found.size() >= BATCH) {
                    quarantine.complete(found);
                    found.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quarantine.complete(found);
    }

    private RefusedRow row(CanonicalTable table, Page page, int row) {
        List<String> cells = new ArrayList<>();
        List<String> key = new ArrayList<>();
        boolean hasKey = table.key().length > 0;
        for (int i = 0; i < table.columns().size(); i++) {
            String cell = i < page.cells(row) ? page.cell(row, i).toString() : "";
            Column column = table.columns().get(i);
            if (column.key()) {
                boolean holds = page.holds(row, i, table.columns().size());
                hasKey &= holds && (page.holdsIdentifier(row, i) || cell.isEmpty() && !column.required());
                key.add(cell);
            }
            cells.add(cell.codePoints().allMatch(c -> c >= ' ') ? cell : "");
        }
        return new RefusedRow(
                table.tableName(),
                page.line(row),
                Optional.empty(),
                hasKey ? Optional.of(RefusedTexts.key(key)) : Optional.empty(),
                CanonicalLine.of(cells));
    }
}
