package nl.terugblik.study;

import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.StoredCaseFile;

/**
 * Another rule, made ready to code families by.
 *
 * @param name its name
 * @param screening finds a family's moments by it; empty where they stay as they are
 * @param coder codes by it
 */
record Recoder(String name, Optional<Screening> screening, Coder coder) {

    static Recoder of(Recoding recoding, Study study) {
        Study other = recoding.of(study);
        return new Recoder(
                recoding.name(),
                recoding.t2DefaultDays().isPresent() ? Optional.of(Screening.of(other)) : Optional.empty(),
                Coder.of(other.instrument()));
    }

    /**
     * The family by this rule.
     *
     * @param candidate its place in the cohort by the study's own rules
     * @return nothing where it would not be in the cohort, or in another group
     */
    Optional<CodedFamily> code(StoredCaseFile stored, Candidate candidate, Pseudonym as) {
        Candidate moved = candidate;
        if (screening.isPresent()) {
            if (!(screening.get().screen(stored.file(), Standings.of(stored), stored.observedUntil())
                            instanceof Candidate found)
                    || found.group() != candidate.group()) {
                return Optional.empty();
            }
            moved = found;
        }
        return Optional.of(coder.code(stored.file(), moved, stored.observedUntil(), as));
    }
}
