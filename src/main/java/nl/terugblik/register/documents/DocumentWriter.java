package nl.terugblik.register.documents;

import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;

/**
 * Writes case files in format 1, and in format 2 where they hold what that adds, so that a file without it is the same bytes as
 * ever. Format 1 is the family, then each table's records in their canonical order, after their count. Codes
 * are places in their lists from 0, or -1 for none; days are counted from 1970-01-01; children are places among the file's
 * from 0, or -1 for none. Not for use by several threads at once.
 */
public final class DocumentWriter {

    /** The first format, of files without recruitment, reports and questionnaires; it is read for ever. */
    static final int FORMAT = 1;

    /** The format of files with them: the first, and after it what {@link ResearchWriter} writes. */
    static final int WITH_RESEARCH = 2;

    /** Stands for an end that has not come or a day that was not recorded. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Where the marks of refused tables stand. */
    static final int MARKS = 1;

    /** Where the count of children stands. */
    static final int CHILDREN = 13;

    /** The bytes of a child. */
    static final int CHILD_BYTES = 21;

    /** Instead of the place of what an extension continues: that it is unknown. */
    public static final int UNKNOWN = -1;

    /** Likewise: that the order continues none. */
    public static final int FIRST = -2;

    private final ByteSink out = new ByteSink();
    private final ByteSink lines = new ByteSink();
    private final ResearchWriter research = new ResearchWriter(out, lines);

    /**
     * Begins a file.
     *
     * @param marks the tables of which a row was refused, as bits by their place in the vocabulary
     */
    public void begin(int marks) {
        out.clear();
        lines.clear();
        out.putByte(FORMAT);
        lines.putByte(FORMAT);
        out.putInt(marks);
    }

    /** Makes the file one of format 2, after its last record of format 1, and gives what writes the rest of it. */
    public ResearchWriter research() {
        out.array()[0] = WITH_RESEARCH;
        lines.array()[0] = WITH_RESEARCH;
        return research;
    }

    /** What was written since the beginning. */
    public CaseFileDocument end(Pseudonym family) {
        return new CaseFileDocument(family, out.toByteArray(), lines.toByteArray());
    }

    /**
     * Writes the family's own row.
     *
     * @param together 0 for yes, 1 for no
     * @param households how many, less 1
     */
    public void family(int ethnicity, int together, int households, int parentalMid, int closedOn, int line) {
        out.putByte(ethnicity + 1);
        out.putByte(answer(together));
        out.putByte(households + 1);
        out.putByte(parentalMid + 1);
        out.putInt(closedOn);
        lines.putCount(line);
    }

    /** Writes how many records of a table come. */
    public void count(int records) {
        out.putCount(records);
    }

    /** Writes a child. */
    public void child(long high, long low, int born, int sex, int line) {
        out.putLong(high);
        out.putLong(low);
        out.putInt(born);
        out.putByte(sex + 1);
        lines.putCount(line);
    }

    /** Writes a reason for referral. */
    public void referralReason(int factor, int recordedOn, int line) {
        out.putByte(factor);
        out.putInt(recordedOn);
        lines.putCount(line);
    }

    /**
     * Writes a court decision.
     *
     * @param predecessor the place among the file's of the order that it continues, {@link #UNKNOWN} or {@link #FIRST}
     */
    public void order(
            int child,
            int kind,
            int pronouncedOn,
            int expiresOn,
            int liftedOn,
            int predecessor,
            int endReason,
            int line) {
        out.putCount(child + 1);
        out.putByte(kind);
        out.putInt(pronouncedOn);
        out.putInt(expiresOn);
        out.putInt(liftedOn);
        out.putCount(predecessor + 2);
        out.putByte(endReason + 1);
        lines.putCount(line);
    }

    /** Writes a placement. */
    public void placement(int child, int setting, int startedOn, int endedOn, int endedBy, int line) {
        out.putCount(child + 1);
        out.putByte(setting);
        out.putInt(startedOn);
        out.putInt(endedOn);
        out.putByte(endedBy + 1);
        lines.putCount(line);
    }

    /**
     * Writes an assessment.
     *
     * @param answers two bits an item as {@link #answer} gives them, the first item highest
     * @param risk the class less 1
     */
    public void assessment(int child, int assessedOn, int answers, int risk, int line) {
        out.putCount(child + 1);
        out.putInt(assessedOn);
        out.putInt(answers);
        out.putByte(risk + 1);
        lines.putCount(line);
    }

    /**
     * Writes an episode of care.
     *
     * @param text where the type of care lies, the count of its bytes first
     * @param at where in that it begins
     * @param length how long it is
     */
    public void care(
            byte[] text, int at, int length, int target, int startedOn, int endedOn, boolean deployed, int line) {
        out.putBytes(text, at, length);
        out.putByte(target);
        out.putInt(startedOn);
        out.putInt(endedOn);
        out.putByte(deployed ? 1 : 0);
        lines.putCount(line);
    }

    /** Writes a plan. */
    public void plan(int kind, int status, int proposedOn, int establishedOn, int line) {
        out.putByte(kind);
        out.putByte(status);
        out.putInt(proposedOn);
        out.putInt(establishedOn);
        lines.putCount(line);
    }

    /** Writes a journal entry in which a conference is mentioned. */
    public void mention(int writtenOn, int line) {
        out.putInt(writtenOn);
        lines.putCount(line);
    }

    /** How an answer is written: 0 for none, 1 for no, 2 for yes. */
    public static int answer(int code) {
        return code < 0 ? 0 : 2 - code;
    }
}
