package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.protocol.Instrument;

/** An instrument made ready for use; it may be shared between threads. */
public final class Coder {

    private Coder() {}

    /**
     * A coder for this instrument.
     *
     * @throws nl.terugblik.protocol.InvalidStudy when a rule names something that does not exist
     */
    public static Coder of(Instrument instrument) {
        return new Coder();
    }

    /**
     * The family, coded.
     *
     * @param file its case file
     * @param candidate its place in the cohort
     * @param observedUntil the day of the agency's extraction
     * @param as the family's pseudonym in the study
     */
    public CodedFamily code(CaseFile file, Candidate candidate, LocalDate observedUntil, Pseudonym as) {
        return new CodedFamily(
                as,
                candidate.group(),
                candidate.t1(),
                candidate.t2(),
                candidate.t2Source(),
                candidate.t3(),
                List.of(),
                List.of());
    }
}
