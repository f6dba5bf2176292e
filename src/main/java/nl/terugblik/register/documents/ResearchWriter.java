package nl.terugblik.register.documents;

import nl.terugblik.files.ByteSink;

/**
 * Writes what format 2 adds to a case file, after all that format 1 holds: more of each reason for referral and each plan, in their
 * order, then recruitment, reports, questionnaires with their answers, and what refused rows were about. Codes are places in their
 * lists plus 1, 0 for none; numbers are themselves plus 1, 0 for none. An item's code is written as what it shares with the one
 * before it and the rest, and the line of an answer as its distance to the line before: answers are most of such a file.
 */
public final class ResearchWriter {

    private final ByteSink out;
    private final ByteSink lines;
    private byte[] item = new byte[64];
    private int itemLength;
    private int line;

    ResearchWriter(ByteSink out, ByteSink lines) {
        this.out = out;
        this.lines = lines;
    }

    /** Writes who gave a reason for referral. */
    public void origin(int origin) {
        code(origin);
    }

    /** Writes that no more is known of a plan. */
    public void noRealisation() {
        out.putByte(0);
    }

    /**
     * Writes how a conference went.
     *
     * @param text where its reason of ending lies, the count of its bytes first
     * @param at where in that it begins
     * @param length how long it is
     * @param hours hundredths of hours
     * @param price cents
     */
    public void realisation(
            int form,
            int coordinator,
            int privateTime,
            int startedOn,
            int endedOn,
            byte[] text,
            int at,
            int length,
            int meetings,
            int hours,
            int price) {
        out.putByte(1);
        code(form);
        code(coordinator);
        code(privateTime);
        out.putInt(startedOn);
        out.putInt(endedOn);
        out.putBytes(text, at, length);
        number(meetings);
        number(hours);
        number(price);
    }

    /** Writes how many records of a kind come. */
    public void count(int records) {
        out.putCount(records);
    }

    /** Writes how a family was asked for a study, whose code lies in a text. */
    public void recruitment(
            byte[] text,
            int at,
            int length,
            int registeredOn,
            int route,
            int approachedOn,
            int consent,
            int consentOn,
            int withdrawnOn,
            int active,
            int inactiveReason,
            int atLine) {
        out.putBytes(text, at, length);
        out.putInt(registeredOn);
        code(route);
        out.putInt(approachedOn);
        code(consent);
        out.putInt(consentOn);
        out.putInt(withdrawnOn);
        code(active);
        code(inactiveReason);
        lines.putCount(atLine);
    }

    /** Writes a report of the Child Protection Board. */
    public void councilReport(int reportedOn, int conflictDivorce, int atLine) {
        out.putInt(reportedOn);
        code(conflictDivorce);
        lines.putCount(atLine);
    }

    /** Writes a questionnaire, whose instrument's code lies in a text; its answers and its care come after it. */
    public void questionnaire(
            byte[] text,
            int at,
            int length,
            int wave,
            int respondent,
            int primaryCarer,
            int mode,
            int result,
            int notAskedReason,
            int answeredOn,
            int atLine) {
        out.putBytes(text, at, length);
        code(wave);
        code(respondent);
        code(primaryCarer);
        code(mode);
        code(result);
        code(notAskedReason);
        out.putInt(answeredOn);
        lines.putCount(atLine);
        itemLength = 0;
        line = 0;
    }

    /** Writes an answer, the code of whose item lies in a text without a count. */
    public void answer(byte[] text, int at, int length, int value, int atLine) {
        int shared = 0;
        while (shared < length && shared < itemLength && item[shared] == text[at + shared]) {
            shared++;
        }
        out.putCount(shared);
        out.putCount(length - shared);
        out.putBytes(text, at + shared, length - shared);
        if (length > item.length) {
            item = new byte[length];
        }
        System.arraycopy(text, at, item, 0, length);
        itemLength = length;
        number(value);
        line(atLine);
    }

    /** Writes the use of care, the codes of whose source and professional lie in texts. */
    public void careUse(
            byte[] text,
            int source,
            int sourceLength,
            int used,
            int contacts,
            int mode,
            int professional,
            int professionalLength,
            int atLine) {
        out.putBytes(text, source, sourceLength);
        code(used);
        number(contacts);
        code(mode);
        out.putBytes(text, professional, professionalLength);
        line(atLine);
    }

    /** Writes what a refused row was about. */
    public void refused(int table, String code, String wave) {
        out.putByte(table);
        out.putText(code);
        out.putText(wave);
    }

    private void line(int at) {
        int apart = at - line;
        lines.putCount(apart << 1 ^ apart >> 31);
        line = at;
    }

    private void code(int code) {
        out.putByte(code + 1);
    }

    private void number(int number) {
        out.putCount(number + 1);
    }
}
