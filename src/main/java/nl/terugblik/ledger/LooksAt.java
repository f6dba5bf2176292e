package nl.terugblik.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.ledger.stored.Subjects;

/** Who looked at something that the log of who looked names by a salted hash alone. */
public final class LooksAt {

    private LooksAt() {}

    /**
     * The looks at a word, such as that of a family, the first first; a line that is no entry is for {@code verify} to tell.
     *
     * @param subjects knows what hashes stand for
     */
    public static List<Entry> of(Subjects subjects, LedgerFolder folder, String word) {
        Optional<String> commitment = subjects.known(word);
        List<Entry> looks = new ArrayList<>();
        if (commitment.isPresent()) {
            String object = "subject " + commitment.get();
            for (String line : LogLines.whole(folder.access().resolve(AccessFile.LINES))) {
                if (line.contains(object)) {
                    entry(line)
                            .filter(entry -> entry.act().object().equals(object))
                            .ifPresent(looks::add);
                }
            }
        }
        return looks;
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(Entry.of(line));
        } catch (NotAnEntry e) {
            return Optional.empty();
        }
    }
}
