package nl.terugblik.cli.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.OpenLedger;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.cli.work.WorkLock;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.release.CannotRelease;
import nl.terugblik.schedule.night.LedgerOutOfReach;
import nl.terugblik.schedule.night.NightEntry;
import nl.terugblik.schedule.night.NightLedger;
import nl.terugblik.telling.Standing;

/**
 * The ledger of a work folder as nights need it: opened under the folder's lock, without the register's key, and closed at once.
 *
 * @param work the work folder
 * @param ledger opens the ledger; empty where there is no register
 * @param failures says which exit code a command would end with that cannot open it
 */
record RegisterNights(Path work, Supplier<Optional<OpenLedger>> ledger, Failures failures) implements NightLedger {

    private static final String INTAKE = "intake-";

    @Override
    public Optional<List<NightEntry>> nights() {
        return opened(open -> open.entries(NightEntry.ACTION).stream()
                .flatMap(entry -> NightEntry.of(entry).stream())
                .toList());
    }

    @Override
    public boolean enter(List<Act> acts) {
        return opened(open -> {
                    open.enter(acts);
                    return acts;
                })
                .isPresent();
    }

    @Override
    public List<Taken> intakesSince(Instant from) {
        return opened(open -> open.runs().stream()
                        .filter(run -> run.kind() == RunKind.INTAKE)
                        .filter(run ->
                                run.ended().filter(end -> !end.isBefore(from)).isPresent())
                        .filter(run -> run.status() == RunStatus.DONE || run.status() == RunStatus.REFUSED)
                        .map(RegisterNights::taken)
                        .toList())
                .orElse(List.of());
    }

    /** How the register stands; empty where there is none, or it cannot be looked at now. */
    Optional<Standing> standing() {
        try {
            return opened(OpenLedger::standing);
        } catch (LedgerOutOfReach e) {
            return Optional.empty();
        }
    }

    private static Taken taken(RunSummary run) {
        boolean isTakenIn = run.status() == RunStatus.DONE;
        String attempt = run.id().replaceFirst(INTAKE, "");
        return new Taken(run.subject(), isTakenIn ? label(attempt) : attempt + ".refused", isTakenIn);
    }

    /** A delivery that was refused before has a number behind its name in a later attempt, and its folder has not. */
    private static String label(String attempt) {
        return attempt.replaceFirst("(?<=-[0-9a-f]{12})-[0-9]+$", "");
    }

    private <T> Optional<T> opened(Function<OpenLedger, T> work) {
        try {
            WorkFolder.make(this.work);
            try (WorkLock lock = WorkLock.take(this.work)) {
                return lock.reading(() -> ledger.get().map(open -> {
                    try (open) {
                        return work.apply(open);
                    }
                }));
            }
        } catch (CannotRelease e) {
            return Optional.empty(); // a register of an older program, which the next command brings up to date
        } catch (RuntimeException e) {
            throw new LedgerOutOfReach(failures.code(e).number(), e);
        }
    }
}
