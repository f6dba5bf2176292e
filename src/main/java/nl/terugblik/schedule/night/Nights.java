package nl.terugblik.schedule.night;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;

/**
 * The nights of a schedule: each moment has one outcome, in the ledger or on its way there. What cannot be entered now (there is no
 * register yet, another run holds it, the disk is full) waits and is entered by the next start.
 */
public final class Nights {

    private final String schedule;
    private final NightFolder folder;
    private final NightLedger ledger;
    private final Consumer<NightOutcome> tell;
    private List<NightEntry> entries = List.of();

    /**
     * The nights of a schedule.
     *
     * @param tell is told of each outcome, at least once
     */
    public Nights(String schedule, NightFolder folder, NightLedger ledger, Consumer<NightOutcome> tell) {
        this.schedule = schedule;
        this.folder = folder;
        this.ledger = ledger;
        this.tell = tell;
    }

    /**
     * Reads the ledger, and enters what waits.
     *
     * @throws LedgerOutOfReach when it cannot be opened now
     */
    public void catchUp() {
        ledger.nights()
                .ifPresent(all -> entries = all.stream()
                        .filter(entry -> entry.schedule().equals(schedule))
                        .toList());
        enter(folder.waiting());
    }

    /** The moments that have an outcome. */
    public Set<Instant> accounted() {
        Set<Instant> moments = new TreeSet<>();
        entries.stream().filter(entry -> !entry.asked()).map(NightEntry::due).forEach(moments::add);
        folder.waiting().stream()
                .filter(night -> !night.asked())
                .map(NightOutcome::due)
                .forEach(moments::add);
        return moments;
    }

    /** Whether an earlier night was at work at a moment: a system that starts things once at a time starts nothing then. */
    public boolean wasAtWork(Instant moment) {
        return entries.stream().anyMatch(entry -> entry.wasAtWork(moment));
    }

    /**
     * Nights have their outcomes: these are laid down, entered where that can be done now, and told of. Where they can neither be
     * laid down nor entered, as on a full disk, they are told of all the same, and the next start finds that they lack.
     */
    public void settle(List<NightOutcome> nights) {
        Optional<RuntimeException> unlaid = laid(nights);
        try {
            boolean areEntered = enter(nights);
            if (!areEntered && unlaid.isPresent()) {
                throw unlaid.get();
            }
        } catch (LedgerOutOfReach e) {
            nights.forEach(tell);
            unlaid.ifPresent(failure -> {
                throw failure;
            });
        }
    }

    private Optional<RuntimeException> laid(List<NightOutcome> nights) {
        try {
            nights.forEach(folder::lay);
            return Optional.empty();
        } catch (CannotWrite e) {
            return Optional.of(e);
        }
    }

    /** Enters what was not entered yet, all by one opening of the ledger; tells of all, since whoever was killed may not have. */
    private boolean enter(List<NightOutcome> nights) {
        List<NightOutcome> open = nights.stream()
                .filter(night -> entries.stream().noneMatch(entry -> entry.isOf(night)))
                .toList();
        boolean areEntered = open.isEmpty()
                || ledger.enter(open.stream().map(NightEntry::act).toList());
        nights.forEach(tell);
        if (areEntered) {
            entries = Stream.concat(entries.stream(), open.stream().map(NightEntry::of))
                    .toList();
            nights.forEach(folder::remove);
        }
        return areEntered;
    }

    /** The last outcome of the ledger. */
    public Optional<NightEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
