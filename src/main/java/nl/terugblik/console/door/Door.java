package nl.terugblik.console.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.work.WorkLock;
import nl.terugblik.console.place.Place;
import nl.terugblik.engine.start.OneConnection;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.logbook.AtWork;
import org.springframework.stereotype.Component;

/**
 * The way in for whoever only reads. The lock of the work folder is held while something is read from the register and at no
 * other time; what was read last is remembered, and is what there is to show while a run holds the register.
 */
@Component
public final class Door {

    private final Place place;
    private Seen<List<RunSummary>> runs = new Seen<>(List.of(), "");

    /** What was read when the log of acts was so. */
    private record Seen<T>(T value, String state) {}

    Door(Place place) {
        this.place = place;
    }

    /** Whether there is a register. */
    public boolean hasRegister() {
        return RegisterPlace.isInUse(place.work(), place.database());
    }

    /** Who is at work, and holds the register or waits for it. */
    public List<AtWork> atWork() {
        return AtWork.in(place.work());
    }

    /**
     * Reads from the register; empty where there is none.
     *
     * @throws RegisterHeld while someone else holds it
     */
    public <T> Optional<T> read(Function<DataSource, T> work) {
        if (place.database().isPresent()) {
            return RegisterPlace.toRead(place.work(), place.database())
                    .map(register -> OneConnection.on(register, work));
        }
        if (!hasRegister()) {
            return Optional.empty();
        }
        try (WorkLock lock = WorkLock.take(place.work())) {
            return lock.reading(() -> RegisterPlace.toRead(place.work(), place.database())
                    .map(register -> OneConnection.onFile(register, work)));
        }
    }

    /** The runs, the latest first; while someone holds the register, as they were when they were read last. */
    public synchronized List<RunSummary> runs() {
        String state = state();
        if (!runs.state().equals(state)) {
            try {
                read(RunLedger::runs).ifPresent(found -> runs = new Seen<>(found, state));
            } catch (RegisterHeld e) {
                // what is remembered is shown, and who holds it
            }
        }
        return runs.value();
    }

    /** A run by its id, with its steps, counts and files; empty where there is none or the register is held. */
    public Optional<RunRecord> run(String id) {
        try {
            return read(register -> RunLedger.recorded(register, id))
                    .flatMap(found -> found)
                    .filter(found -> found.summary().id().equals(id));
        } catch (RegisterHeld e) {
            return Optional.empty();
        }
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

    /** Tells whether anything was done since: the log of acts grows with every act. */
    private String state() {
        return folder().mirror().toFile().length() + "@"
                + folder().mirror().toFile().lastModified();
    }
}
