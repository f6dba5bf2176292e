package nl.terugblik.study;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Group;
import nl.terugblik.files.ByteSink;

/**
 * A family that screening found, on its way to the coder.
 *
 * @param family its pseudonym in the register
 * @param as its pseudonym in the study
 * @param group its group
 * @param t1 its index date
 */
record CandidateEntry(Pseudonym family, Pseudonym as, Group group, LocalDate t1) {

    /** Buckets of candidates, by the first bits of the study's pseudonym: in order of bucket is in order of pseudonym. */
    static final int BUCKETS = 64;

    int bucket() {
        return (int) (as.high() >>> (Long.SIZE - 6));
    }

    void write(ByteSink out) {
        write(family, out);
        write(as, out);
        out.putByte(group.ordinal());
        out.putInt((int) t1.toEpochDay());
    }

    static void readAll(ByteBuffer in, List<CandidateEntry> into) {
        while (in.hasRemaining()) {
            into.add(new CandidateEntry(
                    new Pseudonym(in.getLong(), in.getLong()),
                    new Pseudonym(in.getLong(), in.getLong()),
                    Group.values()[in.get()],
                    LocalDate.ofEpochDay(in.getInt())));
        }
    }

    private static void write(Pseudonym pseudonym, ByteSink out) {
        out.putLong(pseudonym.high());
        out.putLong(pseudonym.low());
    }
}
