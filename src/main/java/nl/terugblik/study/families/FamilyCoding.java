package nl.terugblik.study.families;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.CovariateCoder;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.dataset.rows.FamilyInRows;
import nl.terugblik.dataset.rows.Rows;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.StoredCaseFile;

/** Codes families of a study's cohort, by its own rules and by the others it names. Not for several threads at once. */
public final class FamilyCoding {

    private final Study study;
    private final Coder coder;
    private final CovariateCoder covariates;
    private final List<Recoder> recoders;
    private final Rows rows;

    /** The coding of a study's families, whose key makes their pseudonyms in the study. */
    public FamilyCoding(Study study, MasterKey key) {
        this.study = study;
        coder = Coder.of(study.instrument());
        covariates = CovariateCoder.of(study.instrument(), study.matchedOn());
        recoders = study.analysis().recodings().stream()
                .map(recoding -> Recoder.of(recoding, study))
                .toList();
        rows = new Rows(study, key.studyPseudonyms(study.name())::of);
    }

    /**
     * A family, coded and laid out for the dataset.
     *
     * @param candidate its place in the cohort
     * @param as its pseudonym in the study
     */
    public FamilyInRows code(StoredCaseFile stored, Candidate candidate, Pseudonym as) {
        LocalDate until = study.question().lastDay(stored.observedUntil());
        CodedFamily coded = coder.code(stored.file(), candidate, until, as);
        Map<String, CodedFamily> recoded = new LinkedHashMap<>();
        recoders.forEach(recoder -> recoded.put(recoder.name(), recoder.code(coded, stored.file(), candidate, until)));
        return rows.of(coded, stored.file(), candidate, until, covariates(stored, candidate), recoded);
    }

    /** What the family is matched on; nothing where the study does not match. */
    private List<Code> covariates(StoredCaseFile stored, Candidate candidate) {
        return study.matches()
                ? covariates.code(FamilyAtT1.of(
                        stored.file(), candidate.t1(), study.cohort().indexSpellDays()))
                : List.of();
    }
}
