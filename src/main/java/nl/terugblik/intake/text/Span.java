package nl.terugblik.intake.text;

/**
 * Rows of a table that stand together in its file, from the start of one row to that of another.
 *
 * @param from the byte at which the first begins; {@link #OWN} for the first row of the table
 * @param line the line on which that byte stands
 * @param to the byte before which the last ends; {@link #OWN} for the last row of the table
 */
public record Span(long from, int line, long to) {

    /** Stands for a start or an end that is the table's own. */
    static final long OWN = -1;

    /** All rows of a table. */
    public static final Span ALL = new Span(OWN, 0, OWN);

    /** Whether these are all rows of the table. */
    public boolean isAll() {
        return from == OWN && to == OWN;
    }

    /** In digits. */
    public String text() {
        return from + ":" + line + ":" + to;
    }

    /** What such a text says. */
    public static Span parse(String text) {
        String[] parts = text.split(":", -1);
        return new Span(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }
}
