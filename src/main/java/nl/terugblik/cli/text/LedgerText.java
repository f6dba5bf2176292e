package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;

/** The ledger as plain text; times are UTC. */
public final class LedgerText {

    private LedgerText() {}

    public static void print(List<RunSummary> runs, PrintWriter out) {
        int width = runs.stream().mapToInt(run -> run.id().length()).max().orElse(0);
        String row = "%-" + width + "s  %-10s  %-12s  %-20s  %s";
        out.println(String.format(Locale.ROOT, row, "run", "kind", "status", "started", "subject"));
        for (RunSummary run : runs) {
            out.println(String.format(
                    Locale.ROOT,
                    row,
                    run.id(),
                    run.kind().code(),
                    run.status().code(),
                    time(run.started()),
                    run.subject()));
        }
    }

    public static void print(RunRecord run, PrintWriter out) {
        RunSummary summary = run.summary();
        out.println("Run " + summary.id() + ": " + summary.kind().code() + " of " + summary.subject());
        out.println("  " + summary.status().code() + ", " + span(summary.started(), summary.ended()));
        if (!summary.sentence().isEmpty()) {
            out.println("  " + summary.sentence());
        }
        if (!run.settings().isEmpty()) {
            out.println("Settings");
            run.settings().forEach(setting -> out.println("  " + setting.name() + ": " + setting.setting()));
        }
        out.println("Steps");
        for (StepRecord step : run.steps()) {
            out.println("  " + step.name() + ": " + step.status().code() + ", read " + number(step.read()) + ", wrote "
                    + number(step.written()) + ", " + span(step.started(), step.ended()));
        }
        out.println("Counts");
        for (RunCount count : run.counts()) {
            out.println("  " + count.topic().code() + " " + count.name() + ": " + number(count.amount()));
        }
        out.println("Files, with their SHA-256, or HMAC where they may hold few rows");
        for (RunFile file : run.files()) {
            out.println("  " + file.role().code() + " "
                    + file.hmac().map(hash -> "hmac:" + hash).or(file::sha256).orElse("destroyed") + " " + file.path());
        }
    }

    private static String span(Instant started, Optional<Instant> ended) {
        return "from " + time(started) + ended.map(end -> " to " + time(end)).orElse("");
    }

    private static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
