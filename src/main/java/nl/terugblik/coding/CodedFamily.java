package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.codes.Answered;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.T2Source;

/**
 * A family of the cohort, coded.
 *
 * @param family the family's pseudonym in this study
 * @param group its group
 * @param analysed whether it is in the study's comparisons
 * @param t1 the index date
 * @param t2 the day of the plan; empty where the family has no such moment
 * @param t2Source what dates t2
 * @param t3 the end of follow-up; empty where the family has no such moment
 * @param codes a code per variable of the instrument, in its order
 * @param trajectory the family at t1, t2 and t3; nothing where only its variables were coded
 * @param answered what it answered; it stands in no file
 */
public record CodedFamily(
        Pseudonym family,
        Group group,
        boolean analysed,
        LocalDate t1,
        Optional<LocalDate> t2,
        T2Source t2Source,
        Optional<LocalDate> t3,
        List<Code> codes,
        List<TrajectoryPoint> trajectory,
        Answered answered) {

    /** A family of whose scales nothing more is asked. */
    public CodedFamily(
            Pseudonym family,
            Group group,
            boolean analysed,
            LocalDate t1,
            Optional<LocalDate> t2,
            T2Source t2Source,
            Optional<LocalDate> t3,
            List<Code> codes,
            List<TrajectoryPoint> trajectory) {
        this(family, group, analysed, t1, t2, t2Source, t3, codes, trajectory, Answered.NOTHING);
    }

    public CodedFamily {
        codes = List.copyOf(codes);
        trajectory = List.copyOf(trajectory);
    }
}
