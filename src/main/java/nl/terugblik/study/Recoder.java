package nl.terugblik.study;

import java.time.LocalDate;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;

/**
 * Another rule, made ready to code families by.
 *
 * @param name its name
 * @param screening knows when families are measured by it
 * @param coder codes by it
 */
record Recoder(String name, Screening screening, Coder coder) {

    static Recoder of(Recoding recoding, Study study) {
        Study other = recoding.of(study);
        return new Recoder(recoding.name(), Screening.of(other), Coder.of(other.instrument()));
    }

    /**
     * The family by this rule.
     *
     * @param candidate its place in the cohort by the study's own rules
     */
    CodedFamily code(CaseFile file, Candidate candidate, LocalDate observedUntil, Pseudonym as) {
        return coder.code(file, screening.remeasured(candidate), observedUntil, as);
    }
}
