package nl.terugblik.intake.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.intake.rule.Cells;

/**
 * A page of rows as they stand in a file: the bytes of their cells in UTF-8 and where each begins and ends, and nothing that costs an object a row.
 */
public final class Page {

    /** A page of long texts is full before it has all its rows: many pages wait for a checkpoint in memory at once. */
    static final int FULL_BYTES = 1 << 20;

    private static final byte BROKEN_OFF = 1;
    private static final byte NO_LINE_END = 2;
    private static final byte TORN = 3;

    private byte[] text;
    private int textLength;
    private int[] cellStart;
    private int[] cellEnd;
    private int cells;
    private final int[] firstCell;
    private final int[] line;
    private final byte[] fault;
    private final boolean[] unreadable;
    private int shift;
    private int rows;
    private List<Note> notes = List.of();

    /** A cell that was read with a doubt: a date of which only the month or year is known. */
    public record Note(int row, int column) {}

    /** A page with room for so many rows. */
    public Page(int capacity) {
        text = new byte[capacity * 64];
        cellStart = new int[capacity * 8];
        cellEnd = new int[capacity * 8];
        firstCell = new int[capacity + 1];
        line = new int[capacity];
        fault = new byte[capacity];
        unreadable = new boolean[capacity];
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The cells that were read with a doubt, in the order of rows; columns in canonical order. */
    public List<Note> notes() {
        return notes;
    }

    /** The line of the file on which a row starts. */
    public int line(int row) {
        return line[row];
    }

    /** Begins a row that starts on a line of the file. */
    public void begin(int lineNumber) {
        line[rows] = lineNumber;
        fault[rows] = 0;
        firstCell[rows] = cells;
    }

    /** Begins a row that starts on a line of the file, and of which these bytes hold the cells. */
    void begin(int lineNumber, byte[] row, int from, int to) {
        begin(lineNumber);
        room(to - from);
        System.arraycopy(row, from, text, textLength, to - from);
        shift = textLength - from;
        textLength += to - from;
    }

    /** Adds a cell of ASCII that stands between these places in the bytes of the row, without the blanks at its ends. */
    void asciiCell(int start, int end) {
        int from = start + shift;
        int to = end + shift;
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (from < to && text[to - 1] == ' ') {
            to--;
        }
        put(from, to);
    }

    /** Adds a cell to the row. */
    public void cell(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(utf8.length);
        System.arraycopy(utf8, 0, text, textLength, utf8.length);
        textLength += utf8.length;
        put(textLength - utf8.length, textLength);
        unreadable[rows] |= value.indexOf(TableReader.UNREADABLE) >= 0;
    }

    private void put(int start, int end) {
        if (cells == cellEnd.length) {
            cellStart = Arrays.copyOf(cellStart, 2 * cells);
            cellEnd = Arrays.copyOf(cellEnd, 2 * cells);
        }
        cellStart[cells] = start;
        cellEnd[cells++] = end;
    }

    private void room(int more) {
        if (textLength + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, textLength + more));
        }
    }

    /** Notes a doubt about a canonical column of the row that is being written. */
    public void note(int column) {
        if (notes.isEmpty()) {
            notes = new ArrayList<>();
        }
        notes.add(new Note(rows, column));
    }

    /** Ends the row. */
    public void end() {
        rows++;
        firstCell[rows] = cells;
    }

    /** Marks the last row as one that the file breaks off in, inside a quoted cell, and drops that cell. */
    void breakOff() {
        fault[rows - 1] = BROKEN_OFF;
        firstCell[rows] = --cells;
    }

    /** Marks the last row as one that the file breaks off in, and keeps what can be read of it. */
    public void cutShort() {
        fault[rows - 1] = BROKEN_OFF;
    }

    /** Marks the last row as one that holds something behind a closing quote. */
    public void tear() {
        fault[rows - 1] = TORN;
    }

    /** Marks the last row as one after which the file ends without ending the line. */
    void withoutLineEnd() {
        if (rows > 0 && fault[rows - 1] != TORN) {
            fault[rows - 1] = NO_LINE_END;
        }
    }

    /** Whether there is no room for another row. */
    public boolean full() {
        return rows == line.length || textLength >= FULL_BYTES;
    }

    /** Whether the file breaks off inside a quoted cell of this row. */
    public boolean brokenOff(int row) {
        return fault[row] == BROKEN_OFF;
    }

    /** Whether the file ends with this row, without ending its line. */
    public boolean lacksLineEnd(int row) {
        return fault[row] == NO_LINE_END;
    }

    /** Whether something stands behind a closing quote in this row. */
    public boolean torn(int row) {
        return fault[row] == TORN;
    }

    /** The number of cells in a row. */
    public int cells(int row) {
        return firstCell[row + 1] - firstCell[row];
    }

    /** Where a cell begins in {@link #text}. */
    public int offset(int row, int cell) {
        return cellStart[firstCell[row] + cell];
    }

    /** The number of bytes in a cell. */
    public int length(int row, int cell) {
        int index = firstCell[row] + cell;
        return cellEnd[index] - cellStart[index];
    }

    /** The bytes of all cells. */
    public byte[] text() {
        return text;
    }

    /** A cell as a text. */
    public String cell(int row, int cell) {
        return new String(text, offset(row, cell), length(row, cell), StandardCharsets.UTF_8);
    }

    /** Whether all that stands in a row is text. */
    public boolean isText(int row) {
        return !unreadable[row];
    }

    /** The cells in the order of the canonical columns; an absent column is empty. */
    public List<String> cells(int row, Header header) {
        return header.columns().stream()
                .map(place -> place < 0 ? "" : cell(row, place))
                .toList();
    }

    /** Whether a row, whole or not, has a cell in this place that was not cut short by the end of the file. */
    public boolean holds(int row, int cell, int width) {
        boolean cutShort = lacksLineEnd(row) && cells(row) < width && cell == cells(row) - 1;
        return cell >= 0 && cell < cells(row) && !cutShort;
    }

    /** Whether a cell holds a number or name: filled, not too long, all of it text. */
    public boolean holdsIdentifier(int row, int cell) {
        int offset = offset(row, cell);
        int length = length(row, cell);
        return length > 0
                && (!unreadable[row] || cell(row, cell).indexOf(TableReader.UNREADABLE) < 0)
                && Cells.isIdentifier(text, offset, length);
    }
}
