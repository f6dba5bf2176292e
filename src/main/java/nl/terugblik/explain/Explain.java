package nl.terugblik.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.FamilyHistory;
import nl.terugblik.register.StoredCaseFile;

/** Explains what became of a family in a run, by coding its case file again as of the run. */
public final class Explain {

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RunLedger ledger;
    private final FamilySearch search;

    public Explain(DataSource database, MasterKey key, Path work, RunLedger ledger) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
        this.search = new FamilySearch(database, key);
    }

    /**
     * A family in a run, as somebody asked for it.
     *
     * @param run the run
     * @param family the family's pseudonym in the register, which goes nowhere
     */
    public record Found(String run, Pseudonym family) {}

    /**
     * Finds the run and the family that are meant, before anything of it is shown.
     *
     * @throws CannotExplain when there is no such run or family
     */
    public Found find(Asked asked) {
        StudyRunSearch runs = new StudyRunSearch(ledger);
        if (asked.number().isPresent()) {
            Pseudonym family =
                    search.byNumber(asked.organisation(), asked.number().get());
            return new Found(runs.asked(asked.run()), family);
        }
        String start = asked.pseudonym().orElseThrow();
        for (StudyRunSearch.OfStudy latest : runs.candidates(asked.run())) {
            Optional<Pseudonym> family = search.byPseudonym(latest.study(), start);
            if (family.isPresent()) {
                return new Found(latest.run(), family.get());
            }
        }
        throw new CannotExplain("The register holds no family of this pseudonym"
                + asked.run().map(run -> " in run " + run).orElse("")
                + "; each study has pseudonyms of its own, and of a family that was erased nothing is left.");
    }

    /**
     * The explanation.
     *
     * @throws CannotExplain when there is no such variable
     * @throws NotInRun when the run did not know the family, or cannot be gone by any more
     */
    public Explanation of(Found found, Asked asked) {
        RunRecord record = ledger.find(found.run()).orElseThrow();
        RunPlace run = new RunPlace(record, ledger.lies(record, work));
        AsOf asOf = run.asOf(new Deliveries(database).published());
        FamilyHistory history = FamilyHistory.of(database, key, asOf, found.family());
        if (history.isEmpty()) {
            throw new NotInRun("Run " + found.run() + " did not know this family: none of its deliveries holds it.");
        }
        List<StoredCaseFile> stored = new CaseFileReader(database, key, asOf).of(List.of(found.family()));
        String inStudy = key.studyPseudonyms(run.run().summary().subject())
                .of(found.family())
                .toString();
        FamilyInRun family = new FamilyInRun(run, inStudy, history, new Refusals(database, work).of(history));
        return stored.isEmpty()
                ? family.withoutFile()
                : family.with(stored.get(0), asked.variable(), raw(asked, history));
    }

    private Function<Source, Optional<String>> raw(Asked asked, FamilyHistory history) {
        Optional<Delivery> cited = history.lines();
        if (asked.delivery().isEmpty() || cited.isEmpty()) {
            return source -> Optional.empty();
        }
        return RawLines.of(asked.delivery().get(), key.fingerprints(), cited.get())::of;
    }

    /** The names of the runs of studies, for whoever must choose. */
    public List<String> runs() {
        return new ArrayList<>(new StudyRunSearch(ledger).all());
    }
}
