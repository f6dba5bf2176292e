package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.wording.Counted;

/** What a job came to, in a few lines. */
public final class Summaries {

    private static final int MAIN_REASONS = 3;

    private Summaries() {}

    public static ExitCode print(Jobs.Intake intake, PrintWriter out) {
        if (intake.known()) {
            out.println("Delivery " + intake.delivery() + " was taken in before; nothing to do.");
            return ExitCode.DONE;
        }
        out.println("Delivery " + intake.delivery() + " is taken in: " + Counted.families(intake.families()) + ".");
        out.println("  Rows read " + number(intake.read()) + ": accepted " + number(intake.accepted()) + ", rejected "
                + number(intake.rejected()) + ", duplicates " + number(intake.duplicates()) + ".");
        List<Jobs.Tally> changes = intake.changes().stream()
                .filter(change -> change.families() > 0)
                .toList();
        if (!changes.isEmpty()) {
            out.println("  Families that " + line(changes) + ".");
        }
        if (!intake.shortened().isEmpty()) {
            out.println("  Studies blocked, in whole or in part: " + String.join(", ", intake.shortened())
                    + "; what they lack: " + intake.rejections().resolveSibling("digest.html"));
        }
        out.println("  What was wrong, by file and line: " + intake.rejections());
        return ExitCode.DONE;
    }

    public static ExitCode print(Jobs.Study study, PrintWriter out) {
        out.println("Study " + study.study() + " is done (run " + study.run() + ").");
        out.println("  Families screened " + number(study.screened()) + ": " + line(study.groups()) + ".");
        mostly("Excluded mostly for", study.exclusions(), out);
        mostly("In the dataset but in no comparison", study.uncompared(), out);
        mostly("Not matched mostly for", study.unmatched(), out);
        mostly("Left since that delivery, and so left out here too", study.leftSince(), out);
        out.println("  Report:  " + study.report());
        out.println("  Dataset: " + study.dataset());
        out.println("  All results: " + study.out());
        if (!study.testsWithheld()) {
            return ExitCode.DONE;
        }
        out.println("  A group holds fewer than " + study.minimumGroup() + " families: all tests are withheld.");
        return ExitCode.GROUP_TOO_SMALL;
    }

    private static void mostly(String heading, List<Jobs.Tally> tallies, PrintWriter out) {
        List<Jobs.Tally> reasons = tallies.stream()
                .filter(reason -> reason.families() > 0)
                .sorted(Comparator.comparingLong(Jobs.Tally::families).reversed())
                .limit(MAIN_REASONS)
                .toList();
        if (!reasons.isEmpty()) {
            out.println("  " + heading + ": " + line(reasons) + ".");
        }
    }

    private static String line(List<Jobs.Tally> tallies) {
        return tallies.stream()
                .map(tally -> tally.name() + " " + number(tally.families()))
                .collect(Collectors.joining(", "));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
