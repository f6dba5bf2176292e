package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.verification.Finding;
import nl.terugblik.verification.Verified;

/** What a verification found, as lines, as JSON, or as a page to be signed. */
public final class VerifyText {

    private static final int WORDS = 72;

    private VerifyText() {}

    /** A line a check, a line a fault, and last what was not proven. */
    public static void lines(Verified verified, PrintWriter out) {
        for (Finding finding : verified.findings()) {
            if (!finding.check().isEmpty()) {
                out.printf("%-13s%-" + WORDS + "s %s%n", finding.check(), finding.words(), finding.holds() ? "ok" : "");
                finding.faults().forEach(fault -> out.printf("%-13s%-" + WORDS + "s FAULT%n", "", fault));
            }
        }
        out.println("not proven   " + String.join("; ", verified.notProven()) + ".");
    }

    public static void json(Verified verified, PrintWriter out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", verified.holds());
        json.put("log", verified.origin());
        json.put("entries", verified.entries());
        json.put("root", verified.root());
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Finding finding : verified.findings()) {
            if (!finding.check().isEmpty()) {
                Map<String, Object> check = new LinkedHashMap<>();
                check.put("check", finding.check());
                check.put("found", finding.words());
                check.put("holds", finding.holds());
                check.put("faults", finding.faults());
                checks.add(check);
            }
        }
        json.put("checks", checks);
        json.put("not_proven", verified.notProven());
        out.print(JsonFile.text(json));
    }

    /** The statement of a periodic test that the logs exist unchanged (BIO2 8.15.06). */
    public static void statement(Verified verified, Acting acting, PrintWriter out) {
        out.println("VERKLARING / STATEMENT");
        out.println("Toetsing dat de logbestanden ongewijzigd bestaan (BIO2 8.15.06)");
        out.println("Test that the logs exist unchanged");
        out.println();
        out.println("Logbestand / log        " + verified.origin());
        out.println("Regels / entries        " + verified.entries());
        out.println("Wortel / root           " + verified.root());
        out.println("Uitgevoerd door / by    " + acting.actor() + ", " + acting.origin());
        out.println("Uitkomst / outcome      "
                + (verified.holds() ? "ongewijzigd / unchanged" : "AFWIJKINGEN / NOT AS ENTERED"));
        out.println();
        lines(verified, out);
        out.println();
        out.println("Vergeleken met een elders bewaard controlepunt / compared with a checkpoint kept elsewhere:");
        out.println("    [ ] ja / yes, van / of ____-__-__        [ ] nee / no");
        out.println();
        out.println("Naam / name      ______________________________   Functie / office ____________________");
        out.println("Datum / date     ____-__-__                       Handtekening / signature");
        out.println();
        out.println("                                                  ______________________________");
    }
}
