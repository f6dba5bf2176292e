package nl.terugblik.compare;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.run.CannotCompare;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.keys.MasterKey;

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

    private RunSummary newest() {
        return ledger.finishedStudies().stream()
                .findFirst()
                .orElseThrow(() ->
                        new CannotCompare("No study was carried out here yet; start one with ./terugblik run STUDY."));
    }

    private RunSummary before(RunSummary after) {
        return ledger.finishedStudies().stream()
                .filter(run -> run.subject().equals(after.subject()))
                .dropWhile(run -> !run.id().equals(after.id()))
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new CannotCompare("Run " + after.id() + " is the first of the study "
                        + after.subject() + ", so that there is none before it to compare it with; name two runs."));
    }

    private RunSummary named(String asked) {
        return ledger.finishedStudy(asked, CannotCompare::new);
    }

    private RunSide side(RunSummary run) {
        return RunSide.read(run.id(), ledger.lies(ledger.find(run.id()).orElseThrow(), work));
    }
}
