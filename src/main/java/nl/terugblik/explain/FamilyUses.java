package nl.terugblik.explain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.FamilyHistory;

/** The runs in which a family was looked at, and what became of it there, as their own files say. */
public final class FamilyUses {

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RunLedger ledger;

    public FamilyUses(DataSource database, MasterKey key, Path work, RunLedger ledger) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
    }

    /**
     * A run that looked at the family.
     *
     * @param pseudonym the family's name in it
     * @param known whether that can still be told: the dataset of a run may have been removed
     * @param used whether the family's data are in its dataset
     * @param group the family's group, or why it was left out; empty where the run does not say
     */
    public record Use(
            String run, String study, Instant started, String pseudonym, boolean known, boolean used, String group) {}

    /** The runs, the first first. */
    public List<Use> of(Pseudonym family) {
        List<Delivery> published = new Deliveries(database).published();
        List<Use> uses = new ArrayList<>();
        for (RunSummary run : ledger.runs()) {
            if (run.kind() == RunKind.STUDY
                    && (run.status() == RunStatus.DONE || run.status() == RunStatus.HOLDS_ERASED)) {
                use(run, family, published).ifPresent(use -> uses.add(0, use));
            }
        }
        return uses;
    }

    private Optional<Use> use(RunSummary summary, Pseudonym family, List<Delivery> published) {
        RunRecord record = ledger.find(summary.id()).orElseThrow();
        RunPlace run = new RunPlace(record, ledger.lies(record, work));
        AsOf asOf = run.restsOn(published);
        if (FamilyHistory.of(database, key, asOf, family).isEmpty()) {
            return Optional.empty();
        }
        String pseudonym = key.studyPseudonyms(summary.subject()).of(family).toString();
        Optional<RunValues> said = RunValues.of(run, pseudonym);
        boolean used = said.flatMap(RunValues::coded).isPresent();
        String group = said.flatMap(RunValues::coded)
                .or(() -> said.flatMap(RunValues::screened))
                .map(row -> row.getOrDefault("group", row.getOrDefault("reason", "")))
                .orElse("");
        return Optional.of(
                new Use(summary.id(), summary.subject(), summary.started(), pseudonym, said.isPresent(), used, group));
    }
}
