package nl.terugblik.intake.table;

import java.util.BitSet;

/**
 * Watches lines and quotes of a file while it is read: on which line each row starts, which the parser does not say, and
 * cells that go on behind their closing quote or never close, past which it reads in silence.
 */
final class Quotes {

    private enum At {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        CLOSED,
        BEHIND,
        QUOTED_AGAIN
    }

    /** The lines of rows in which something stands behind a closing quote. */
    private final BitSet torn = new BitSet();

    private final char delimiter;
    private final char quote;
    private At at = At.START_OF_CELL;
    private boolean afterReturn;
    private int line;
    private int lineOfRow;
    private int hiding;

    /** The starting lines of rows that the parser has not yet delivered; it reads ahead by a buffer at most. */
    private int[] lines = new int[1024];

    private int firstLine;
    private int lastLine;
    private boolean inRow;

    /** A watch over text of which the first character stands on a line. */
    Quotes(char delimiter, char quote, int firstLine) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.line = firstLine;
        this.lineOfRow = firstLine;
    }

    void read(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            read(text[i]);
        }
    }

    /** The line on which the next row starts, as the parser delivers it. */
    int nextRow() {
        if (firstLine == lastLine) {
            throw new IllegalStateException("the parser found a row that is not there");
        }
        return lines[firstLine++];
    }

    /** Whether the text that was read ends inside a row. */
    boolean isInRow() {
        return inRow;
    }

    /** Whether the text that was read ends inside a quoted cell. */
    boolean isOpen() {
        return at == At.QUOTED || at == At.QUOTED_AGAIN;
    }

    /** Whether something stands behind a closing quote in the row that starts on a line. */
    boolean tear(int startingLine) {
        return torn.get(startingLine);
    }

    /** The line of the first row in which a quote that stands behind a closing one hides a line end; 0 for none. */
    int hiding() {
        return hiding;
    }

    private void read(char c) {
        boolean ends = c == '\r' || c == '\n';
        if (!inRow && !ends) {
            inRow = true;
            starts(line);
        }
        if (ends && !(c == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
        switch (at) {
            case QUOTED -> at = c == quote ? At.CLOSED : At.QUOTED;
            case QUOTED_AGAIN -> {
                if (ends && hiding == 0) {
                    hiding = lineOfRow;
                }
                at = c == quote ? At.BEHIND : At.QUOTED_AGAIN;
            }
            default -> outside(c, ends);
        }
    }

    private void starts(int lineNumber) {
        if (lastLine == lines.length) {
            int[] room = lastLine - firstLine > lines.length / 2 ? new int[2 * lines.length] : lines;
            System.arraycopy(lines, firstLine, room, 0, lastLine - firstLine);
            lastLine -= firstLine;
            firstLine = 0;
            lines = room;
        }
        lines[lastLine++] = lineNumber;
    }

    private void outside(char c, boolean ends) {
        if (ends) {
            at = At.START_OF_CELL;
            lineOfRow = line;
            inRow = false;
        } else if (c == delimiter) {
            at = At.START_OF_CELL;
        } else if (c == quote) {
            at = switch (at) {
                case START_OF_CELL, CLOSED -> At.QUOTED;
                case BEHIND -> At.QUOTED_AGAIN;
                default -> At.PLAIN;
            };
        } else if (at == At.CLOSED || at == At.BEHIND) {
            at = At.BEHIND;
            torn.set(lineOfRow);
        } else {
            at = At.PLAIN;
        }
    }
}
