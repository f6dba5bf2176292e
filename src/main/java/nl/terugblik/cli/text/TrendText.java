package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.trends.AgencyTrend;
import nl.terugblik.trends.FaultTrend;
import nl.terugblik.wording.Counted;

/** The last deliveries beside one another, as plain text. */
public final class TrendText {

    private TrendText() {}

    public static void print(List<AgencyTrend> agencies, Optional<DigestWords> words, PrintWriter out) {
        if (agencies.isEmpty()) {
            out.println("No delivery was taken in yet.");
        }
        for (AgencyTrend agency : agencies) {
            out.println(HarmlessText.of(agency.organisation()) + ": "
                    + Counted.of(agency.deliveries().size(), "delivery", "deliveries") + ", from "
                    + agency.deliveries().get(0).day() + " to "
                    + agency.deliveries().get(agency.deliveries().size() - 1).day());
            out.println("  rows read     "
                    + counts(agency.deliveries().stream()
                            .map(rows -> rows.read())
                            .toList()));
            out.println("  rows refused  "
                    + counts(agency.deliveries().stream()
                            .map(rows -> rows.refused())
                            .toList()));
            agency.faults().forEach(fault -> print(fault, words, out));
        }
    }

    private static void print(FaultTrend fault, Optional<DigestWords> words, PrintWriter out) {
        String column = fault.place().column();
        out.println("  " + fault.place().table() + (column.isEmpty() ? "" : "." + column) + ", "
                + fault.place().rule().code() + ", " + fault.weight().code() + ": " + counts(fault.rows()) + "; "
                + fault.since()
                        .map(day -> "since " + day + ", in " + Counted.of(fault.lasting(), "delivery", "deliveries")
                                + (fault.lasting() == 1 ? "" : " in a row"))
                        .orElse("not in the last"));
        words.ifPresent(
                language -> out.println("    " + language.rule(fault.place().rule(), column)));
    }

    private static String counts(List<Long> rows) {
        return rows.stream()
                .map(count -> String.format(Locale.ROOT, "%,d", count))
                .collect(Collectors.joining(" "));
    }
}
