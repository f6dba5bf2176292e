package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.protocol.Instrument;

/**
 * An instrument with some rules changed, made ready to code families that were coded by its own rules before: only what
 * the change can move is coded anew. It may be shared between threads.
 */
public final class OtherRules {

    private final Coder coder;
    private final boolean[] changed;
    private final boolean none;

    private OtherRules(Coder coder, boolean[] changed) {
        this.coder = coder;
        this.changed = changed;
        boolean any = false;
        for (boolean one : changed) {
            any |= one;
        }
        this.none = !any;
    }

    /**
     * Ready for use.
     *
     * @param own the instrument as it is
     * @param other the same variables, some by other rules
     * @throws nl.terugblik.protocol.InvalidStudy when a rule names something that does not exist
     */
    public static OtherRules of(Instrument own, Instrument other) {
        Coder coder = Coder.of(other);
        return new OtherRules(coder, coder.changedSince(own));
    }

    /**
     * The family by these rules: its variables, without a trajectory; the family itself where nothing can differ.
     *
     * @param coded the family as its own rules code it
     * @param file its case file
     * @param measured its place in the cohort, measured when these rules say
     * @param observedUntil the day of the extraction of its agency's latest delivery
     */
    public CodedFamily code(CodedFamily coded, CaseFile file, Candidate measured, LocalDate observedUntil) {
        boolean sameDays = coded.t2().equals(measured.t2()) && coded.t3().equals(measured.t3());
        if (sameDays && none) {
            return coded;
        }
        List<Code> codes = sameDays
                ? coder.variables(file, measured, observedUntil, coded.codes(), changed)
                : coder.variables(file, measured, observedUntil);
        return new CodedFamily(
                coded.family(),
                measured.group(),
                measured.analysed(),
                measured.t1(),
                measured.t2(),
                measured.t2Source(),
                measured.t3(),
                codes,
                List.of());
    }
}
