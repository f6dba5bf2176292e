package nl.terugblik.study.families;

import java.time.LocalDate;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.OtherRules;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;

/**
 * Another rule, made ready to code families by.
 *
 * @param name its name
 * @param screening knows when families are measured by it
 * @param rules codes by it
 */
record Recoder(String name, Screening screening, OtherRules rules) {

    static Recoder of(Recoding recoding, Study study) {
        Study other = recoding.of(study);
        return new Recoder(recoding.name(), Screening.of(other), OtherRules.of(study.instrument(), other.instrument()));
    }

    /**
     * The family by this rule; the same object where the rule changes nothing.
     *
     * @param coded the family by the study's own rules
     * @param candidate its place in the cohort by these
     */
    CodedFamily code(CodedFamily coded, CaseFile file, Candidate candidate, LocalDate observedUntil) {
        return rules.code(coded, file, screening.remeasured(candidate), observedUntil);
    }
}
