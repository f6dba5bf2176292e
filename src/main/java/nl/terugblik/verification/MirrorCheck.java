package nl.terugblik.verification;

import java.nio.file.Files;
import java.util.List;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.verification.Finding.Gathering;

/** The mirror of the log below the work folder, line by line. */
final class MirrorCheck {

    private MirrorCheck() {}

    static void check(LogState state, Gathering found) {
        long kept = state.log().mirrored(state.work());
        if (!Files.exists(state.folder().mirror())) {
            if (kept > 0) {
                found.fault("The file ledger/runs.jsonl is gone; it held " + kept + " entries.");
            }
            return;
        }
        List<String> lines = LogLines.whole(state.folder().mirror());
        int size = state.entries().size();
        for (int index = 0; index < Math.min(lines.size(), size); index++) {
            if (!lines.get(index).equals(state.entries().stored(index).line())) {
                found.fault("Line " + (index + 1) + " of ledger/runs.jsonl is not the entry that the register has.");
                return;
            }
        }
        if (lines.size() < kept) {
            found.fault((kept - lines.size()) + " lines after " + lines.size() + " are gone from ledger/runs.jsonl.");
        }
        if (lines.size() > size) {
            found.fault((lines.size() - size) + " entries after " + size
                    + " are gone from the register; ledger/runs.jsonl knows them.");
        }
    }
}
