package nl.terugblik.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.audit.projection.ProjectedRuns;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.release.ReleaseCheck;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.wording.Counted;

/**
 * Verifies a register with its work folder; nothing is changed.
 *
 * @param register the register, to be read
 * @param work the work folder
 * @param key the register's key, without which what is sealed or known by keyed hashes is not looked at
 * @param against what somebody else kept of the log
 * @param run the only run whose files are looked at; empty for all
 */
public record Verification(
        DataSource register, Path work, Optional<MasterKey> key, Optional<Against> against, Optional<String> run) {

    /** Does it. */
    public Verified verify() {
        if (!ActLog.isIn(register)) {
            return new Verified(
                    "",
                    0,
                    "",
                    List.of(
                            new Finding(
                                    "entries",
                                    "there is no log here yet",
                                    List.of(),
                                    List.of(
                                            "anything: the register is of an older program, and its log begins when it is opened"))));
        }
        LogState state = new LogState(
                new StoredLog(register), new LedgerFolder(work, Optional.empty()), Entries.of(new StoredLog(register)));
        List<Finding> findings = new ArrayList<>(guarded("entries", () -> new LogCheck(state).check(against)));
        ProjectedRuns runs = ProjectedRuns.of(register, state.entries().readable());
        Optional<String> only = run.map(asked -> one(asked, runs.ids()));
        WorkPaths paths = new WorkPaths(work);
        List<String> faults = new ArrayList<>(runs.faults());
        if (!state.log().areSubjectsWhole()) {
            faults.add("What a salted hash of the ledger stands for was changed.");
        }
        findings.add(new Finding(
                "projections",
                "the tables of " + Counted.of(runs.size(), "run") + " follow from the entries",
                faults,
                List.of()));
        findings.addAll(guarded("files", () -> List.of(FilesCheck.check(paths, runs, key, only, state.brought()))));
        if (run.isEmpty()) {
            findings.addAll(guarded("deliveries", () -> List.of(DeliveryCheck.check(runs, key))));
            findings.addAll(guarded("releases", () -> List.of(releases(state))));
            findings.addAll(guarded(
                    "rounds",
                    () -> List.of(RoundsCheck.check(work, state.entries().readable()))));
            List<Finding> tables = guarded("tables", () -> List.of(TablesCheck.check(register, state, runs)));
            boolean areWhole = tables.stream().allMatch(Finding::holds);
            findings.addAll(tables);
            findings.addAll(guarded("register", () -> List.of(RegisterCheck.check(register, key, areWhole))));
            findings.addAll(guarded("access", () -> List.of(AccessCheck.check(state))));
        }
        findings.add(
                new Finding(
                        "",
                        "",
                        List.of(),
                        List.of(
                                "what came after entry " + state.entries().size(),
                                "that no act went unrecorded",
                                "who acted: names are claimed",
                                "anything, against whoever holds the signing key, but for notes that others keep (--against)")));
        return new Verified(
                state.origin(),
                state.entries().size(),
                state.entries().tree().root(state.entries().size()).base64(),
                findings);
    }

    private Finding releases(LogState state) {
        ReleaseCheck releases = ReleaseCheck.of(work, state.entries().readable());
        return new Finding(
                "releases", releases.requests() + " as they were signed for", releases.faults(), releases.notProven());
    }

    private static String one(String asked, Collection<String> ids) {
        List<String> found = ids.stream()
                .filter(id -> ids.contains(asked) ? id.equals(asked) : id.startsWith(asked))
                .toList();
        if (found.size() != 1) {
            throw new NoSuchRun(asked);
        }
        return found.get(0);
    }

    /** What was changed by hand may be nothing that any reader foresaw. */
    private static List<Finding> guarded(String check, Supplier<List<Finding>> work) {
        try {
            return work.get();
        } catch (NotAsSigned e) {
            return List.of(new Finding(check, "not as signed", List.of(String.valueOf(e.getMessage())), List.of()));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return List.of(new Finding(
                    check, "could not be read", List.of("What is there cannot be read: it was changed."), List.of()));
        }
    }
}
