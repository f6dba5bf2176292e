package nl.terugblik.release.entries;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of releases of an older program, or of before there was a register, taken over into the log of acts. */
public final class TakenOver {

    static final String LINE = "line_sha256";

    private TakenOver() {}

    /**
     * Enters what the file has, where the log has nothing of releases yet; the file stays where it is.
     *
     * @throws NotAsSigned when the file is not what was written
     */
    public static void into(ReleaseEntries log, Path work) {
        FileLedger file = file(work);
        List<String> lines = file.lines();
        if (lines.isEmpty() || !log.entries().isEmpty()) {
            return;
        }
        List<JsonNode> entries = file.read();
        for (int index = 0; index < entries.size(); index++) {
            log.enter(act(log, entries.get(index), lines.get(index)));
        }
    }

    private static FileLedger file(Path work) {
        return new FileLedger(work.resolve("releases").resolve(FileLedger.NAME));
    }

    /** Whom the file let sign the register vouches for from now on. */
    private static Act act(ReleaseEntries log, JsonNode entry, String line) {
        ObjectNode fields = (ObjectNode) entry.deepCopy();
        StewardsWord.of(entry)
                .ifPresent(text -> fields.put(StewardsWord.NOTE, log.sign(text).toString()));
        fields.remove(List.of("entry", "previous", "at", "what"));
        return LogLedger.act(
                LogLedger.TAKEN_OVER,
                entry.path("what").asString(""),
                entry.path("at").asString(""),
                fields,
                Map.of(LINE, Sha256.of(line)));
    }

    /** What is wrong with a file that was taken over, in a sentence; one that was never there, or is gone since, is not missed. */
    public static Optional<String> fault(List<Entry> entries, Path work) {
        List<String> taken = entries.stream()
                .map(entry -> entry.act().detail().get(LINE))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        List<String> now = file(work).lines().stream().map(Sha256::of).toList();
        return now.isEmpty() || now.equals(taken)
                ? Optional.empty()
                : Optional.of("The file releases/ledger.jsonl is not what was taken over from it.");
    }
}
