package nl.terugblik.intake.table;

import java.util.BitSet;

/**
 * Watches the quotes of a file while it is read, because the parser reads on after a cell that goes on behind its closing
 * quote and tells nobody. Lines and quotes are counted as the parser counts them.
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

    private At at = At.START_OF_CELL;
    private boolean afterReturn;
    private int line = 1;
    private int lineOfRow = 1;
    private int hiding;

    void read(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            read(text[i]);
        }
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
        if (ends && !(c == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
        switch (at) {
            case QUOTED -> at = c == '"' ? At.CLOSED : At.QUOTED;
            case QUOTED_AGAIN -> {
                if (ends && hiding == 0) {
                    hiding = lineOfRow;
                }
                at = c == '"' ? At.BEHIND : At.QUOTED_AGAIN;
            }
            default -> outside(c, ends);
        }
    }

    private void outside(char c, boolean ends) {
        if (ends) {
            at = At.START_OF_CELL;
            lineOfRow = line;
        } else if (c == ',') {
            at = At.START_OF_CELL;
        } else if (c == '"') {
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
