package nl.terugblik.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;

/** The tables of rounds of people who code, against the entries that say what was written; those of older rounds have no list. */
final class RoundsCheck {

    private static final String ACTION = "coding.";
    private static final String OBJECT = "round ";

    private RoundsCheck() {}

    static Finding check(Path work, List<Entry> entries) {
        Gathering found = new Gathering("rounds");
        Map<Path, String> written = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.act().action().startsWith(ACTION)
                    && entry.act().object().startsWith(OBJECT)
                    && entry.act().detail().get("outputs") instanceof String outputs) {
                Path folder = Path.of("coding", entry.act().object().substring(OBJECT.length()));
                for (String output : outputs.split(" ")) {
                    int equals = output.lastIndexOf('=');
                    if (equals > 0) { // a step may have written nothing
                        written.put(folder.resolve(output.substring(0, equals)), output.substring(equals + 1));
                    }
                }
            }
        }
        int same = 0;
        for (Map.Entry<Path, String> file : written.entrySet()) {
            Path lies = work.resolve(file.getKey());
            if (!Files.isRegularFile(lies)) {
                found.cannotSay("tables of rounds that do not lie there any more, as where a family was erased");
            } else if (Sha256.of(lies).equals(file.getValue())) {
                same++;
            } else {
                found.fault("The file " + file.getKey() + " is not as it was written"
                        + (isCutOff(lies) ? ": a step of the round was cut off while it wrote" : "")
                        + "; ask for the step of the round again to have it as it should be.");
            }
        }
        return found.found(Counted.of(same, "file") + " of rounds as they were written");
    }

    /** Whether a step began to write beside a file and was not entered; whoever changes the file may say so too, so it stays a fault. */
    private static boolean isCutOff(Path file) {
        return Files.exists(file.resolveSibling("unentered"));
    }
}
