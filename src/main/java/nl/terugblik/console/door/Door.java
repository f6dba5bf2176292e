package nl.terugblik.console.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.logbook.AtWork;
import org.springframework.stereotype.Component;

/**
 * The way in for whoever only reads: who is at work, and the two logs as their files have them. None of it needs the register, its
 * lock or its key; what does is asked of a command.
 */
@Component
public final class Door {

    private final Place place;

    Door(Place place) {
        this.place = place;
    }

    /** Who is at work, and holds the register or waits for it. */
    public List<AtWork> atWork() {
        return AtWork.in(place.work());
    }

    /** The log of acts, the first entry first; a line that is none is left for verify. */
    public List<Entry> acts() {
        return entries(folder().mirror());
    }

    /** The log of who looked, likewise. */
    public List<Entry> looks() {
        return entries(folder().access().resolve("access.jsonl"));
    }

    private LedgerFolder folder() {
        return new LedgerFolder(place.work(), place.ledgerKey());
    }

    private static List<Entry> entries(Path file) {
        return LogLines.whole(file).stream()
                .flatMap(line -> entry(line).stream())
                .toList();
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(Entry.of(line));
        } catch (NotAnEntry e) {
            return Optional.empty();
        }
    }
}
