package nl.terugblik.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filled rows of a sheet, one after the other. */
public final class SheetCells implements Closeable {

    private static final Set<String> ROW = Set.of("row");
    private static final Set<String> CELL = Set.of("c");

    /**
     * A row of which at least one cell is filled.
     *
     * @param number its number in the sheet, from 1
     * @param cells what its cells hold, up to the last that is there
     */
    public record Row(int number, List<String> cells) {}

    private final Part part;
    private final CellReader reader;
    private final Relations parts;
    private final String name;
    private @Nullable MergedCells merged;
    private int number;
    private boolean marked;

    SheetCells(Relations parts, String name, CellReader reader) throws IOException {
        this.parts = parts;
        this.name = name;
        this.part = parts.open(name);
        this.reader = reader;
        if (!part.next("sheetData")) {
            throw part.damaged();
        }
    }

    /** From the next row on, cells that are merged with another are marked as such; a title above a header may be merged. */
    public void markMerged() {
        marked = true;
    }

    /** The next row, or empty at the end of the sheet. */
    public Optional<Row> next() {
        while (part.next(ROW, "sheetData") && part.starts()) {
            int next = part.number("r").orElse(number + 1);
            if (next <= number || next > Address.MOST_ROWS) {
                throw part.damaged();
            }
            number = next;
            List<String> cells = cells();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                if (marked) {
                    merged().mark(number, cells);
                }
                return Optional.of(new Row(number, cells));
            }
        }
        return Optional.empty();
    }

    /** Merged cells are named behind the rows, so that a sheet is read through for them before its rows are. */
    private MergedCells merged() {
        MergedCells known = merged;
        if (known == null) {
            try (Part through = parts.open(name)) {
                known = MergedCells.of(through);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            merged = known;
        }
        return known;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (part.next(CELL, "row") && part.starts()) {
            Optional<String> address = part.attribute("r");
            column = address.isPresent() ? Address.column(address.get()) : column + 1;
            if (column < 0 || column >= Address.MOST_COLUMNS) {
                throw part.damaged();
            }
            String cell = reader.read(part);
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cell);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
