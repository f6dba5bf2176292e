package nl.terugblik.study.families;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Group;
import nl.terugblik.files.ByteSink;

/**
 * A family that screening found, on its way to the coder: where a quota decides who is in, it is coded once that is known.
 *
 * @param family its pseudonym in the register
 * @param as its pseudonym in the study
 * @param group its group
 * @param t1 its index date
 */
public record CandidateEntry(Pseudonym family, Pseudonym as, Group group, LocalDate t1) {

    public void write(ByteSink out) {
        write(family, out);
        write(as, out);
        out.putByte(group.place());
        out.putInt((int) t1.toEpochDay());
    }

    /** The family that was written down here, of a study with these groups. */
    public static CandidateEntry read(ByteBuffer in, List<Group> groups) {
        return new CandidateEntry(
                new Pseudonym(in.getLong(), in.getLong()),
                new Pseudonym(in.getLong(), in.getLong()),
                groups.get(in.get()),
                LocalDate.ofEpochDay(in.getInt()));
    }

    private static void write(Pseudonym pseudonym, ByteSink out) {
        out.putLong(pseudonym.high());
        out.putLong(pseudonym.low());
    }
}
