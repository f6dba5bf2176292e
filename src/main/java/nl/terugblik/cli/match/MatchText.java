package nl.terugblik.cli.match;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.terugblik.matching.UnmatchedReason;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.wording.Counted;

/** What came of matching a table, for whoever asked. */
public final class MatchText {

    private final MatchedTable matched;
    private final PrintWriter out;

    public MatchText(MatchedTable matched, PrintWriter out) {
        this.matched = matched;
        this.out = out;
    }

    /** Tells sizes, balance and where the files lie. */
    public void print(Path folder, List<String> files) {
        SampleSizes.Group treated = matched.sizes().treated();
        SampleSizes.Group control = matched.sizes().control();
        out.println(
                "Matched " + number(treated.matched()) + " of " + Counted.of(treated.rows(), "treated row") + " with "
                        + number(control.matched()) + " of " + Counted.of(control.rows(), "control") + ", in "
                        + Counted.of(matched.matching().sets(), "set") + ".");
        out.println();
        sizes(treated, control).lines().forEach(out::println);
        out.println();
        new BalanceText(matched).lines().forEach(out::println);
        matched.warnings().forEach(warning -> out.println("Warning: " + warning));
        out.println();
        out.println("Results in " + folder + ": " + String.join(", ", files) + ".");
    }

    private static AlignedTable sizes(SampleSizes.Group treated, SampleSizes.Group control) {
        AlignedTable table = new AlignedTable()
                .row("rows", "treated", "control")
                .row("all", number(treated.rows()), number(control.rows()))
                .row("matched", number(treated.matched()), number(control.matched()))
                .row(
                        "effective sample size",
                        Rounded.decimals(treated.effective(), 1),
                        Rounded.decimals(control.effective(), 1))
                .row("not matched", number(unmatched(treated)), number(unmatched(control)));
        for (UnmatchedReason reason : UnmatchedReason.values()) {
            int ofTreated = treated.unmatched().getOrDefault(reason, 0);
            int ofControl = control.unmatched().getOrDefault(reason, 0);
            if (ofTreated + ofControl > 0) {
                table.row("  " + reason.id(), number(ofTreated), number(ofControl));
            }
        }
        return table;
    }

    private static int unmatched(SampleSizes.Group group) {
        return group.rows() - group.matched();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
