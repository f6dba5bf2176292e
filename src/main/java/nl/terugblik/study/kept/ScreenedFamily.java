package nl.terugblik.study.kept;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.ExclusionReason;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Quota;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Ways;
import nl.terugblik.files.ByteSink;

/**
 * What screening made of one family, on its way to {@code cohort/screened.csv}.
 *
 * @param as its pseudonym in the study
 * @param outcome the place of its group; after those of all groups the place of the reason why it is in no comparison; and
 *     after those that of the reason why it is excluded
 * @param t1 the day of its index date, which a quota asks for; 0 for a family that is excluded
 */
public record ScreenedFamily(Pseudonym as, int outcome, int t1) implements Comparable<ScreenedFamily> {

    private static final String EXCLUDED = "excluded";

    /** Where a family went, in the words of {@code flow.csv}. */
    record Went(String outcome, String reason) {}

    /**
     * What a family went by.
     *
     * @param ways the ways that families of the study can go
     * @param quota which families of each group are taken
     */
    public record Told(Ways ways, Quota quota) {}

    /** What screening made of this family. */
    public static ScreenedFamily of(Pseudonym as, Screened screened, Ways ways) {
        int groups = ways.groups().size();
        if (screened instanceof Screened.Candidate candidate) {
            return new ScreenedFamily(
                    as,
                    candidate.analysed()
                            ? candidate.group().place()
                            : groups
                                    + ways.notAnalysed()
                                            .indexOf(candidate.notAnalysed().orElseThrow()),
                    (int) candidate.t1().toEpochDay());
        }
        int reason = ways.excluded().indexOf(((Screened.Excluded) screened).reason());
        return new ScreenedFamily(as, groups + ways.notAnalysed().size() + reason, 0);
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

    Went went(Told told) {
        Ways ways = told.ways();
        int groups = ways.groups().size();
        int inDataset = groups + ways.notAnalysed().size();
        if (outcome >= inDataset) {
            return new Went(EXCLUDED, ways.excluded().get(outcome - inDataset));
        }
        if (outcome >= groups) {
            return new Went(Flow.NOT_ANALYSED, ways.notAnalysed().get(outcome - groups));
        }
        Group group = ways.groups().get(outcome);
        return told.quota().admits(group, LocalDate.ofEpochDay(t1))
                ? new Went(Flow.COHORT, group.code())
                : new Went(EXCLUDED, ExclusionReason.QUOTA_REACHED);
    }

    @Override
    public int compareTo(ScreenedFamily other) {
        return as.compareTo(other.as);
    }
}
