package nl.terugblik.intake.table;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page of rows as they stand in a file: characters and where each cell begins, and nothing that costs an object a row.
 */
public final class Page {

    private static final byte BROKEN_OFF = 1;
    private static final byte NO_LINE_END = 2;
    private static final byte TORN = 3;

    private char[] text;
    private int textLength;
    private int[] cellEnd;
    private int cells;
    private final int[] firstCell;
    private final int[] line;
    private final byte[] fault;
    private int rows;
    private List<Note> notes = List.of();

    /** A cell that was read with a doubt: a date of which only the month or year is known. */
    public record Note(int row, int column) {}

    /** A page with room for so many rows. */
    public Page(int capacity) {
        text = new char[capacity * 64];
        cellEnd = new int[capacity * 8];
        firstCell = new int[capacity + 1];
        line = new int[capacity];
        fault = new byte[capacity];
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

    /** Adds a cell to the row. */
    public void cell(String value) {
        int length = value.length();
        if (textLength + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, textLength + length));
        }
        if (cells == cellEnd.length) {
            cellEnd = Arrays.copyOf(cellEnd, 2 * cells);
        }
        value.getChars(0, length, text, textLength);
        textLength += length;
        cellEnd[cells++] = textLength;
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
        return rows == line.length;
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
        int index = firstCell[row] + cell;
        return index == 0 ? 0 : cellEnd[index - 1];
    }

    /** The number of characters in a cell. */
    public int length(int row, int cell) {
        return cellEnd[firstCell[row] + cell] - offset(row, cell);
    }

    /** The characters of all cells. */
    public char[] text() {
        return text;
    }

    /** A cell's characters, without a copy. */
    public CharSequence cell(int row, int cell) {
        return CharBuffer.wrap(text, offset(row, cell), length(row, cell));
    }

    /** The cells in the order of the canonical columns; an absent column is empty. */
    public List<String> cells(int row, Header header) {
        return header.columns().stream()
                .map(place -> place < 0 ? "" : cell(row, place).toString())
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
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == TableReader.UNREADABLE) {
                return false;
            }
        }
        return length > 0 && Cells.isIdentifier(text, offset, length);
    }
}
