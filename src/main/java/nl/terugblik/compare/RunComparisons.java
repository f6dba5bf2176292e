package nl.terugblik.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.run.CannotCompare;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.wording.DidYouMean;

/** Comparisons of the runs of one work folder. */
public final class RunComparisons {

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RunLedger ledger;

    /** Comparisons of what a register's runs left, as its ledger knows them. */
    public RunComparisons(DataSource database, MasterKey key, Path work, RunLedger ledger) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
    }

    /**
     * Two runs that can be compared.
     *
     * @param before the earlier one
     * @param after the later one
     */
    public record Pair(RunSide before, RunSide after) {

        /** Whether they are runs of two studies, whose families only the register can tell in each other. */
        public boolean differInStudy() {
            return !before.study().name().equals(after.study().name());
        }
    }

    /**
     * Finds the runs: two that are named, or one and the run before it of the same study, or the last two of the study that
     * was carried out last.
     *
     * @param throughRegister whether runs of two studies may be compared, family by family through the register
     * @throws CannotCompare when they cannot be found, or are of two studies and that was not asked for
     */
    public Pair find(Optional<String> one, Optional<String> other, boolean throughRegister) {
        RunSummary after;
        RunSummary before;
        if (other.isPresent()) {
            before = named(one.orElseThrow());
            after = named(other.get());
        } else {
            after = one.map(this::named).orElseGet(this::newest);
            before = before(after);
        }
        Pair pair = new Pair(side(before), side(after));
        if (pair.differInStudy() && !throughRegister) {
            throw new CannotCompare("Run " + before.id() + " is of the study "
                    + pair.before.study().name() + " and run " + after.id() + " of "
                    + pair.after.study().name() + ", which call families by different pseudonyms; with"
                    + " --through-register they are compared through the register, and that is entered in the ledger.");
        }
        return pair;
    }

    /** Compares them. */
    public Comparison compare(Pair pair) {
        return new RunComparison(database, key, pair.before, pair.after).compare();
    }

    private List<RunSummary> finished() {
        return ledger.runs().stream()
                .filter(run -> run.kind() == RunKind.STUDY)
                .filter(run -> run.status() == RunStatus.DONE || run.status() == RunStatus.HOLDS_ERASED)
                .toList();
    }

    private RunSummary newest() {
        return finished().stream()
                .findFirst()
                .orElseThrow(() ->
                        new CannotCompare("No study was carried out here yet; start one with ./terugblik run STUDY."));
    }

    private RunSummary before(RunSummary after) {
        return finished().stream()
                .filter(run -> run.subject().equals(after.subject()))
                .dropWhile(run -> !run.id().equals(after.id()))
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new CannotCompare("Run " + after.id() + " is the first of the study "
                        + after.subject() + ", so that there is none before it to compare it with; name two runs."));
    }

    private RunSummary named(String asked) {
        RunRecord found = ledger.find(asked)
                .orElseThrow(() -> new CannotCompare("No run has the id " + asked
                        + ", or more than one starts so; ./terugblik runs lists them."
                        + DidYouMean.question(
                                asked, finished().stream().map(RunSummary::id).toList())));
        return finished().stream()
                .filter(run -> run.id().equals(found.summary().id()))
                .findFirst()
                .orElseThrow(() -> new CannotCompare(
                        "Run " + found.summary().id() + " is no study that came to its end; name one that did."));
    }

    private RunSide side(RunSummary run) {
        return RunSide.read(run.id(), folder(run.id()));
    }

    /** A run of a work folder that was moved lies in it still; of runs before folders were kept the ledger has a file. */
    private Path folder(String run) {
        Path own = work.resolve("runs").resolve(run);
        if (Files.isDirectory(own)) {
            return own;
        }
        return ledger.folder(run)
                .or(() -> ledger.find(run).stream()
                        .flatMap(record -> record.files().stream())
                        .filter(file -> file.role() == RunFile.Role.OUTPUT)
                        .map(file -> Path.of(file.path()).toAbsolutePath())
                        .filter(file -> file.endsWith("run.json"))
                        .map(file -> file.resolveSibling(""))
                        .findFirst())
                .orElse(own);
    }
}
