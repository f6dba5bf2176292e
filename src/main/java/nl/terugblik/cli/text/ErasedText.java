package nl.terugblik.cli.text;

import java.io.PrintWriter;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.wording.Counted;

/** What came of the erasure of many families, in sentences. */
public final class ErasedText {

    private ErasedText() {}

    public static void print(Erasure.OutcomeOfMany outcome, PrintWriter out) {
        out.println(Counted.of(outcome.families(), "family is erased", "families are erased") + ": "
                + Counted.of(outcome.versions(), "version of its case file", "versions of their case files") + ", "
                + Counted.of(outcome.refusedRows(), "refused row") + ".");
        outcome.runs()
                .forEach(run -> out.println(
                        "  Run " + run + " held some of them; its dataset was removed. Carry the study out again."));
        outcome.notFound()
                .forEach(run -> out.println("  Run " + run
                        + " is not where it was written; look for its folder and erase the families there."));
        out.println("  Proof: " + outcome.proof());
        out.println(
                "  Backups made before, exports, releases and copies of results still hold them: remove those too.");
    }
}
