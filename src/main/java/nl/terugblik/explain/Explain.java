package nl.terugblik.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.TracedFamily;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Asker;
import nl.terugblik.question.Observed;
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

    /**
     * A run of a study, as it left its folder.
     *
     * @param asked its id, or a start of it that no other shares; the latest of the study where it is empty
     * @throws CannotExplain when there is no such run
     * @throws NotInRun when it cannot be gone by any more
     */
    public OfStudy study(String study, Optional<String> asked) {
        RunRecord record = new StudyRunSearch(ledger)
                .of(study, asked)
                .flatMap(one -> ledger.find(one.run()))
                .orElseThrow(() -> new CannotExplain("No finished run of the study " + study
                        + " is on this register"
                        + asked.map(run -> " under the id " + run).orElse("")
                        + "; ./terugblik runs lists those that are. Carry it out first (./terugblik run)."));
        RunPlace run = new RunPlace(record, ledger.lies(record, work));
        return new OfStudy(record, run.folder(), run.study());
    }

    /** A run, the folder that it lies in, and the study that it carried out. */
    public record OfStudy(RunRecord run, Path folder, Study study) {}

    /**
     * What the codes of a family rest on.
     *
     * @param family its pseudonym in the register
     * @param at the file and line of its own row
     * @param moments its moments
     * @param variables its variables
     */
    public record Grounds(
            Pseudonym family, String at, List<Explanation.MomentOf> moments, List<Explanation.Answer> variables) {}

    /**
     * What the codes of some families of a run rest on, by their pseudonyms in it, coded again as of the run. What the run's own
     * files say is not looked at; a family that the register does not hold any more, or that is out by now, is left out.
     */
    public Map<String, Grounds> grounds(OfStudy of, Set<String> inStudy) {
        RunPlace run = new RunPlace(of.run(), of.folder());
        AsOf asOf = run.asOf(new Deliveries(database).published());
        StudyPseudonyms pseudonyms = key.studyPseudonyms(of.run().summary().subject());
        List<Pseudonym> families = FamilyHistory.families(
                database,
                key,
                asOf,
                family -> inStudy.contains(pseudonyms.of(family).toString()));
        Screening screening = Screening.of(of.study());
        Coder coder = Coder.of(of.study().instrument());
        Asker asker = new Asker(of.study().question());
        Map<String, Grounds> grounds = new HashMap<>();
        for (StoredCaseFile stored : new CaseFileReader(database, key, asOf).of(families)) {
            Observed observed = new Observed(stored.agency(), stored.observedUntil(), stored.delivered());
            if (screening.screen(stored.file(), Standing.PRESENT, observed) instanceof Candidate candidate) {
                Telling telling = new Telling(stored.file(), source -> Optional.empty());
                TracedFamily traced = coder.trace(
                        stored.file(), candidate, of.study().question().lastDay(stored.observedUntil()));
                Answers answers = new Answers(traced, telling, List.of(), stored.observedUntil(), Optional.empty());
                grounds.put(
                        pseudonyms.of(stored.file().family()).toString(),
                        new Grounds(
                                stored.file().family(),
                                Telling.at(stored.file().facts().source()),
                                MomentsOf.of(
                                        asker.ask(stored.file(), observed),
                                        candidate,
                                        of.study(),
                                        traced.moments(),
                                        telling),
                                traced.variables().stream().map(answers::of).toList()));
            }
        }
        return grounds;
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
