package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.wording.Counted;

/** The quarantine as plain text. */
public final class QuarantineText {

    private QuarantineText() {}

    public static void print(
            List<Waiting> waiting, List<Settled> settled, Optional<DigestWords> words, PrintWriter out) {
        if (waiting.isEmpty()) {
            out.println("No refused rows wait.");
        }
        for (Waiting row : waiting) {
            out.println("Delivery " + row.delivery() + ", " + row.table()
                    + (row.column().isEmpty() ? "" : "." + row.column()) + ", "
                    + row.rule().code() + ": "
                    + rows(row.rows()) + " refused since " + row.since() + " (" + Counted.of(row.days(), "day")
                    + ", deliveries since then: " + row.deliveries() + ")");
            words.ifPresent(language -> out.println("  " + language.rule(row.rule(), row.column())));
        }
        for (Settled row : settled) {
            out.println("Delivery " + row.delivery() + ", " + row.table() + ": " + rows(row.rows()) + " " + row.how()
                    + " by " + row.by());
        }
    }

    public static void print(ShownRow row, PrintWriter out) {
        out.println(row.table() + ".csv, line " + row.line() + ", of delivery " + row.delivery() + " of "
                + HarmlessText.of(row.organisation()) + "; refused since " + row.since());
        row.reasons().forEach(reason -> out.println("  Reason: " + reason));
        for (int cell = 0; cell < row.cells().size(); cell++) {
            out.println("  " + HarmlessText.of(row.column(cell)) + ": "
                    + HarmlessText.of(row.cells().get(cell)));
        }
        for (int cell = row.cells().size(); cell < row.header().size(); cell++) {
            out.println("  " + HarmlessText.of(row.column(cell)) + " is not there");
        }
    }

    private static String rows(long rows) {
        return Counted.of(rows, "row");
    }
}
