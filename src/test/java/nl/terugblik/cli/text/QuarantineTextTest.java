package nl.terugblik.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.intake.Rule;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import org.junit.jupiter.api.Test;

class QuarantineTextTest {

    @Test
    void countsWhatWaitsAndWhatWasSettled() {
        assertThat(text(out -> QuarantineText.print(
                        List.of(new Waiting(
                                "Agency", "2015-09-30-b", "plans", "", Rule.REQUIRED, 1200, "2015-06-30-a", 92, 1)),
                        List.of(new Settled("2015-06-30-a", "plans", "resolved", "2015-09-30-b", 1)),
                        Optional.empty(),
                        out)))
                .isEqualToNormalizingNewlines("""
                        Delivery 2015-09-30-b, plans, required: 1,200 rows refused since 2015-06-30-a \
                        (92 days, deliveries since then: 1)
                        Delivery 2015-06-30-a, plans: 1 row resolved by 2015-09-30-b
                        """);
        assertThat(text(out -> QuarantineText.print(List.of(), List.of(), Optional.empty(), out)))
                .isEqualToNormalizingNewlines("No refused rows wait.\n");
    }

    @Test
    void showsARowCellByCellAndLetsNoneSteerTheTerminal() {
        ShownRow row = new ShownRow(
                "2015-06-30-a",
                "Agency",
                "plans",
                3,
                "2015-06-30-a",
                List.of("kind must be filled."),
                List.of("plan_id", "kind"),
                List.of("p\u001b[2J1\u202e", "", "more"));
        ShownRow tooShort = new ShownRow(
                "2015-06-30-a",
                "Agency",
                "plans",
                4,
                "2015-06-30-a",
                List.of(),
                List.of("plan_id", "kind"),
                List.of("p2"));

        assertThat(text(out -> QuarantineText.print(row, out))).isEqualToNormalizingNewlines("""
                        plans.csv, line 3, of delivery 2015-06-30-a of Agency; refused since 2015-06-30-a
                          Reason: kind must be filled.
                          plan_id: p\\u001b[2J1\\u202e
                          kind:\s
                          extra_1: more
                        """);
        assertThat(text(out -> QuarantineText.print(tooShort, out))).contains("  kind is not there");
    }

    private static String text(Consumer<PrintWriter> print) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        print.accept(out);
        out.flush();
        return text.toString();
    }
}
