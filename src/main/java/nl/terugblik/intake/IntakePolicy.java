package nl.terugblik.intake;

import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.source.SourceProfile;

/**
 * What is to be done about rows that are refused, as an agency's source profile and the command line say.
 *
 * @param limits how much may be wrong before the whole delivery is refused
 * @param refusedRows what becomes of a family of which rows were refused
 */
public record IntakePolicy(RefusalLimits limits, RefusedRows refusedRows) {

    /** The usual limits, and families are marked incomplete. */
    public static final IntakePolicy USUAL = new IntakePolicy(RefusalLimits.USUAL, RefusedRows.INCOMPLETE);

    /** What a source profile asks for. */
    public static IntakePolicy of(SourceProfile profile) {
        return new IntakePolicy(profile.limits(), profile.refusedRows());
    }

    /** The same with limits that the command line sets. */
    public IntakePolicy with(AskedLimits asked) {
        return new IntakePolicy(asked.over(limits), refusedRows);
    }
}
