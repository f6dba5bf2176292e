package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.files.Sha256;

/** The run of a study that came to its end: its entries in the ledger, and a folder whose dataset holds one family. */
final class FinishedRun {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private FinishedRun() {}

    /** Only its first entries. */
    static void begin(RunLedger ledger, String id, String study, Path out) {
        ledger.begin(new RunStart(id, RunKind.STUDY, study, NOON));
        ledger.folder(id, out);
    }

    static Path of(RunLedger ledger, String id, String study, Path out, String family) throws IOException {
        begin(ledger, id, study, out);
        Files.createDirectories(out.resolve("dataset/sensitivity/strict"));
        Files.createDirectories(out.resolve("dataset/parquet"));
        Files.createDirectories(out.resolve("report"));
        String coded = "family,group\n" + family + ",control\n";
        Files.writeString(out.resolve("dataset/coded.csv"), coded);
        Files.writeString(out.resolve("dataset/sensitivity/strict/coded.csv"), coded);
        Files.writeString(out.resolve("dataset/parquet/coded.parquet"), "columns");
        Files.writeString(out.resolve("report/index.html"), "<p>Many families.</p>");
        Path last = Files.writeString(out.resolve("run.json"), "{}");
        ledger.file(id, new RunFile(RunFile.Role.OUTPUT, last.toString(), Sha256.of(last), 2));
        ledger.end(id, RunStatus.DONE, NOON, "Done.");
        return out;
    }
}
