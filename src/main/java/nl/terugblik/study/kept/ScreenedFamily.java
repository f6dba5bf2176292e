package nl.terugblik.study.kept;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.ExclusionReason;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Quota;
import nl.terugblik.cohort.Screened;
import nl.terugblik.files.ByteSink;

/**
 * What screening made of one family, on its way to {@code cohort/screened.csv}.
 *
 * @param as its pseudonym in the study
 * @param outcome the place of its group, or the place of its reason after those of all groups
 * @param t1 the day of its index date, which a quota asks for; 0 for a family that is excluded
 */
public record ScreenedFamily(Pseudonym as, int outcome, int t1) implements Comparable<ScreenedFamily> {

    private static final Group[] GROUPS = Group.values();
    private static final ExclusionReason[] REASONS = ExclusionReason.values();
    private static final String EXCLUDED = "excluded";

    /** Where a family went, in the words of {@code flow.csv}. */
    record Went(String outcome, String reason) {}

    /** What screening made of this family. */
    public static ScreenedFamily of(Pseudonym as, Screened screened) {
        return screened instanceof Screened.Candidate candidate
                ? new ScreenedFamily(
                        as, candidate.group().ordinal(), (int) candidate.t1().toEpochDay())
                : new ScreenedFamily(
                        as,
                        GROUPS.length + ((Screened.Excluded) screened).reason().ordinal(),
                        0);
    }

    /** Writes it down, to be read back by {@link #read}. */
    public void write(ByteSink out) {
        out.putLong(as.high());
        out.putLong(as.low());
        out.putByte(outcome);
        out.putInt(t1);
    }

    static ScreenedFamily read(ByteBuffer in) {
        return new ScreenedFamily(new Pseudonym(in.getLong(), in.getLong()), in.get(), in.getInt());
    }

    Went went(Quota quota) {
        if (outcome >= GROUPS.length) {
            return new Went(EXCLUDED, REASONS[outcome - GROUPS.length].code());
        }
        Group group = GROUPS[outcome];
        return quota.admits(group, LocalDate.ofEpochDay(t1))
                ? new Went(Flow.COHORT, group.code())
                : new Went(EXCLUDED, ExclusionReason.QUOTA_REACHED.code());
    }

    @Override
    public int compareTo(ScreenedFamily other) {
        return as.compareTo(other.as);
    }
}
