package nl.terugblik.intake.text;

/**
 * The quotes of one row, followed character by character: where it ends, and whether one that stands behind a closing quote
 * makes that doubtful.
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

    private final char delimiter;
    private final char quote;
    private At at = At.START_OF_CELL;
    private boolean inRow;
    private boolean hides;

    Quotes(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Reads part of a row from its bytes. */
    void read(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            read((char) (text[i] & 0xFF));
        }
    }

    /** Reads a character of the row, or of the lines before it where they are empty. */
    void read(char c) {
        boolean ends = c == '\r' || c == '\n';
        inRow |= !ends;
        switch (at) {
            case QUOTED -> at = c == quote ? At.CLOSED : At.QUOTED;
            case QUOTED_AGAIN -> {
                hides |= ends;
                at = c == quote ? At.BEHIND : At.QUOTED_AGAIN;
            }
            default -> outside(c, ends);
        }
    }

    /** Whether what was read ends inside a row. */
    boolean isInRow() {
        return inRow;
    }

    /** Whether what was read ends inside a quoted cell. */
    boolean isOpen() {
        return at == At.QUOTED || at == At.QUOTED_AGAIN;
    }

    /** Whether a line end was read that ends the row, or would if it did not stand in quotes opened behind a closing one. */
    boolean hidesLineEnd() {
        return hides;
    }

    private void outside(char c, boolean ends) {
        if (ends) {
            at = At.START_OF_CELL;
            hides |= inRow;
            inRow = false;
        } else if (c == delimiter) {
            at = At.START_OF_CELL;
        } else if (c == quote) {
            at = switch (at) {
                case START_OF_CELL, CLOSED -> At.QUOTED;
                case BEHIND -> At.QUOTED_AGAIN;
                default -> At.PLAIN;
            };
        } else {
            at = at == At.CLOSED || at == At.BEHIND ? At.BEHIND : At.PLAIN;
        }
    }
}
