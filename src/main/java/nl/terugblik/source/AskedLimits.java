package nl.terugblik.source;

import java.util.Optional;

/**
 * The limits of refusal that a profile or a command line sets, each or none.
 *
 * @param rejected in place of the usual share of all rows
 * @param rejectedTable in place of the usual share of a table's rows
 * @param withdrawn in place of the usual share of an agency's families
 */
public record AskedLimits(
        Optional<Percentage> rejected, Optional<Percentage> rejectedTable, Optional<Percentage> withdrawn) {

    /** The limits stay as they are. */
    public static final AskedLimits NONE = new AskedLimits(Optional.empty(), Optional.empty(), Optional.empty());

    /** These limits, and others where these say nothing. */
    public RefusalLimits over(RefusalLimits others) {
        return new RefusalLimits(
                rejected.orElse(others.rejected()),
                rejectedTable.orElse(others.rejectedTable()),
                withdrawn.orElse(others.withdrawn()));
    }
}
