package nl.terugblik.exchange.excel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.table.TableRows;

/** The rows of a sheet as XML. A text is always a text here, never a formula, whatever it begins with. */
final class Sheet {

    /** The style of dates, in the workbook's list of styles. */
    private static final int DATE_STYLE = 1;

    /** The style of headers. */
    private static final int HEADER_STYLE = 2;

    /** Excel counts days from 30 December 1899, and knows none before March 1900 by its right number. */
    private static final int DAYS_TO_1970 = 25_569;

    private static final int FIRST_DAY = 61;
    private static final int LETTERS = 26;

    // Markup as bytes, since it is written for every cell.
    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] ROW_NUMBERED = ascii("\">");
    private static final byte[] END_OF_ROW = ascii("</row>");
    private static final byte[] CELL = ascii("<c r=\"");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] NUMBER = ascii("\"><v>");
    private static final byte[] END_OF_NUMBER = ascii("</v></c>");
    private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] END_OF_TEXT = ascii("</t></is></c>");

    private final LittleEndian out;
    private final List<byte[]> columns = new ArrayList<>();
    private byte[] text = new byte[64];
    private byte[] row = new byte[0];
    private long number;
    private int column;

    Sheet(LittleEndian out) {
        this.out = out;
        out.putText("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>"
                + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews><sheetData>");
    }

    /** The first row. */
    void header(List<String> names) {
        startRow();
        for (String name : names) {
            text(name, HEADER_STYLE);
        }
        endRow();
    }

    void startRow() {
        number++;
        column = 0;
        row = ascii(Long.toString(number));
        put(ROW).putBytes(row, 0, row.length);
        put(ROW_NUMBERED);
    }

    void endRow() {
        put(END_OF_ROW);
    }

    void end() {
        end("");
    }

    /** Ends the sheet with what goes behind its rows. */
    void end(String behind) {
        out.putText("</sheetData>").putText(behind).putText("</worksheet>");
    }

    void empty() {
        column++;
    }

    void text(String cell) {
        text(cell, 0);
    }

    private void text(String cell, int style) {
        byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
        text(utf8, utf8.length, style);
    }

    /** The text in a cell of a table. */
    void text(TableRows from, int variable) {
        text(copy(from, variable), from.length(variable), 0);
    }

    /** The number in a cell of a table, digit by digit as it stands there. */
    void number(TableRows from, int variable) {
        startCell(0);
        put(NUMBER).putBytes(copy(from, variable), 0, from.length(variable));
        put(END_OF_NUMBER);
    }

    /** The day in a cell of a table; one that Excel has no number for is a text. */
    void date(TableRows from, int variable) {
        long day = (long) from.number(variable) + DAYS_TO_1970;
        if (day < FIRST_DAY) {
            text(from, variable);
        } else {
            startCell(DATE_STYLE);
            put(NUMBER).putText(Long.toString(day));
            put(END_OF_NUMBER);
        }
    }

    private void text(byte[] utf8, int length, int style) {
        startCell(style);
        put(TEXT);
        int plain = 0; // what needs no other letters in its place goes out at once
        for (int i = 0; i < length; i++) {
            if (isMarkup(utf8[i])) {
                out.putBytes(utf8, plain, i - plain);
                escaped(utf8[i]);
                plain = i + 1;
            }
        }
        out.putBytes(utf8, plain, length - plain);
        put(END_OF_TEXT);
    }

    private static boolean isMarkup(byte letter) {
        return letter == '&' || letter == '<' || letter == '>' || letter >= 0 && letter < ' ';
    }

    private void escaped(byte letter) {
        switch (letter) {
            case '&' -> out.putText("&amp;");
            case '<' -> out.putText("&lt;");
            case '>' -> out.putText("&gt;");
            case '\t', '\n' -> out.putByte(letter);
            default -> out.putByte('?');
        }
    }

    private void startCell(int style) {
        byte[] letters = letters(column++);
        put(CELL).putBytes(letters, 0, letters.length).putBytes(row, 0, row.length);
        if (style > 0) {
            put(STYLE).putByte('0' + style);
        }
    }

    private LittleEndian put(byte[] markup) {
        return out.putBytes(markup, 0, markup.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] copy(TableRows from, int variable) {
        int length = from.length(variable);
        if (text.length < length) {
            text = new byte[2 * length];
        }
        from.copy(variable, text, 0);
        return text;
    }

    /** The letters of a column: A to Z, AA, AB and so on. */
    private byte[] letters(int place) {
        while (columns.size() <= place) {
            columns.add(ascii(name(columns.size())));
        }
        return columns.get(place);
    }

    /** The letters of a column by its place, from 0. */
    static String name(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
