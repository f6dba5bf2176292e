package nl.terugblik.verification;

import java.nio.file.Files;
import java.util.List;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;

/** The mirror of the log below the work folder, line by line. */
final class MirrorCheck {

    private MirrorCheck() {}

    static void check(LogState state, Gathering found) {
        long kept = state.log().mirrored(state.work());
        if (!Files.exists(state.folder().mirror())) {
            if (kept > 0) {
                found.fault(
                        "The file ledger/runs.jsonl is gone; it held " + Counted.of(kept, "entry", "entries") + ".");
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
            found.fault(Numbers.gone(kept - lines.size(), "line", "ledger/runs.jsonl", lines.size(), ""));
        }
        if (lines.size() > size) {
            found.fault(Numbers.gone(lines.size() - size, "entry", "the register", size, "ledger/runs.jsonl"));
        }
    }
}
