package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.wording.Counted;

/** The quarantine as plain text. */
public final class QuarantineText {

    private QuarantineText() {}

    public static void print(List<Waiting> waiting, List<Settled> settled, PrintWriter out) {
        if (waiting.isEmpty()) {
            out.println("No refused rows wait.");
        }
        for (Waiting row : waiting) {
            out.println("Delivery " + row.delivery() + ", " + row.table() + ", " + row.rule() + ": "
                    + rows(row.rows()) + " refused since " + row.since() + " (" + Counted.of(row.days(), "day")
                    + ", deliveries since then: " + row.deliveries() + ")");
        }
        for (Settled row : settled) {
            out.println("Delivery " + row.delivery() + ", " + row.table() + ": " + rows(row.rows()) + " " + row.how()
                    + " by " + row.by());
        }
    }

    public static void print(ShownRow row, PrintWriter out) {
        out.println(row.table() + ".csv, line " + row.line() + ", of delivery " + row.delivery() + " of "
                + harmless(row.organisation()) + "; refused since " + row.since());
        row.reasons().forEach(reason -> out.println("  Reason: " + reason));
        for (int cell = 0; cell < row.cells().size(); cell++) {
            out.println("  " + harmless(row.column(cell)) + ": "
                    + harmless(row.cells().get(cell)));
        }
        for (int cell = row.cells().size(); cell < row.header().size(); cell++) {
            out.println("  " + harmless(row.column(cell)) + " is not there");
        }
    }

    /** Control characters could steer a terminal, so their numbers are shown in their place. */
    private static String harmless(String cell) {
        StringBuilder shown = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String rows(long rows) {
        return Counted.of(rows, "row");
    }
}
