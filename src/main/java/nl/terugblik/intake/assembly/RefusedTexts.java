package nl.terugblik.intake.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CellText;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.reading.RowHash;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.HeaderNames;
import nl.terugblik.intake.text.RowsOfFile;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.register.refused.RefusedRow;
import nl.terugblik.register.refused.RefusedRow.Key;

/**
 * Fetches refused rows from a delivery again, so that no other row need carry its text from step to step. For use by
 * several threads at once.
 */
public final class RefusedTexts {

    private final DeliveryFolder source;
    private final Map<CanonicalTable, SourceFile> files = new EnumMap<>(CanonicalTable.class);

    public RefusedTexts(DeliveryFolder source) {
        this.source = source;
    }

    /**
     * A table's file, as far as refused rows need it.
     *
     * @param rows its rows
     * @param width the cells in its header
     * @param key the places of the primary key; none where the table has none
     * @param filled those of them that must be filled
     */
    private record SourceFile(RowsOfFile rows, int width, List<Integer> key, List<Integer> filled) {

        static SourceFile of(CanonicalTable table, Path file) {
            RowsOfFile rows = RowsOfFile.of(file);
            List<String> header = TableReader.cells(RowsOfFile.header(file));
            return new SourceFile(
                    rows,
                    header.size(),
                    places(header, table.columns().stream().filter(Column::key)),
                    places(header, table.columns().stream().filter(column -> column.key() && column.required())));
        }

        private static List<Integer> places(List<String> header, Stream<Column> columns) {
            return columns.map(column -> HeaderNames.place(header, column.name()))
                    .toList();
        }

        /** The row's primary key, unless it cannot be read or the row breaks off in it. */
        Optional<Key> key(byte[] text) {
            List<String> cells = key.isEmpty() ? List.of() : TableReader.cells(text);
            List<String> numbers = new ArrayList<>();
            for (int place : key) {
                boolean mayBeCutShort = cells.size() < width && place == cells.size() - 1;
                if (place >= cells.size() || mayBeCutShort) {
                    return Optional.empty();
                }
                String number = CellText.of(cells.get(place));
                if (number.isEmpty() && filled.contains(place) || number.indexOf(TableReader.UNREADABLE) >= 0) {
                    return Optional.empty();
                }
                numbers.add(number);
            }
            return numbers.isEmpty() ? Optional.empty() : Optional.of(RefusedTexts.key(numbers));
        }
    }

    /** A key of one or several parts. */
    static Key key(List<String> numbers) {
        RowHash hash = new RowHash();
        hash.start();
        numbers.forEach(hash::cell);
        return new Key(String.join("+", numbers), hash.first(), hash.second());
    }

    /** These rows, each with the family that it is known to be of, in order of table and line. */
    List<RefusedRow> of(Map<CanonicalTable, SortedMap<Integer, Optional<Pseudonym>>> refused) {
        List<RefusedRow> rows = new ArrayList<>();
        if (isTranslated()) {
            refused.forEach((table, lines) -> lines.forEach((line, family) ->
                    rows.add(new RefusedRow(table.tableName(), line, family, Optional.empty(), new byte[0]))));
            return rows;
        }
        refused.forEach((table, lines) -> {
            SourceFile file = file(table);
            file.rows()
                    .rows(lines.keySet())
                    .forEach((line, text) -> rows.add(new RefusedRow(
                            table.tableName(),
                            line,
                            lines.getOrDefault(line, Optional.empty()),
                            file.key(text),
                            text)));
        });
        return rows;
    }

    /** The header row of a table. */
    public byte[] header(CanonicalTable table) {
        return isTranslated() ? TranslatedTexts.header(table) : RowsOfFile.header(source.file(table.fileName()));
    }

    /**
     * Fetches the texts of rows that a source profile translates, of which no single look finds one: each table is read
     * once more, when all its refused rows are known.
     */
    public void complete(RefusedRowStore quarantine) {
        if (isTranslated()) {
            new TranslatedTexts(source, quarantine).complete();
        }
    }

    private boolean isTranslated() {
        return source.content().profile().isPresent();
    }

    private synchronized SourceFile file(CanonicalTable table) {
        return files.computeIfAbsent(table, any -> SourceFile.of(table, source.file(table.fileName())));
    }
}
