package nl.terugblik.retention;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.register.Delivery;
import nl.terugblik.retention.Prunable.Kind;
import nl.terugblik.retention.PrunePlan.Kept;
import nl.terugblik.retention.RetentionPolicy.Term;

/**
 * Removes files by a policy. What goes is entered before it goes: of runs and deliveries in the entries of their runs, of spools
 * and logs in one entry a kind; so that a removal which is cut off is not taken for a loss, and the next one finishes it.
 *
 * @param work the work folder, locked for us
 * @param ledger the runs
 * @param log takes the entries
 * @param published the deliveries of the register, in order of publication
 * @param clock says how old things are
 */
public record Pruning(Path work, RunLedger ledger, ActLog log, List<Delivery> published, Clock clock) {

    private static final String INTAKE = "intake-";
    private static final Set<String> LOGS_IN_USE = Set.of("terugblik.log", "libraries.log", "failures");

    /** What would go. */
    public PrunePlan plan(RetentionPolicy policy) {
        List<Prunable> go = new ArrayList<>();
        List<Kept> stay = new ArrayList<>();
        policy.spools().ifPresent(term -> go.addAll(spools(term)));
        policy.logs().ifPresent(term -> go.addAll(logs(term)));
        List<RunSummary> runs = ledger.runs();
        policy.refused().ifPresent(term -> go.addAll(refused(runs, before(term))));
        policy.deliveries().ifPresent(term -> go.addAll(deliveries(runs, term)));
        policy.runs().ifPresent(term -> runs(runs, term, go, stay));
        return new PrunePlan(policy.name(), go, stay);
    }

    private Instant before(Term term) {
        return clock.instant().minus(Duration.ofDays(term.days()));
    }

    /** A spool bears the day of its delivery, so that its files say when an intake last was at it. */
    private List<Prunable> spools(Term term) {
        return Places.in(work.resolve("spool")).stream()
                .filter(spool -> Places.lastWritten(spool).isBefore(before(term)))
                .map(spool -> Places.of(
                        Kind.SPOOL, "spool " + spool.getFileName(), spool, List.of(), Places.lastWritten(spool)))
                .toList();
    }

    private List<Prunable> logs(Term term) {
        return Stream.of("logs", "logs/failures")
                .flatMap(folder -> Places.in(work.resolve(folder)).stream())
                .filter(log -> !LOGS_IN_USE.contains(String.valueOf(log.getFileName())))
                .filter(log -> !String.valueOf(log.getFileName()).startsWith("."))
                .filter(log -> Places.moment(log).isBefore(before(term)))
                .map(log -> Places.of(Kind.LOG, "log " + log.getFileName(), log, List.of(), Places.moment(log)))
                .toList();
    }

    private List<Prunable> refused(List<RunSummary> runs, Instant moment) {
        List<Prunable> old = new ArrayList<>();
        for (RunSummary run : runs) {
            if (run.kind() == RunKind.INTAKE && run.status() == RunStatus.REFUSED && isBefore(run, moment)) {
                String name = run.id().substring(INTAKE.length()) + ".refused";
                add(old, Kind.REFUSED_DELIVERY, name, List.of(run));
            }
        }
        return old;
    }

    private List<Prunable> deliveries(List<RunSummary> runs, Term term) {
        Instant moment = before(term);
        Map<String, List<Delivery>> byAgency = new TreeMap<>();
        published.forEach(delivery -> byAgency.computeIfAbsent(delivery.organisation(), first -> new ArrayList<>())
                .add(delivery));
        List<Prunable> old = new ArrayList<>();
        byAgency.values()
                .forEach(deliveries -> deliveries.stream()
                        .limit(Math.max(0, deliveries.size() - Math.max(1, term.keepLast())))
                        .forEach(delivery -> {
                            List<RunSummary> intakes = runs.stream()
                                    .filter(run -> run.kind() == RunKind.INTAKE && run.status() == RunStatus.DONE)
                                    .filter(run -> run.id().equals(INTAKE + delivery.label())
                                            || run.id().startsWith(INTAKE + delivery.label() + "-"))
                                    .toList();
                            if (!intakes.isEmpty() && intakes.stream().allMatch(run -> isBefore(run, moment))) {
                                add(old, Kind.DELIVERY, delivery.label(), intakes);
                            }
                        }));
        return old;
    }

    private void add(List<Prunable> old, Kind kind, String name, List<RunSummary> runs) {
        Path folder = work.resolve("deliveries").resolve(name);
        if (Places.holdsMore(folder)) {
            old.add(Places.of(
                    kind,
                    "delivery " + name,
                    folder,
                    runs.stream().map(RunSummary::id).toList(),
                    ended(runs.get(0))));
        }
    }

    private void runs(List<RunSummary> runs, Term term, List<Prunable> go, List<Kept> stay) {
        Set<String> released = log.entries("release.").stream()
                .flatMap(entry -> Optional.ofNullable(entry.act().detail().get("run")).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        new SupersededRuns(runs, released).before(before(term), term).forEach((run, kept) -> {
            Path folder = work.resolve("runs").resolve(run.id());
            if (Places.holdsMore(folder)) {
                kept.ifPresentOrElse(
                        stay::add,
                        () -> go.add(Places.of(Kind.RUN, "run " + run.id(), folder, List.of(run.id()), ended(run))));
            }
        });
    }

    private static boolean isBefore(RunSummary run, Instant moment) {
        return ended(run).isBefore(moment);
    }

    private static Instant ended(RunSummary run) {
        return run.ended().orElse(run.started());
    }

    /** Lets go what a plan says. */
    public void carryOut(PrunePlan plan) {
        LocalDate today = LocalDate.now(clock);
        String words = today + ", by policy " + plan.policy();
        log.together(() -> {
            enter(plan, Kind.SPOOL, "spools");
            enter(plan, Kind.LOG, "logs");
            plan.go().forEach(thing -> thing.runs().forEach(run -> ledger.prune(run, words)));
        });
        plan.go().forEach(thing -> remove(thing, words));
    }

    private void enter(PrunePlan plan, Kind kind, String object) {
        List<Prunable> things =
                plan.go().stream().filter(thing -> thing.kind() == kind).toList();
        if (!things.isEmpty()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("files", things.stream().mapToLong(Prunable::files).sum());
            detail.put("bytes", things.stream().mapToLong(Prunable::bytes).sum());
            detail.put("policy", plan.policy());
            log.enter(new Act("files.pruned", object, "done", detail));
        }
    }

    /** Of what runs wrote a note is left, so that nobody who looks there thinks it lost. */
    private static void remove(Prunable thing, String words) {
        if (thing.runs().isEmpty()) {
            PrivateFiles.delete(thing.place());
            return;
        }
        PrivateFiles.write(
                thing.place().resolve(Places.NOTE),
                "What lay here was removed on " + words + ".\nWhat it was, the ledger says: ./terugblik show "
                        + thing.runs().get(0) + "\n");
        Places.in(thing.place()).stream()
                .filter(entry -> !entry.endsWith(Places.NOTE))
                .forEach(PrivateFiles::delete);
    }
}
